package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.TargetDeployer.Standing;
import io.github.schemachangelog.deployment.target.OpenTarget;
import io.github.schemachangelog.deployment.target.Purpose;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.sql.ContentChecksum;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A target that is entered, and its history read, in a thread of its own, while this one reads. Closing it leaves the
 * target; where it is not entered yet, it is left as soon as it is, and nobody waits for that.
 */
final class Approach implements AutoCloseable {
    private static final Background BACKGROUND = new Background("schema-changelog-target");

    private final Destination destination;
    private final CompletableFuture<Entered> entered;

    /** Set when the target is entered and when this is closed; whoever comes second leaves the target. */
    private final AtomicBoolean settled = new AtomicBoolean();

    Approach(Destination destination, Purpose purpose) {
        this.destination = destination;
        this.entered = BACKGROUND.begin(() -> enter(purpose));
    }

    private record Entered(OpenTarget target, Standing standing) {}

    /**
     * The target, when it is entered.
     *
     * @throws io.github.schemachangelog.finding.UserProblem that keeps it from being entered, or its history from being read
     */
    OpenTarget target() {
        return Background.result(entered).target();
    }

    /**
     * What the target held of the migrations when it was entered.
     *
     * @throws io.github.schemachangelog.finding.UserProblem as {@link #target}, and for scripts that share a number or lack one
     */
    MigrationStates states(Migrations migrations) {
        UniqueNumbers.demand(migrations);
        Standing found = Background.result(entered).standing();
        return MigrationStates.of(migrations, found.history(), ContentChecksum::of)
                .noted(found.attempts(), found.atWork().isPresent());
    }

    /**
     * Which target, and who is at work on it.
     *
     * @throws io.github.schemachangelog.finding.UserProblem as {@link #target}
     */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>(destination.remarks());
        Background.result(entered)
                .standing()
                .atWork()
                .ifPresent(run -> remarks.add("a run is applying migrations to " + destination.shown() + ": "
                        + run.who() + "; what is told of them is of this moment"));
        return remarks;
    }

    @Override
    public void close() {
        if (settled.getAndSet(true)) {
            leave(target());
        }
    }

    private Entered enter(Purpose purpose) {
        OpenTarget target = destination.open(purpose);
        boolean read = false;
        try {
            Standing standing = destination.standing(target, purpose);
            read = true;
            return new Entered(target, standing);
        } finally {
            if (!read || settled.getAndSet(true)) {
                leave(target);
            }
        }
    }

    private void leave(OpenTarget target) {
        try {
            target.close();
        } catch (SQLException e) {
            throw destination.broken(e);
        }
    }
}
