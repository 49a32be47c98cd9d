package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.DroppedThings.Thing;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.stream.Stream;

/** What goes and comes again under its name: one entry counts it among what is new or gone, another does not. */
final class Recreations {
    private final Effects effects;

    Recreations(Effects effects) {
        this.effects = effects;
    }

    /** Whether a number may leave out some that were there before and are there again. */
    boolean mayBlur(Assertion claim) {
        return Counts.isCount(claim) && all().anyMatch(change -> isCounted(claim, change) && isUndone(change));
    }

    /** Whether what is said to go is there again afterwards. */
    boolean undo(Assertion claim) {
        return all().anyMatch(change -> isMeant(claim, change) && isUndone(change));
    }

    private Stream<SchemaChange> all() {
        return effects.onExisting().stream().map(PlacedChange::change);
    }

    private static boolean isCounted(Assertion claim, SchemaChange change) {
        if (change instanceof SchemaChange.ColumnDropped) {
            return claim instanceof Assertion.NewColumns || isOf(claim, Thing.COLUMN);
        } else if (change instanceof SchemaChange.ConstraintDropped) {
            return claim instanceof Assertion.OfKey || isOf(claim, Thing.CONSTRAINT);
        } else if (change instanceof SchemaChange.TypeDropped) {
            return claim instanceof Assertion.NewEnums || isOf(claim, Thing.ENUM);
        }
        return change instanceof SchemaChange.IndexDropped
                && (claim instanceof Assertion.NewIndexes || isOf(claim, Thing.INDEX));
    }

    private static boolean isMeant(Assertion claim, SchemaChange change) {
        if (claim instanceof OfAnything.Gone gone) {
            return AnythingJudge.isDropOf(change, gone.name());
        } else if (claim instanceof Assertion.DroppedColumn one) {
            return change instanceof SchemaChange.ColumnDropped gone
                    && one.column().means(gone.column())
                    && ColumnJudge.is(one.table(), gone.table().name());
        } else if (claim instanceof Assertion.DroppedConstraint one) {
            return change instanceof SchemaChange.ConstraintDropped gone
                    && one.constraint().means(gone.constraint());
        } else if (claim instanceof Assertion.DroppedIndex one) {
            return change instanceof SchemaChange.IndexDropped gone
                    && one.index().means(gone.index().name());
        }
        return claim instanceof Assertion.DroppedObject one
                && change instanceof SchemaChange.OtherObject gone
                && one.name().means(gone.name().name());
    }

    private boolean isUndone(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnDropped gone) {
            return effects.addedColumns().stream()
                    .anyMatch(column ->
                            column.table().equalsIgnoreCase(gone.table().name())
                                    && column.column().name().equalsIgnoreCase(gone.column()));
        } else if (change instanceof SchemaChange.ConstraintDropped gone) {
            return effects.constraints().stream()
                    .anyMatch(one -> one.constraint()
                            .name()
                            .filter(gone.constraint()::equalsIgnoreCase)
                            .isPresent());
        } else if (change instanceof SchemaChange.TypeDropped gone) {
            return effects.enumOf(gone.type().name()).isPresent();
        } else if (change instanceof SchemaChange.IndexDropped gone) {
            return effects.indexes().stream()
                    .anyMatch(one -> one.name()
                            .filter(gone.index().name()::equalsIgnoreCase)
                            .isPresent());
        }
        return change instanceof SchemaChange.OtherObject gone
                && gone.verb() == SchemaChange.Verb.DROPPED
                && all().anyMatch(other -> other instanceof SchemaChange.OtherObject made
                        && made.verb() == SchemaChange.Verb.CREATED
                        && made.kind().equals(gone.kind())
                        && made.name().name().equalsIgnoreCase(gone.name().name()));
    }

    private static boolean isOf(Assertion claim, Thing thing) {
        return claim instanceof DroppedThings gone && gone.thing() == thing;
    }
}
