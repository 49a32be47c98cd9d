package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * What a rehearsal saw.
 *
 * @param serverVersion of the scratch PostgreSQL, as it names itself: {@code 18.6}
 * @param runs every migration, in order
 */
public record RehearsalRecord(String serverVersion, List<MigrationRun> runs) {
    public RehearsalRecord {
        runs = List.copyOf(runs);
    }
}
