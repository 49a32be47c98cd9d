package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.Answer;
import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.Verification.Outcome;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a verification query so that it can do nothing but read: one statement that is a query by its first word, that
 * names no function which could do more, on a connection of its own, as a {@link Reader}, in a transaction that is
 * read-only and ends soon.
 */
public final class QueryRunner {
    /** One more than can be expected, so that too many are told from enough. */
    private static final int MOST_ROWS = Expectation.MOST_ROWS + 1;

    private static final int LONGEST_FOUND = 200;

    /** How long a query may take: longer than anybody's on a scratch database, and no build hangs. */
    public static final Duration LIMIT = Duration.ofSeconds(10);

    private final ScratchDatabase database;
    private final Duration limit;

    /** @param limit how long a query may take */
    public QueryRunner(ScratchDatabase database, Duration limit) {
        this.database = database;
        this.limit = limit;
    }

    /**
     * Runs a query, or says why it is not run.
     *
     * @throws SQLException where there is no connection to be had
     */
    public Verification run(VerificationQuery query) throws SQLException {
        QueryText text = QueryText.of(query.sql());
        Optional<String> refusal = text.refusal();
        if (refusal.isPresent()) {
            return new Verification(query, Outcome.REFUSED, refusal.get());
        }
        try (Connection connection = database.connect()) {
            Optional<String> unsafe = unsafe(connection, text);
            return unsafe.isPresent()
                    ? new Verification(
                            query, Outcome.REFUSED, "it calls `" + unsafe.get() + "`, which may do more than read")
                    : run(connection, query, text);
        }
    }

    private static Optional<String> unsafe(Connection connection, QueryText text) throws SQLException {
        try (PreparedStatement names =
                connection.prepareStatement(SqlResource.read(QueryRunner.class, "unsafe-functions.sql"))) {
            names.setArray(1, connection.createArrayOf("text", text.called().toArray()));
            try (ResultSet rows = names.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private Verification run(Connection connection, VerificationQuery query, QueryText text) throws SQLException {
        connection.setAutoCommit(false);
        Reader reader;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION READ WRITE");
            reader = Reader.in(statement);
            statement.execute(SqlResource.read(QueryRunner.class, "only-read.sql"));
            statement.execute("SET statement_timeout = " + limit.toMillis());
            reader.take(statement);
        }
        Optional<String> doubt = reader.doubt(text.sql());
        return doubt.isPresent()
                ? new Verification(query, Outcome.REFUSED, doubt.get())
                : ask(connection, reader, query, text);
    }

    private static Verification ask(Connection connection, Reader reader, VerificationQuery query, QueryText text)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(MOST_ROWS);
            try (ResultSet rows = statement.executeQuery(text.sql())) {
                return compared(query, new Answer(kind(rows.getMetaData()), cells(rows)));
            }
        } catch (SQLException e) {
            boolean kept = reader.foreign() && SqlState.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState());
            return new Verification(
                    query,
                    kept ? Outcome.REFUSED : Outcome.FAILED,
                    oneLine(String.valueOf(e.getMessage())),
                    Optional.ofNullable(e.getSQLState()));
        } finally {
            connection.rollback();
        }
    }

    private static Verification compared(VerificationQuery query, Answer answer) {
        String found = found(answer.rows());
        return query.expected()
                .map(expected -> new Verification(
                        query, expected.isMetBy(answer) ? Outcome.AS_EXPECTED : Outcome.OTHERWISE, found))
                .orElseGet(() -> new Verification(query, Outcome.NO_EXPECTATION, found));
    }

    private static Answer.Kind kind(ResultSetMetaData columns) throws SQLException {
        if (columns.getColumnCount() == 0) {
            return Answer.Kind.OTHER;
        }
        return switch (columns.getColumnType(1)) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.REAL, Types.DOUBLE ->
                Answer.Kind.NUMBER;
            case Types.OTHER -> columns.getColumnTypeName(1).equals("regclass") ? Answer.Kind.NAME : Answer.Kind.OTHER;
            default -> Answer.Kind.OTHER;
        };
    }

    private static List<List<String>> cells(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<List<String>> cells = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                @Nullable String cell = rows.getString(i);
                row.add(cell == null ? "" : cell);
            }
            cells.add(row);
        }
        return cells;
    }

    /** One value as it is, all else by its size and what comes first. */
    private static String found(List<List<String>> rows) {
        if (rows.size() == 1 && rows.get(0).size() == 1) {
            return oneLine(rows.get(0).get(0));
        }
        String count = rows.size() == 1 ? "1 row" : rows.size() + " rows";
        return rows.isEmpty()
                ? "0 rows"
                : oneLine(count + ": "
                        + String.join(
                                ", ",
                                rows.stream()
                                        .map(row -> String.join(" | ", row))
                                        .toList()));
    }

    private static String oneLine(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_FOUND ? line : line.substring(0, LONGEST_FOUND - 1) + "…";
    }
}
