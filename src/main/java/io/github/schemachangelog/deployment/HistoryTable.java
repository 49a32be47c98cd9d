package io.github.schemachangelog.deployment;

import io.github.schemachangelog.finding.UserProblem;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The table that says what was applied, in the shape that MyBatis gives it.
 *
 * @param name as SQL names it: {@code changelog}, or {@code schema.changelog}; no quotes
 */
public record HistoryTable(String name) {
    private static final String IDENTIFIER = "[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*";

    public HistoryTable {
        if (!name.matches(IDENTIFIER + "(\\." + IDENTIFIER + ")?")) {
            throw new UserProblem(
                    "`" + name + "` is not the name of a history table.",
                    "",
                    "It must be a name or schema.name, of letters, digits and underscores.");
        }
    }

    /**
     * Whether the table is there. MyBatis takes every error for its absence, and would then apply everything again.
     *
     * @throws SQLException where the table is there and may not be read
     */
    boolean isReadable(Session session) throws SQLException {
        return session.answers("SELECT to_regclass('" + name + "') IS NOT NULL")
                && session.answers("SELECT count(*) >= 0 FROM " + name);
    }

    /**
     * The numbers that a history holds, by what it says of them: in the folder layout the whole name.
     *
     * @param connection to a database that has the table
     */
    public Map<String, BigDecimal> recorded(Connection connection) throws SQLException {
        Map<String, BigDecimal> numbers = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT description, id FROM " + name)) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getBigDecimal(2));
            }
        }
        return numbers;
    }

    /** Makes the table, and its schema where that is absent. */
    void create(Session session) throws SQLException {
        int dot = name.indexOf('.');
        if (dot > 0 && !session.answers("SELECT to_regnamespace('" + name.substring(0, dot) + "') IS NOT NULL")) {
            session.send("CREATE SCHEMA " + name.substring(0, dot));
        }
        session.send(SqlResource.read(HistoryTable.class, "history-table.sql").replace("${history}", name));
    }
}
