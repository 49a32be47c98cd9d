package io.github.schemachangelog.deployment;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.migration.Migration;

/** Who wants to know how far a deployment is. */
public interface Progress {
    void begins(Migration migration);

    void ended(MigrationRun run);

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
