package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.DroppedThings.Thing;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.evidence.SchemaChange;

/** What goes and comes again under its name: one entry counts it among what is new or gone, another does not. */
final class Recreations {
    private final Effects effects;

    Recreations(Effects effects) {
        this.effects = effects;
    }

    /** Whether a number may leave out some that were there before and are there again. */
    boolean mayBlur(Assertion claim) {
        return Counts.isCount(claim)
                && effects.onExisting().stream().anyMatch(change -> isMadeAgain(claim, change.change()));
    }

    private boolean isMadeAgain(Assertion claim, SchemaChange change) {
        boolean columns = claim instanceof Assertion.NewColumns || isOf(claim, Thing.COLUMN);
        if (columns && change instanceof SchemaChange.ColumnDropped gone) {
            return effects.addedColumns().stream()
                    .anyMatch(column ->
                            column.table().equalsIgnoreCase(gone.table().name())
                                    && column.column().name().equalsIgnoreCase(gone.column()));
        }
        boolean constraints = claim instanceof Assertion.OfKey || isOf(claim, Thing.CONSTRAINT);
        if (constraints && change instanceof SchemaChange.ConstraintDropped gone) {
            return effects.constraints().stream()
                    .anyMatch(one -> one.constraint()
                            .name()
                            .filter(gone.constraint()::equalsIgnoreCase)
                            .isPresent());
        }
        boolean enums = claim instanceof Assertion.NewEnums || isOf(claim, Thing.ENUM);
        if (enums && change instanceof SchemaChange.TypeDropped gone) {
            return effects.enumOf(gone.type().name()).isPresent();
        }
        boolean indexes = claim instanceof Assertion.NewIndexes || isOf(claim, Thing.INDEX);
        return indexes
                && change instanceof SchemaChange.IndexDropped gone
                && effects.indexes().stream()
                        .anyMatch(one -> one.name()
                                .filter(gone.index().name()::equalsIgnoreCase)
                                .isPresent());
    }

    private static boolean isOf(Assertion claim, Thing thing) {
        return claim instanceof DroppedThings gone && gone.thing() == thing;
    }
}
