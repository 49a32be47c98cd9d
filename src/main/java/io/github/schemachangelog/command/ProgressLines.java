package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rehearsal.Baseline;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
import io.github.schemachangelog.report.Summary;
import io.github.schemachangelog.report.Viewpoint;
import io.github.schemachangelog.text.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One line per migration, and for a statement that runs for long. */
final class ProgressLines implements Progress {
    private final Consumer<String> lines;
    private final Viewpoint viewpoint;
    private final int total;
    /** Written by the run, and read by the thread that looks at it as well. */
    private final AtomicInteger done = new AtomicInteger();

    /** @param viewpoint from where places are named */
    ProgressLines(Consumer<String> lines, Viewpoint viewpoint, int total) {
        this.lines = lines;
        this.viewpoint = viewpoint;
        this.total = total;
    }

    /** What is done on which server, and what need not be done. */
    void begin(ScratchDatabase database, Optional<Baseline> baseline) {
        int restored = database.restored();
        done.set(restored);
        lines.accept("rehearsing " + total + (total == 1 ? " migration" : " migrations") + " on PostgreSQL "
                + database.version()
                + baseline.map(script -> ", on `" + script.name() + "`").orElse("")
                + (restored == 0 ? "" : "; " + restored + (restored == 1 ? " is" : " are") + " restored, unchanged"));
    }

    @Override
    public void begins(Migration migration) {
        done.incrementAndGet();
    }

    @Override
    public void ended(MigrationRun run) {
        if (run.state() != MigrationRun.State.NOT_RUN) {
            lines.accept(counted() + run.id() + " " + run.state() + " in "
                    + Summary.stepTime(Duration.ofMillis(run.milliseconds())));
        }
    }

    @Override
    public void stillRuns(Place statement, Duration elapsed, List<Blocker> blockers) {
        lines.accept(counted() + viewpoint.name(statement.source()) + ":" + statement.location() + " has run for "
                + Summary.time(elapsed));
    }

    private String counted() {
        return "[" + done.get() + "/" + total + "] ";
    }
}
