package io.github.schemachangelog.rehearsal.witness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Where sequences stand, as text by their number, and back to there. */
final class Sequences {
    private Sequences() {}

    static Map<String, String> read(Connection connection, String query) throws SQLException {
        Map<String, String> stands = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                stands.put(rows.getString(1), rows.getString(2));
            }
        }
        return stands;
    }

    /** Sets those that stand elsewhere now; the text is the value, and whether it was given out. */
    static void restore(Connection connection, String query, Map<String, String> stands) throws SQLException {
        for (Map.Entry<String, String> now : read(connection, query).entrySet()) {
            String then = stands.get(now.getKey());
            if (then != null && !then.equals(now.getValue())) {
                set(connection, now.getKey(), then.split(" ", 2));
            }
        }
    }

    private static void set(Connection connection, String sequence, String[] stand) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT setval(?::oid::regclass, ?, ?)")) {
            statement.setString(1, sequence);
            statement.setLong(2, Long.parseLong(stand[0]));
            statement.setBoolean(3, Boolean.parseBoolean(stand[1]));
            statement.execute();
        }
    }
}
