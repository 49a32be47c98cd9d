package io.github.schemachangelog.deployment.history;

import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.finding.UserProblem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that a history has, and whether the numbers of each have a limit.
 *
 * @param columns in the server's spelling; none where there is no such table
 */
public record HistoryShape(Map<String, Boolean> columns) {
    /** What we write beside MyBatis' columns, with its type. */
    public static final Map<String, String> OURS = ours();

    private static final List<String> OF_MYBATIS = List.of("id", "applied_at", "description");

    private static Map<String, String> ours() {
        Map<String, String> ours = new LinkedHashMap<>();
        ours.put("name", "TEXT");
        ours.put("checksum", "TEXT");
        ours.put("content_checksum", "TEXT");
        ours.put("applied_by", "TEXT");
        ours.put("applied_from", "TEXT");
        ours.put("milliseconds", "BIGINT");
        ours.put("plugin_version", "TEXT");
        return ours;
    }

    /** @throws UserProblem for a table of that name that is no history */
    static HistoryShape of(Connection connection, HistoryTable history) throws SQLException {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        String query =
                SqlResource.read(HistoryShape.class, "history-columns.sql").replace("${history}", history.name());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getBoolean(2));
            }
        }
        if (!columns.isEmpty() && !columns.keySet().containsAll(OF_MYBATIS)) {
            throw new UserProblem(
                    "`" + history.name() + "` is a table of something else.",
                    "A history has the columns id, applied_at and description, this table has "
                            + String.join(", ", columns.keySet()) + ".",
                    "Name another table with -DschemaChangelog.historyTable=NAME, or schema.NAME.");
        }
        return new HistoryShape(columns);
    }

    boolean exists() {
        return !columns.isEmpty();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * What gives the table the columns that it lacks; empty where it lacks none.
     *
     * @param decimals whether its numbers are to have decimals
     */
    String extension(HistoryTable history, boolean decimals) {
        List<String> actions = new ArrayList<>();
        OURS.forEach((column, type) -> {
            if (!has(column)) {
                actions.add("ADD COLUMN " + column + " " + type);
            }
        });
        if (decimals && Boolean.TRUE.equals(columns.get("id"))) {
            actions.add("ALTER COLUMN id TYPE NUMERIC");
        }
        return actions.isEmpty() ? "" : "ALTER TABLE " + history.name() + " " + String.join(", ", actions);
    }
}
