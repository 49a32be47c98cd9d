package io.github.schemachangelog.deployment.history;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.History;
import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table that says what was applied, in the shape that MyBatis gives it, with columns of ours.
 *
 * @param name as SQL names it: {@code changelog}, or {@code schema.changelog}; no quotes
 */
public record HistoryTable(String name) {
    private static final String IDENTIFIER = "[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*";

    /** PostgreSQL cuts names behind 63 bytes; {@code _progress} is to fit. */
    private static final int LONGEST = 54;

    public HistoryTable {
        if (!name.matches(IDENTIFIER + "(\\." + IDENTIFIER + ")?")) {
            throw new UserProblem(
                    "`" + name + "` is not the name of a history table.",
                    "",
                    "It must be a name or schema.name, of letters, digits and underscores.");
        }
        if (name.substring(name.indexOf('.') + 1).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new UserProblem(
                    "The name of the history table `" + name + "` is too long.",
                    "A table `" + name + "_progress` stands beside it, and PostgreSQL cuts names behind 63 bytes.",
                    "It must have at most " + LONGEST + " bytes.");
        }
    }

    /**
     * What a database says was applied to it.
     *
     * @return an empty history where there is no such table
     * @throws UserProblem where the table may not be read, or is none of a history
     */
    public History read(Connection connection) throws SQLException {
        try {
            HistoryShape shape = HistoryShape.of(connection, this);
            return shape.exists() ? new History(rows(connection, shape)) : History.EMPTY;
        } catch (SQLException e) {
            throw explain(e, Use.READ);
        }
    }

    /**
     * Makes the table ready for rows of ours, before a run: extends one that MyBatis has made.
     *
     * @param folders whether numbers have decimals
     * @param create whether to make one that is absent
     * @throws UserProblem where the user may not, or others have locked it
     */
    public void makeReady(Session session, boolean folders, boolean create) throws SQLException {
        try {
            HistoryShape shape = HistoryShape.of(session.connection(), this);
            if (shape.exists() || create) {
                complete(session, shape, folders);
            }
        } catch (SQLException e) {
            throw explain(e, Use.PREPARE);
        }
    }

    /**
     * The same in the midst of a run: makes one that is absent, and leaves the server's answer as it is, since it may pass.
     *
     * @return whether nothing was to be done
     * @throws UserProblem where the user may not
     */
    boolean complete(Session session, boolean folders) throws SQLException {
        return complete(session, HistoryShape.of(session.connection(), this), folders);
    }

    private boolean complete(Session session, HistoryShape shape, boolean folders) throws SQLException {
        if (!shape.exists()) {
            create(session);
            return false;
        }
        // MyBatis takes every error for the table's absence, and would then apply everything again.
        session.answers("SELECT count(*) >= 0 FROM (SELECT FROM " + name + " LIMIT 1) AS any_row");
        String extension = shape.extension(this, folders);
        extend(session, extension);
        return extension.isEmpty();
    }

    /** What a user must be allowed to do with the table. */
    private enum Use {
        READ(
                "read",
                "A table that may not be read is not taken for an empty one.",
                "Grant the user SELECT on the table and USAGE on its schema; `apply` needs INSERT as well."),
        PREPARE(
                "made ready",
                "What is applied is noted there, so nothing was applied.",
                "Grant the user SELECT and INSERT on the table and USAGE on its schema, or CREATE on the schema"
                        + " where there is no table yet.");

        private final String done;
        private final String why;
        private final String grants;

        Use(String done, String why, String grants) {
            this.done = done;
            this.why = why;
            this.grants = grants;
        }
    }

    /**
     * The SQL that makes the table ready.
     *
     * @param before the first script; empty where nothing is to be done
     * @param behind it, before its row; empty where nothing is to be done
     */
    public record Preparation(String before, String behind) {}

    /**
     * The SQL with which the table is made or extended.
     *
     * @param folders whether numbers have decimals, and no script makes the table
     */
    public Preparation preparation(Connection connection, boolean folders) throws SQLException {
        HistoryShape shape = HistoryShape.of(connection, this);
        if (shape.exists()) {
            return new Preparation(shape.extension(this, folders), "");
        }
        int dot = name.indexOf('.');
        String schema = dot > 0 ? "CREATE SCHEMA IF NOT EXISTS " + name.substring(0, dot) + ";\n" : "";
        if (folders) {
            return new Preparation(schema + creation(), "");
        }
        // MyBatis' own first script makes the table, in MyBatis' shape; where there is none, nobody has made it.
        String made = creation().replaceFirst("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ");
        String extended = shape.extension(this, false).replace("ADD COLUMN ", "ADD COLUMN IF NOT EXISTS ");
        return new Preparation("", schema + made + ";\n" + extended);
    }

    private String creation() {
        return SqlResource.read(HistoryTable.class, "history-table.sql")
                .replace("${history}", name)
                .stripTrailing();
    }

    private void extend(Session session, String extension) throws SQLException {
        if (extension.isEmpty()) {
            return;
        }
        try {
            session.send(extension);
        } catch (SQLException e) {
            if (SqlState.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new UserProblem(
                        "The history table `" + name + "` lacks columns, and the user may not add them.",
                        "It was made by MyBatis, and only its owner may extend it: " + e.getMessage(),
                        "Let its owner run: " + extension + ";",
                        e);
            }
            throw e;
        }
    }

    /** Makes the table, and its schema where that is absent. */
    private void create(Session session) throws SQLException {
        int dot = name.indexOf('.');
        if (dot > 0 && !session.answers("SELECT to_regnamespace('" + name.substring(0, dot) + "') IS NOT NULL")) {
            session.send("CREATE SCHEMA " + name.substring(0, dot));
        }
        session.send(creation());
    }

    private List<AppliedMigration> rows(Connection connection, HistoryShape shape) throws SQLException {
        String ours = HistoryShape.OURS.keySet().stream()
                .map(column -> shape.has(column) ? column : "NULL")
                .collect(Collectors.joining(", "));
        String query = SqlResource.read(HistoryTable.class, "history-rows.sql")
                .replace("${ours}", ours)
                .replace("${history}", name);
        List<AppliedMigration> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                applied.add(row(rows));
            }
        }
        return applied;
    }

    private static AppliedMigration row(ResultSet row) throws SQLException {
        long milliseconds = row.getLong(9);
        OptionalLong took = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(milliseconds);
        return new AppliedMigration(
                row.getBigDecimal(1),
                row.getString(3),
                row.getString(2),
                Optional.ofNullable(row.getString(4)),
                checksum(row.getString(5)),
                checksum(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                took,
                Optional.ofNullable(row.getString(10)));
    }

    /** What somebody else has written there is none. */
    private static Optional<Checksum> checksum(@Nullable String hex) {
        return hex != null && Checksum.isOne(hex) ? Optional.of(new Checksum(hex)) : Optional.empty();
    }

    /** Without the place, which is one in SQL of ours. */
    private static String said(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    private SQLException explain(SQLException refused, Use use) {
        if (SqlState.INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
            throw new UserProblem(
                    "The history table `" + name + "` cannot be " + use.done + ": " + said(refused) + ".",
                    use.why,
                    use.grants,
                    refused);
        }
        if (SqlState.SYNTAX_ERROR.equals(refused.getSQLState())) {
            throw new UserProblem(
                    "The history table `" + name + "` cannot be " + use.done + ": its name is a word of SQL.",
                    String.valueOf(refused.getMessage()),
                    "Name another table with -DschemaChangelog.historyTable=NAME, or schema.NAME.",
                    refused);
        }
        if (SqlState.LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
            throw new UserProblem(
                    "The history table `" + name + "` cannot be " + use.done + ": another session has locked it.",
                    refused.getMessage() + "; nothing was applied.",
                    "Run again when that session has ended its transaction, or wait longer with"
                            + " -DschemaChangelog.lockTimeout.",
                    refused);
        }
        return refused;
    }
}
