package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.Optional;

/** An index or a constraint gets another name. */
public record RenamedThing(DroppedThings.Thing thing, Name before, Name after)
        implements Assertion, Assertion.OfExisting {
    @Override
    public Optional<ClaimKind> kind() {
        return thing.kind();
    }
}
