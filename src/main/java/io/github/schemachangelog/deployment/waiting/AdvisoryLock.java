package io.github.schemachangelog.deployment.waiting;

import io.github.schemachangelog.deployment.history.HistoryHome;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.finding.UserProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That one run at a time applies migrations to a target: a session-level advisory lock on the connection that runs them, so
 * that it is free exactly when that backend has ended. It is polled outside of transactions, because who waits inside one
 * holds a snapshot that CREATE INDEX CONCURRENTLY waits for.
 */
public final class AdvisoryLock {
    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLock.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Session session;
    private final HistoryHome home;
    private final Pauses pauses;
    /** How often it was taken: whoever holds it may take it again, and must give it up as often. */
    private int taken;

    public AdvisoryLock(Session session, HistoryHome home, Pauses pauses) {
        this.session = session;
        this.home = home;
        this.pauses = pauses;
    }

    /**
     * Waits until nobody else holds the lock, and takes it.
     *
     * @return milliseconds that were spent waiting
     * @throws UserProblem where somebody holds it for longer than that
     */
    public long take(Duration patience, Progress progress) throws SQLException {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST_PAUSE;
        Optional<Blocker> told = Optional.empty();
        while (!tryTake()) {
            Optional<Blocker> holder = holder(session.connection(), home);
            if (waited.compareTo(patience) >= 0) {
                throw held(holder.isPresent() ? holder : told, patience);
            }
            if (holder.isPresent()
                    && told.filter(before -> before.pid() == holder.get().pid()).isEmpty()) {
                progress.waitsFor(holder.get());
                told = holder;
            }
            Duration next = pause.compareTo(patience.minus(waited)) < 0 ? pause : patience.minus(waited);
            Waiting.pause(pauses, next);
            waited = waited.plus(next);
            pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
        }
        return waited.toMillis();
    }

    /**
     * Whether it is ours still, or again: a script may have given up all locks of its session. To take it once more asks
     * only this session's own memory; to look for it in {@code pg_locks}, those of all.
     */
    public boolean keep() throws SQLException {
        return tryTake();
    }

    /** Gives it up, as often as it was taken. */
    public void release() {
        try {
            if (!session.connection().isClosed()) {
                session.rollback();
                session.answers(SqlResource.read(AdvisoryLock.class, "unlock.sql")
                        .replace("${key}", "(" + home.key() + ")")
                        .replace("${taken}", Integer.toString(taken)));
            }
        } catch (SQLException e) {
            LOG.debug("The lock goes with its connection.", e);
        }
    }

    private boolean tryTake() throws SQLException {
        boolean ours = session.answers("SELECT pg_catalog.pg_try_advisory_lock(" + home.key() + ")");
        taken += ours ? 1 : 0;
        return ours;
    }

    /** Who holds the lock of a history, without asking for it. */
    public static Optional<Blocker> holder(Connection connection, HistoryHome home) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(SqlResource.read(AdvisoryLock.class, "lock-holder.sql"))) {
            query.setLong(1, home.key());
            query.setLong(2, home.key());
            List<Blocker> holders = Blockers.read(query);
            return holders.stream().findFirst();
        }
    }

    private UserProblem held(Optional<Blocker> holder, Duration patience) {
        return new UserProblem(
                "Another run holds the lock of " + home.history() + ": "
                        + holder.map(Blocker::toString).orElse("it has just ended"),
                "Two runs at once would apply the same script twice; it was waited for " + Waiting.shown(patience)
                        + ".",
                "Run again when it is done, or wait longer with -DschemaChangelog.lockWait; where that session is a"
                        + " leftover: SELECT pg_terminate_backend("
                        + holder.map(blocker -> String.valueOf(blocker.pid())).orElse("PID") + ").");
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
