package io.github.schemachangelog.deployment.resumption;

import io.github.schemachangelog.deployment.history.HistoryHome;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.deployment.session.SqlText;
import io.github.schemachangelog.evidence.Attempt;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table beside the history that keeps how far a script has come until it is recorded. */
public final class ProgressTable {
    private static final String CREATE = SqlResource.read(ProgressTable.class, "progress-table.sql");
    private static final String WRITE = SqlResource.read(ProgressTable.class, "progress-write.sql");
    private static final String ROWS = SqlResource.read(ProgressTable.class, "progress-rows.sql");

    private final Session session;
    private final HistoryHome home;
    private final Signature signature;
    private boolean exists;

    public ProgressTable(Session session, HistoryHome home, Signature signature) {
        this.session = session;
        this.home = home;
        this.signature = signature;
    }

    /**
     * A row to be written.
     *
     * @param first number of its first statement, from 1
     * @param before content checksum of the script up to its last statement
     * @param found what there was of the object before
     */
    record Mark(
            String name,
            int first,
            int last,
            Checksum before,
            Attempt.State state,
            Optional<String> found,
            Optional<Failure> failure) {}

    /**
     * All rows; none where there is no table.
     *
     * @throws UserProblem where the table may not be read
     */
    public List<Attempt> read() throws SQLException {
        try {
            return rows();
        } catch (SQLException e) {
            if (SqlState.INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new UserProblem(
                        "The table " + home.progress() + " cannot be read: " + e.getMessage(),
                        "It says which scripts have come half way, and is not taken for an empty one.",
                        "Grant the user SELECT on it; `apply` needs INSERT, UPDATE and DELETE as well.",
                        e);
            }
            throw e;
        }
    }

    private List<Attempt> rows() throws SQLException {
        exists = session.answers("SELECT to_regclass(" + SqlText.literal(home.progress()) + ") IS NOT NULL");
        List<Attempt> attempts = new ArrayList<>();
        if (!exists) {
            return attempts;
        }
        try (Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(SqlText.fill(ROWS, Map.of("progress", home.progress())))) {
            while (rows.next()) {
                attempts.add(new Attempt(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        new Checksum(rows.getString(4)),
                        Attempt.State.of(rows.getString(5)),
                        Optional.ofNullable(rows.getString(6)),
                        rows.getInt(7),
                        rows.getString(8),
                        Optional.ofNullable(rows.getString(9))));
            }
        }
        return attempts;
    }

    /** Makes the table where it is absent; no transaction is open. */
    void create() throws SQLException {
        if (!exists) {
            session.send(SqlText.fill(CREATE, Map.of("progress", home.progress())));
            exists = true;
        }
    }

    /** In the open transaction, else by itself. */
    void write(Mark mark) throws SQLException {
        session.send(SqlText.fill(
                WRITE,
                Map.ofEntries(
                        Map.entry("progress", home.progress()),
                        Map.entry("role", home.roleName()),
                        Map.entry("name", SqlText.literal(mark.name())),
                        Map.entry("first", String.valueOf(mark.first())),
                        Map.entry("last", String.valueOf(mark.last())),
                        Map.entry("before", SqlText.literal(mark.before().hex())),
                        Map.entry("state", SqlText.literal(mark.state().toString())),
                        Map.entry("found", SqlText.literal(mark.found())),
                        Map.entry("failures", mark.state() == Attempt.State.FAILED ? "1" : "0"),
                        Map.entry("by", SqlText.literal(Optional.of(signature.by()))),
                        Map.entry("from", SqlText.literal(Optional.of(signature.from()))),
                        Map.entry("sqlstate", SqlText.literal(mark.failure().flatMap(Failure::sqlState))),
                        Map.entry("message", SqlText.literal(mark.failure().map(Failure::message))))));
    }

    /** Forgets a script; in the transaction that records it. */
    void delete(String name) throws SQLException {
        session.send(forget(name));
    }

    /** The SQL with which a person says that a statement was carried out. */
    String sayDone(String name, int first) {
        return "UPDATE " + home.progress() + " SET state = 'done' WHERE name = " + plain(name)
                + " AND first_statement = " + first + ";";
    }

    /** The SQL with which a person says that a statement is to run once more. */
    String sayAgain(String name, int first) {
        return "DELETE FROM " + home.progress() + " WHERE name = " + plain(name) + " AND first_statement = " + first
                + ";";
    }

    /** The SQL with which a person says that nothing is left of a script. */
    public String sayGone(String name) {
        return "DELETE FROM " + home.progress() + " WHERE name = " + plain(name) + ";";
    }

    private String forget(String name) {
        return "DELETE FROM " + home.progress() + " WHERE name = " + SqlText.literal(name);
    }

    private static String plain(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
