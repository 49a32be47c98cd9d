package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Migration;
import java.util.Optional;

/**
 * One migration on a target: at least one of the two sides is there.
 *
 * @param migration empty for what is missing
 * @param applied empty for what is pending
 * @param halt how far its script is; only of what is half applied or being applied
 */
public record MigrationState(
        TargetState state, Optional<Migration> migration, Optional<AppliedMigration> applied, Optional<Halt> halt) {
    public MigrationState {
        if (migration.isEmpty() && applied.isEmpty()) {
            throw new IllegalArgumentException("neither a migration nor a row of a history");
        }
        if (halt.isPresent() != state.isBegun()) {
            throw new IllegalArgumentException(state + " and " + halt);
        }
    }

    /** What it is called: the migration's name, else what the history calls it. */
    public String name() {
        return migration
                .map(found -> found.id().text())
                .orElseGet(() -> applied.map(AppliedMigration::shown).orElse(""));
    }
}
