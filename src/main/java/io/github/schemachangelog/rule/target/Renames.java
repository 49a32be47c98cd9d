package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Migrations that were renamed after a target applied them: the script that is recorded under a name that is gone is
 * pending under another. A script that several rows or several pending migrations have tells nothing.
 */
final class Renames {
    private final Map<Checksum, Migration> pending = new HashMap<>();
    private final Set<MigrationId> renamed = new HashSet<>();
    private final Set<Checksum> gone = new HashSet<>();

    private Renames() {}

    static Renames on(TargetStanding target) {
        Renames renames = new Renames();
        Set<Checksum> shared = new HashSet<>();
        for (MigrationState state : target.states().all()) {
            checksum(state).filter(checksum -> !renames.take(state, checksum)).ifPresent(shared::add);
        }
        renames.gone.removeAll(shared);
        renames.gone.retainAll(renames.pending.keySet());
        renames.gone.forEach(checksum -> renames.renamed.add(
                Objects.requireNonNull(renames.pending.get(checksum)).id()));
        return renames;
    }

    /** What a missing migration is called now. */
    Optional<Migration> of(MigrationState missing) {
        return checksum(missing).filter(gone::contains).map(pending::get);
    }

    /** Whether a pending migration was applied under another name. */
    boolean holds(Migration migration) {
        return renamed.contains(migration.id());
    }

    /** Whether it is the first of its kind to have this script. */
    private boolean take(MigrationState state, Checksum checksum) {
        return state.state() == TargetState.MISSING
                ? gone.add(checksum)
                : pending.putIfAbsent(checksum, state.migration().orElseThrow()) == null;
    }

    /** The recorded checksum of what is missing, the script's own of what is pending. */
    private static Optional<Checksum> checksum(MigrationState state) {
        if (state.state() == TargetState.MISSING) {
            return state.applied().flatMap(AppliedMigration::checksum);
        }
        return state.state().isPending()
                ? state.migration().map(migration -> migration.script().checksum())
                : Optional.empty();
    }
}
