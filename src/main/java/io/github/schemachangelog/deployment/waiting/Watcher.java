package io.github.schemachangelog.deployment.waiting;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.session.ConnectionSource;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.text.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the working session from a connection of its own while a statement runs: who blocks it, and for how long it
 * has run. The connection is opened when the first statement runs for longer than a moment, and never holds a transaction:
 * CREATE INDEX CONCURRENTLY would wait for it.
 */
public final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final String BLOCKERS = SqlResource.read(Watcher.class, "blockers.sql");
    private static final Duration SAID_EVERY = Duration.ofSeconds(10);

    /** How often a statement is looked at of which only the time is of interest. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final Optional<ConnectionSource> source;
    private final int pid;
    private final Duration moment;
    private final Progress progress;
    private final Clock clock;
    private final Map<Integer, Blocker> seen = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable Place statement;
    private long since;
    private long saidAt;

    /**
     * @param pid of the session that is looked at
     * @param moment how often it is looked at; shorter than the shortest wait that matters
     */
    public Watcher(ConnectionSource source, int pid, Duration moment, Sight sight) {
        this(Optional.of(source), pid, moment, sight);
    }

    /** One that looks at the clock alone, where nobody else can be in the way. */
    public Watcher(Sight sight) {
        this(Optional.empty(), 0, MOMENT, sight);
    }

    private Watcher(Optional<ConnectionSource> source, int pid, Duration moment, Sight sight) {
        this.source = source;
        this.pid = pid;
        this.moment = moment;
        this.progress = sight.progress();
        this.clock = sight.clock();
    }

    /** Who is told what is seen, and by which clock. */
    public record Sight(Progress progress, Clock clock) {}

    /** A statement is sent. */
    public synchronized void begins(Place sent) {
        if (thread == null) {
            thread = new Thread(this::watch, "schema-changelog-watcher");
            thread.setDaemon(true);
            thread.start();
        }
        seen.clear();
        since = clock.millis();
        saidAt = since;
        statement = sent;
    }

    /** It was answered. */
    public synchronized void ended() {
        statement = null;
    }

    /** Who blocked the last statement. */
    public synchronized List<Blocker> blockers() {
        return List.copyOf(seen.values());
    }

    /** Milliseconds since the last statement was sent. */
    public synchronized long elapsed() {
        return clock.millis() - since;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void watch() {
        try (Eye eye = new Eye(source)) {
            while (rest()) {
                look(eye);
            }
        } catch (SQLException e) {
            LOG.debug("The connection that looks at the running statement did not close.", e);
        }
    }

    /** Waits a moment; false where there is nothing more to see. */
    private boolean rest() {
        try {
            return !closed.await(Math.max(1, moment.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void look(Eye eye) {
        Optional<Place> running = running();
        if (running.isEmpty()) {
            return;
        }
        List<Blocker> blockers = eye.blockers(pid);
        Optional<Duration> tell = note(running.get(), blockers);
        tell.ifPresent(elapsed -> progress.stillRuns(running.get(), elapsed, blockers));
    }

    private synchronized Optional<Place> running() {
        return Optional.ofNullable(statement).filter(sent -> clock.millis() - since >= moment.toMillis());
    }

    private synchronized Optional<Duration> note(Place running, List<Blocker> blockers) {
        if (!running.equals(statement)) {
            return Optional.empty();
        }
        blockers.forEach(blocker -> seen.put(blocker.pid(), blocker));
        if (clock.millis() - saidAt < SAID_EVERY.toMillis()) {
            return Optional.empty();
        }
        saidAt += SAID_EVERY.toMillis();
        return Optional.of(Duration.ofMillis(clock.millis() - since));
    }

    /** A connection that is there when it is needed, and missed by nobody when it cannot be had. */
    private static final class Eye implements AutoCloseable {
        private final Optional<ConnectionSource> source;
        private @Nullable Connection connection;

        Eye(Optional<ConnectionSource> source) {
            this.source = source;
        }

        List<Blocker> blockers(int pid) {
            if (source.isEmpty()) {
                return List.of();
            }
            try {
                Connection open = connection;
                if (open == null || open.isClosed()) {
                    open = source.get().open();
                    open.setAutoCommit(true);
                    connection = open;
                }
                try (PreparedStatement query = open.prepareStatement(BLOCKERS)) {
                    query.setInt(1, pid);
                    return Blockers.read(query);
                }
            } catch (SQLException e) {
                LOG.debug("Who blocks the running statement is not to be seen.", e);
                return List.of();
            }
        }

        @Override
        public void close() throws SQLException {
            if (connection != null) {
                connection.close();
            }
        }
    }
}
