package io.github.schemachangelog.deployment.session;

import io.github.schemachangelog.text.TerminalText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.QueryExecutor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.SqlCommand;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.PSQLWarning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection that everything runs on. The driver stays in autocommit mode, so that transactions begin and end
 * where we, or a script, say so; what is sent reaches the server character for character.
 */
public final class Session {
    /**
     * The driver gives every session the time zone of its Java; what a script comes to must not depend on who carries it out,
     * and where.
     */
    public static final String IN_UTC = "SET TimeZone TO 'UTC'";

    /** One message of the simple protocol, nothing around it, no rows kept. */
    private static final int AS_IT_STANDS = QueryExecutor.QUERY_EXECUTE_AS_SIMPLE
            | QueryExecutor.QUERY_SUPPRESS_BEGIN
            | QueryExecutor.QUERY_NO_RESULTS
            | QueryExecutor.QUERY_ONESHOT;

    private static final String PREPARED = "SELECT name FROM pg_catalog.pg_prepared_statements WHERE from_sql";
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final BaseConnection connection;
    private final UnaryOperator<String> shown;
    private final String resetSettings;
    private final String resetSession;
    private final String resetRolledBack;

    /** @param opening SQL that follows every reset */
    public Session(Connection connection, List<String> opening) throws SQLException {
        this(connection, opening, UnaryOperator.identity());
    }

    /**
     * One whose scripts may hold what is not to be shown.
     *
     * @param opening SQL that follows every reset
     * @param shown what may be logged of what the server says
     */
    public Session(Connection connection, List<String> opening, UnaryOperator<String> shown) throws SQLException {
        this.shown = text -> TerminalText.lines(shown.apply(text), "");
        this.connection = connection.unwrap(BaseConnection.class);
        this.connection.setAutoCommit(true);
        this.connection.setPrepareThreshold(0);
        String behind = opening.isEmpty() ? "" : ";\n" + String.join(";\n", opening);
        this.resetSettings =
                SqlResource.read(Session.class, "reset-settings.sql").stripTrailing() + behind;
        this.resetSession = SqlResource.read(Session.class, "reset-session.sql").stripTrailing() + behind;
        this.resetRolledBack =
                SqlResource.read(Session.class, "reset-rolled-back.sql").stripTrailing() + behind;
    }

    public Connection connection() {
        return connection;
    }

    /**
     * Sends a text as one simple query. JDBC's own ways split it again and turn {@code ??} into {@code ?}.
     *
     * @throws SQLException as the server says; a notice is none
     */
    public void send(String sql) throws SQLException {
        if (sql.indexOf('\0') >= 0) {
            throw new PSQLException(
                    "the statement holds a NUL character, which PostgreSQL cannot take",
                    PSQLState.INVALID_PARAMETER_VALUE);
        }
        QueryExecutor executor = connection.getQueryExecutor();
        executor.execute(
                executor.wrap(List.of(new NativeQuery(sql, SqlCommand.BLANK))),
                null,
                new Notices(),
                0,
                0,
                AS_IT_STANDS);
    }

    /** Whether a query of one boolean answers yes. */
    public boolean answers(String query) throws SQLException {
        // What is prepared is read by the driver once, however often it is asked.
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** The server's number of the session, which it is asked for. */
    public int pid() throws SQLException {
        return Backend.pid(connection);
    }

    public boolean inTransaction() {
        return connection.getTransactionState() != TransactionState.IDLE;
    }

    public void begin() throws SQLException {
        send("BEGIN");
    }

    /**
     * Commits the open transaction, where there is one.
     *
     * @throws SQLException also where an error has made the transaction one that only rolls back
     */
    public void commit() throws SQLException {
        if (connection.getTransactionState() == TransactionState.FAILED) {
            send("ROLLBACK");
            throw new PSQLException(
                    "the transaction had failed and was rolled back", PSQLState.IN_FAILED_SQL_TRANSACTION);
        }
        if (inTransaction()) {
            send("COMMIT");
        }
    }

    /** Rolls the open transaction back, where there is one. */
    public void rollback() throws SQLException {
        if (!connection.isClosed() && inTransaction()) {
            send("ROLLBACK");
        }
    }

    /** The SQL of {@link #reset}. */
    public String resetting() {
        return resetSession;
    }

    /** The SQL of {@link #resetSettings}. */
    public String resettingSettings() {
        return resetSettings;
    }

    /** Makes the session what it was, so that no script sees what another left. */
    public void reset() throws SQLException {
        send(resetSession);
    }

    /**
     * Makes the session what it was, where all that was done in it has been rolled back.
     *
     * @param kept the name of a statement that stays prepared, and planned
     */
    public void resetRolledBack(String kept) throws SQLException {
        for (String name : prepared()) {
            if (!name.equals(kept)) {
                send("DEALLOCATE " + connection.escapeIdentifier(name));
            }
        }
        send(resetRolledBack);
    }

    private List<String> prepared() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PREPARED);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** As much of a reset as a transaction allows that a script has left open. */
    public void resetSettings() throws SQLException {
        send(resetSettings);
    }

    /** Drops rows and hands what the server remarks to the log. */
    private final class Notices extends ResultHandlerBase {
        @Override
        public void handleWarning(SQLWarning warning) {
            boolean serious = warning instanceof PSQLWarning remark
                    && Optional.ofNullable(remark.getServerErrorMessage())
                            .filter(message -> "WARNING".equals(message.getSeverity()))
                            .isPresent();
            if (serious) {
                LOG.info("PostgreSQL warns: {}", shown.apply(warning.getMessage()));
            } else {
                LOG.debug("PostgreSQL remarks: {}", shown.apply(warning.getMessage()));
            }
        }
    }
}
