package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.evidence.SchemaChange;

/** What goes and comes again under its name: one entry counts it among what is new, another does not. */
final class Recreations {
    private final Effects effects;

    Recreations(Effects effects) {
        this.effects = effects;
    }

    /** Whether a number of new things may leave some out that were there before. */
    boolean mayBlur(Assertion claim) {
        return Counts.isCount(claim)
                && effects.onExisting().stream().anyMatch(change -> isMadeAgain(claim, change.change()));
    }

    private boolean isMadeAgain(Assertion claim, SchemaChange change) {
        if (claim instanceof Assertion.NewColumns && change instanceof SchemaChange.ColumnDropped gone) {
            return effects.addedColumns().stream()
                    .anyMatch(column ->
                            column.table().equalsIgnoreCase(gone.table().name())
                                    && column.column().name().equalsIgnoreCase(gone.column()));
        }
        if (claim instanceof Assertion.OfKey && change instanceof SchemaChange.ConstraintDropped gone) {
            return effects.constraints().stream()
                    .anyMatch(one -> one.constraint()
                            .name()
                            .filter(gone.constraint()::equalsIgnoreCase)
                            .isPresent());
        }
        return claim instanceof Assertion.NewIndexes
                && change instanceof SchemaChange.IndexDropped gone
                && effects.indexes().stream()
                        .anyMatch(one -> one.name()
                                .filter(gone.index().name()::equalsIgnoreCase)
                                .isPresent());
    }
}
