package io.github.schemachangelog.deployment.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The server process that serves a connection. What the login announces is a pooler's own number where one stands between. */
public final class Backend {
    private static final String SQL = SqlResource.read(Backend.class, "backend.sql");

    private Backend() {}

    /** Its number, as the server's own views have it. */
    public static int pid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SQL)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
