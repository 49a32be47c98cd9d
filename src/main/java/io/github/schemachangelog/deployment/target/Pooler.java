package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.deployment.session.Backend;
import io.github.schemachangelog.finding.UserProblem;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;

/**
 * Tells whether a session has one server process to itself. Behind a pooler in transaction mode it has another with
 * every transaction: a lock is taken on one and released on the next, and settings leak into sessions of others.
 *
 * <p>A pooler hands out a cancel key of its own, so the process that the login announced is not the one that serves.
 * Where they are the same, nothing stands between. Where they differ, a pooler does, and its mode shows when a second
 * session comes: in session mode each keeps its process for good. In transaction mode a pool with one process gives the
 * second session that of the first; one that hands out the process that came back last gives the first session what the
 * second has just left; one that hands them out in turn gives the first another when it asks twice.
 */
final class Pooler {
    /** Others who use the same pool may hide it once or twice, not every time. */
    private static final int ROUNDS = 5;

    private Pooler() {}

    /** Opens a second session to the same place. */
    @FunctionalInterface
    interface Door {
        Connection open() throws SQLException;
    }

    /**
     * Whether sessions share server processes.
     *
     * @param connection in autocommit mode
     * @param second opened only where a pooler stands between
     */
    static boolean shares(Connection connection, Door second) throws SQLException {
        int announced = connection.unwrap(BaseConnection.class).getBackendPID();
        int serving = Backend.pid(connection);
        if (announced == serving) {
            return false;
        }
        try (Connection other = second.open()) {
            other.setAutoCommit(false);
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
    }

    private static boolean leaves(Connection connection, int serving, int looks) throws SQLException {
        for (int i = 0; i < looks; i++) {
            if (Backend.pid(connection) != serving) {
                return true;
            }
        }
        return false;
    }

    static UserProblem problem(Target target) {
        return new UserProblem(
                "`" + target.shown() + "` is a pooler in transaction mode: each transaction gets another session of the"
                        + " server.",
                "The lock that keeps two deployments apart, the role and the search path belong to one session.",
                "Name the database itself, or a port where the pooler works in session mode; Prisma's DIRECT_URL is such"
                        + " a URL.");
    }
}
