package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.MigrationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rehearsal saw.
 *
 * @param serverVersion of the scratch PostgreSQL, as it names itself: {@code 18.6}
 * @param runs every migration, in order
 * @param observations of every migration that was applied
 * @param invalid what is left invalid at the end, in the order of the migrations
 */
public record RehearsalRecord(
        String serverVersion,
        List<MigrationRun> runs,
        Map<MigrationId, Observation> observations,
        List<Invalid> invalid) {
    public RehearsalRecord {
        runs = List.copyOf(runs);
        observations = Map.copyOf(observations);
        invalid = List.copyOf(invalid);
    }

    /** A rehearsal at which nobody looked closer. */
    public RehearsalRecord(String serverVersion, List<MigrationRun> runs) {
        this(serverVersion, runs, Map.of(), List.of());
    }

    /** Whether another rehearsal of the same would see the same. */
    public boolean isRepeatable() {
        return runs.stream().flatMap(run -> run.failure().stream()).noneMatch(MigrationRun.Failure::mayDifferNextTime)
                && observations.values().stream().allMatch(Observation::isRepeatable);
    }

    /** What was seen of a migration; empty where it was not applied. */
    public Optional<Observation> observation(MigrationId id) {
        return Optional.ofNullable(observations.get(id));
    }
}
