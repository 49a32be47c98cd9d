package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.Retry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.report.Summary;
import io.github.schemachangelog.report.Viewpoint;
import io.github.schemachangelog.text.Place;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One line per step of a deployment. */
final class ApplyLines implements Progress {
    private final Consumer<String> lines;
    private final Viewpoint viewpoint;
    private final int total;
    /** Written by the run, and read by the thread that looks at it as well. */
    private final AtomicInteger done = new AtomicInteger();

    /** @param viewpoint from where places are named */
    ApplyLines(Consumer<String> lines, Viewpoint viewpoint, int total) {
        this.lines = lines;
        this.viewpoint = viewpoint;
        this.total = total;
    }

    @Override
    public void begins(Migration migration) {
        done.incrementAndGet();
    }

    @Override
    public void ended(MigrationRun run) {
        if (run.state() != MigrationRun.State.NOT_RUN) {
            lines.accept(counted() + run.id() + " " + run.state() + " in "
                    + Summary.stepTime(Duration.ofMillis(run.milliseconds())) + commits(run));
        }
    }

    private static String commits(MigrationRun run) {
        return switch (run.transaction()) {
            case ONE -> "";
            case NONE -> ", each statement by itself";
            case OWN -> ", in transactions of its own";
            case SEVERAL -> ", in several commits";
        };
    }

    @Override
    public void waitsFor(Blocker holder) {
        lines.accept("waiting: another run holds the lock of this target, " + holder);
    }

    @Override
    public void resumes(Migration migration, Place statement) {
        lines.accept(counted() + migration.id() + " goes on at " + at(statement) + ", where an earlier run broke");
    }

    @Override
    public void clears(Place statement, String index) {
        lines.accept(counted() + "before " + at(statement) + " the INVALID index " + index
                + " is dropped, which an earlier run has left");
    }

    @Override
    public void retries(Migration migration, Retry retry) {
        lines.accept(counted() + migration.id() + " was rolled back: "
                + retry.refused().message() + ", after " + Summary.time(Duration.ofMillis(retry.milliseconds()))
                + blocked(retry.blockers()) + "; attempt " + (retry.attempt() + 1) + " follows in "
                + Summary.time(Duration.ofMillis(retry.pause())));
    }

    @Override
    public void givesUp(Migration migration, List<Blocker> blockers) {
        if (!blockers.isEmpty()) {
            lines.accept(counted() + migration.id() + " is given up" + blocked(blockers));
        }
    }

    @Override
    public void stillRuns(Place statement, Duration elapsed, List<Blocker> blockers) {
        lines.accept(counted() + at(statement) + " has run for " + Summary.time(elapsed) + blocked(blockers));
    }

    private static String blocked(List<Blocker> blockers) {
        return blockers.isEmpty()
                ? ""
                : ", blocked by " + blockers.stream().map(Blocker::toString).collect(Collectors.joining("; "));
    }

    private String at(Place place) {
        return viewpoint.name(place.source()) + ":" + place.location();
    }

    private String counted() {
        return "[" + done.get() + "/" + total + "] ";
    }
}
