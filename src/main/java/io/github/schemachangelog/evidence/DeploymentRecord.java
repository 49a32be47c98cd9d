package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.MigrationId;
import java.util.List;
import java.util.Map;

/**
 * What came of applying migrations to a target.
 *
 * @param waited milliseconds until no other run held the target's lock
 * @param runs what was applied, then what failed, then what was not run
 * @param efforts of migrations that ran
 * @param residue what is not valid on the target afterwards
 */
public record DeploymentRecord(
        long waited, List<MigrationRun> runs, Map<MigrationId, Effort> efforts, List<Residue> residue) {
    public DeploymentRecord {
        runs = List.copyOf(runs);
        efforts = Map.copyOf(efforts);
        residue = List.copyOf(residue);
    }

    public Effort effort(MigrationId id) {
        return efforts.getOrDefault(id, Effort.NONE);
    }

    /** Whether everything that was pending is applied. */
    public boolean isComplete() {
        return runs.stream().allMatch(run -> run.state() == MigrationRun.State.APPLIED);
    }
}
