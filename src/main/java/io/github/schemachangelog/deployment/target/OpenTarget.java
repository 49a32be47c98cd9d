package io.github.schemachangelog.deployment.target;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A connection to the target that is what a deployment needs.
 *
 * @param connection in autocommit mode
 * @param opening SQL that was carried out, and that follows every reset of the session
 */
public record OpenTarget(Connection connection, List<String> opening) implements AutoCloseable {
    public OpenTarget {
        opening = List.copyOf(opening);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
