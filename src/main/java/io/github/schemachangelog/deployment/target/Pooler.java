package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.deployment.session.Backend;
import io.github.schemachangelog.finding.UserProblem;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.core.BaseConnection;

/**
 * Refuses a place whose sessions share server processes. Behind a pooler in transaction mode a session has another process
 * with every transaction: a lock is taken on one and released on the next, and settings leak into sessions of others.
 *
 * <p>A pooler hands out a cancel key of its own, so the process that the login announced is not the one that serves.
 * Where they are the same, nothing stands between. Where they differ, a pooler does, and its mode shows when a second
 * session comes: in session mode each keeps its process for good. In transaction mode a pool with one process gives the
 * second session that of the first; one that hands out the process that came back last gives the first session what the
 * second has just left; one that hands them out in turn gives the first another when it asks twice.
 *
 * @param shown what the place is called
 * @param patience how long an answer may take, because a pooler lets sessions wait that it has no process for; zero is for
 *     ever
 */
public record Pooler(String shown, Duration patience) {
    /** Others who use the same pool may hide it once or twice, not every time. */
    private static final int ROUNDS = 5;

    /** Opens a second session to the same place. */
    @FunctionalInterface
    public interface Door {
        Connection open() throws SQLException;
    }

    /**
     * Lets pass what has one server process to itself.
     *
     * @param connection in autocommit mode
     * @param second opened only where a pooler stands between
     * @throws UserProblem where sessions share server processes, and where there is none for a second session
     */
    public void refuse(Connection connection, Door second) throws SQLException {
        int before = connection.getNetworkTimeout();
        limit(connection);
        int serving = Backend.pid(connection);
        if (connection.unwrap(BaseConnection.class).getBackendPID() != serving) {
            refuse(connection, serving, second);
        }
        connection.setNetworkTimeout(Runnable::run, before);
    }

    private void refuse(Connection connection, int serving, Door second) throws SQLException {
        try (Connection other = second.open()) {
            limit(other);
            other.setAutoCommit(false);
            if (shares(connection, serving, other)) {
                throw new UserProblem(
                        "`" + shown + "` is a pooler in transaction mode: each transaction gets another session of the"
                                + " server.",
                        "Locks, roles and settings belong to one session.",
                        "Name the database itself, or a port where the pooler works in session mode; Prisma's DIRECT_URL"
                                + " is such a URL.");
            }
        } catch (SQLException e) {
            if (ConnectionFailure.isIn(e, SocketTimeoutException.class)) {
                throw full();
            }
            throw e;
        }
    }

    private UserProblem full() {
        return new UserProblem(
                "`" + shown + "` is a pooler that has no second session of the server for us.",
                "Its mode shows by two sessions, and `apply` looks with a second one at who is in the way of the first.",
                "Let its pool for this database and user be larger (pool_size), run again when others have left it, or name"
                        + " the database itself.");
    }

    private void limit(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
    }

    private static boolean shares(Connection connection, int serving, Connection other) throws SQLException {
        for (int i = 0; i < ROUNDS; i++) {
            if (Backend.pid(other) == serving || leaves(connection, serving, 1)) {
                return true;
            }
            other.commit();
            if (leaves(connection, serving, 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leaves(Connection connection, int serving, int looks) throws SQLException {
        for (int i = 0; i < looks; i++) {
            if (Backend.pid(connection) != serving) {
                return true;
            }
        }
        return false;
    }
}
