package io.github.schemachangelog.deployment.history;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.deployment.session.SqlText;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where a history lies, or will be made.
 *
 * @param schema as the server keeps it
 * @param table as the server keeps it
 * @param role as which we write; {@code none} for who has logged in
 */
public record HistoryHome(String schema, String table, String role) {
    private static final int KEY_DIGITS = 16;

    /**
     * Where a history lies.
     *
     * @throws UserProblem where an unqualified name has no schema to be made in
     */
    public static HistoryHome of(Session session, HistoryTable history) throws SQLException {
        String query = SqlResource.read(HistoryHome.class, "history-home.sql").replace("${history}", history.name());
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            String schema = rows.getString(1);
            if (schema == null) {
                throw new UserProblem(
                        "There is no schema for the history table `" + history.name() + "`.",
                        "No schema of the search path exists, or the user may use none of them.",
                        "Name it with its schema, or grant USAGE on the schema to the user.");
            }
            return new HistoryHome(schema, rows.getString(2), rows.getString(3));
        }
    }

    /** The history as SQL names it. */
    public String history() {
        return SqlText.name(schema) + "." + SqlText.name(table);
    }

    /** The table beside it that keeps how far a script has come, as SQL names it. */
    public String progress() {
        return SqlText.name(schema) + "." + SqlText.name(table + "_progress");
    }

    /** The role as SQL names it. */
    public String roleName() {
        return role.equals("none") ? "NONE" : SqlText.name(role);
    }

    /** The key of the advisory lock: the first 8 bytes of a SHA-256 that two histories of a database do not share. */
    public long key() {
        String hex = Checksum.of("schema-changelog " + history()).hex();
        return Long.parseUnsignedLong(hex.substring(0, KEY_DIGITS), 16);
    }
}
