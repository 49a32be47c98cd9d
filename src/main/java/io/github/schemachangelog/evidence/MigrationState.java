package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Migration;
import java.util.Optional;

/**
 * One migration on a target: at least one of the last three is there.
 *
 * @param name what it is called: the migration's name, else what the history or the notes of an attempt call it
 * @param migration empty for what is missing
 * @param applied empty for what is pending
 * @param halt how far its script is; only of what is half applied or being applied
 */
public record MigrationState(
        String name,
        TargetState state,
        Optional<Migration> migration,
        Optional<AppliedMigration> applied,
        Optional<Halt> halt) {
    public MigrationState {
        if (migration.isEmpty() && applied.isEmpty() && halt.isEmpty()) {
            throw new IllegalArgumentException("neither a migration nor a row of a history");
        }
        if (halt.isPresent() != state.isBegun()) {
            throw new IllegalArgumentException(state + " and " + halt);
        }
    }

    static MigrationState of(TargetState state, Migration migration, Optional<AppliedMigration> applied) {
        return new MigrationState(migration.id().text(), state, Optional.of(migration), applied, Optional.empty());
    }

    static MigrationState missing(AppliedMigration applied) {
        return new MigrationState(
                applied.shown(), TargetState.MISSING, Optional.empty(), Optional.of(applied), Optional.empty());
    }

    /** What was begun, by a script that is there or by one that is gone since. */
    static MigrationState begun(TargetState state, String name, Optional<Migration> migration, Halt halt) {
        return new MigrationState(name, state, migration, Optional.empty(), Optional.of(halt));
    }
}
