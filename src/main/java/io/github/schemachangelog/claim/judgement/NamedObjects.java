package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.NewCheck;
import io.github.schemachangelog.claim.word.Name;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables and types that a claim names. */
final class NamedObjects {
    private NamedObjects() {}

    /** What it says to become another name, and what is new with its own, is not asked for. */
    static Stream<Name> of(Assertion claim) {
        if (claim instanceof Assertion.OfColumn one) {
            return one.table().stream();
        } else if (claim instanceof Assertion.NewIndex one) {
            return either(one.claimed().table(), one.claimed().on());
        } else if (claim instanceof Assertion.NewIndexes one) {
            return one.table().stream();
        } else if (claim instanceof Assertion.NewUniqueKey one) {
            return one.table().stream();
        } else if (claim instanceof Assertion.NewForeignKey one) {
            return Stream.concat(one.table().stream(), Stream.of(one.target()));
        } else if (claim instanceof Assertion.NewConstraint one) {
            return one.table().stream();
        } else if (claim instanceof Assertion.DroppedConstraint one) {
            return one.table().stream();
        } else if (claim instanceof Assertion.NewEnumValues one) {
            return one.type().stream();
        } else if (claim instanceof Assertion.ChangedTable one) {
            return Stream.of(one.table());
        } else if (claim instanceof Assertion.SecuredTable one) {
            return one.table().stream();
        } else if (claim instanceof NewCheck one) {
            return one.table().stream();
        } else if (claim instanceof DroppedThings one) {
            return one.table().stream();
        } else if (claim instanceof Assertion.DroppedType one) {
            return Stream.of(one.type());
        }
        return Stream.empty();
    }

    private static Stream<Name> either(Optional<Name> one, Optional<Name> other) {
        return Stream.concat(one.stream(), other.stream());
    }
}
