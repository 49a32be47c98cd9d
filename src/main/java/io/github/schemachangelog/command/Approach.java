package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.target.OpenTarget;
import io.github.schemachangelog.deployment.target.Purpose;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A target that is entered in a thread of its own, while this one reads. Closing it leaves the target; where it is not
 * entered yet, it is left as soon as it is, and nobody waits for that.
 */
final class Approach implements AutoCloseable {
    private static final Background BACKGROUND = new Background("schema-changelog-target");

    private final Destination destination;
    private final CompletableFuture<OpenTarget> target;

    /** Set when the target is entered and when this is closed; whoever comes second leaves the target. */
    private final AtomicBoolean settled = new AtomicBoolean();

    Approach(Destination destination, Purpose purpose) {
        this.destination = destination;
        this.target = BACKGROUND.begin(() -> enter(purpose));
    }

    /**
     * The target, when it is entered.
     *
     * @throws io.github.schemachangelog.finding.UserProblem that keeps it from being entered
     */
    OpenTarget target() {
        return Background.result(target);
    }

    @Override
    public void close() throws SQLException {
        if (settled.getAndSet(true)) {
            target.join().close();
        }
    }

    private OpenTarget enter(Purpose purpose) {
        OpenTarget open = destination.open(purpose);
        if (settled.getAndSet(true)) {
            try {
                open.close();
            } catch (SQLException e) {
                throw destination.broken(e);
            }
        }
        return open;
    }
}
