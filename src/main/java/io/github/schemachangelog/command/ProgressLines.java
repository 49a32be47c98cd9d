package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.Progress;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rehearsal.ScratchDatabase;
import java.util.function.Consumer;

/** One line per migration. */
final class ProgressLines implements Progress {
    private final Consumer<String> lines;
    private final int total;
    private int done;

    ProgressLines(Consumer<String> lines, int total) {
        this.lines = lines;
        this.total = total;
    }

    /** What is done on which server, and what need not be done. */
    void begin(ScratchDatabase database) {
        done = database.restored();
        lines.accept("rehearsing " + total + (total == 1 ? " migration" : " migrations") + " on PostgreSQL "
                + database.version()
                + (done == 0 ? "" : "; " + done + (done == 1 ? " is" : " are") + " restored, unchanged"));
    }

    @Override
    public void begins(Migration migration) {
        done++;
    }

    @Override
    public void ended(MigrationRun run) {
        if (run.state() != MigrationRun.State.NOT_RUN) {
            lines.accept("[" + done + "/" + total + "] " + run.id() + " " + run.state() + " in " + run.milliseconds()
                    + " ms");
        }
    }
}
