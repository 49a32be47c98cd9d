package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.target.OpenTarget;
import io.github.schemachangelog.deployment.target.Purpose;
import io.github.schemachangelog.evidence.History;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.sql.ContentChecksum;
import java.sql.SQLException;
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

    private record Entered(OpenTarget target, History history) {}

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
     * @throws io.github.schemachangelog.finding.UserProblem as {@link #target}
     */
    MigrationStates states(Migrations migrations) {
        return MigrationStates.of(migrations, Background.result(entered).history(), ContentChecksum::of);
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
            History history = destination.history(target);
            read = true;
            return new Entered(target, history);
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
