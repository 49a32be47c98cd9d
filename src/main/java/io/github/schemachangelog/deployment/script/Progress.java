package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.Retry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.text.Place;
import java.time.Duration;
import java.util.List;

/** Who wants to know how far a deployment is. */
public interface Progress {
    void begins(Migration migration);

    void ended(MigrationRun run);

    /** Another run holds the lock of the target; told once for every holder. */
    default void waitsFor(Blocker holder) {}

    /** A broken run goes on at a statement. */
    default void resumes(Migration migration, Place statement) {}

    /** What a broken run has left of an index is dropped before it is made again. */
    default void clears(Place statement, String index) {}

    /** A transaction runs again after a pause, because others were in its way. */
    default void retries(Migration migration, Retry retry) {}

    /** A transaction was refused for the last time. */
    default void givesUp(Migration migration, List<Blocker> blockers) {}

    /**
     * A statement runs for long; told every 10 seconds, by a thread of its own.
     *
     * @param blockers whom it waits for at this moment
     */
    default void stillRuns(Place statement, Duration elapsed, List<Blocker> blockers) {}

    /** Nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begins(Migration migration) {
            // Silence.
        }

        @Override
        public void ended(MigrationRun run) {
            // Silence.
        }
    };
}
