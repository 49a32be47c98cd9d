package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.Optional;

/** Tells of something by its name alone, of whatever kind it is. */
public sealed interface OfAnything extends Assertion {
    Name name();

    @Override
    default Optional<ClaimKind> kind() {
        return Optional.of(ClaimKind.TABLE);
    }

    /** It is new. */
    record Made(Name name) implements OfAnything {}

    /** It has another name, or it is a key to something: an arrow means either. */
    record Arrow(Optional<Name> table, Name name, Name other) implements OfAnything {}

    /** It is no longer there. */
    record Gone(Name name) implements OfAnything, OfExisting {}
}
