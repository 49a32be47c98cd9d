package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.deployment.session.DriverLog;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.finding.UserProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLState;

/**
 * Opens connections to the target. Whatever keeps one from being opened is a problem of its own, without the driver's
 * exception as its cause, because a debug log prints causes and the driver's messages are not ours to vouch for.
 */
public final class TargetDatabase {
    private static final String APPLICATION = "schema-changelog";

    /** Known to be no older, the driver names us while it logs in, and RESET ALL goes back to that name instead of none. */
    private static final String NO_OLDER_THAN = "9.1";

    private static final String CONNECT_SECONDS = "10";

    /** What a login may take once a host is connected; the driver alone waits for ever for one that says nothing. */
    private static final int ANSWER_SECONDS = 20;

    private static final int CHECKS_CLIENTS = 14;

    /** A server that is left by its client in the midst of a statement ends it, and with it the lock. */
    private static final String CHECK_CLIENT = "SET client_connection_check_interval = '2s'";

    private final Target target;

    public TargetDatabase(Target target) {
        this.target = target;
    }

    /**
     * A connection whose opening has been carried out.
     *
     * @throws UserProblem that says what keeps it from being opened, and shows no secret
     */
    public OpenTarget open(Purpose purpose) {
        try {
            Connection connection = connect();
            try {
                return new OpenTarget(connection, enter(connection, purpose));
            } catch (SQLException | UserProblem e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new ConnectionFailure(target).explain(e);
        }
    }

    private Connection connect() throws SQLException {
        DriverLog.leaveNamesToUs();
        return Objects.requireNonNull(new Driver().connect(target.url().forDriver(), properties()));
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(target.url().properties());
        properties.putIfAbsent(PGProperty.APPLICATION_NAME.getName(), APPLICATION);
        properties.putIfAbsent(PGProperty.ASSUME_MIN_SERVER_VERSION.getName(), NO_OLDER_THAN);
        properties.putIfAbsent(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        properties.putIfAbsent(PGProperty.CONNECT_TIMEOUT.getName(), CONNECT_SECONDS);
        properties.putIfAbsent(PGProperty.LOGIN_TIMEOUT.getName(), loginSeconds(properties));
        properties.setProperty(PGProperty.USER.getName(), target.user());
        if (!target.password().isEmpty()) {
            properties.setProperty(
                    PGProperty.PASSWORD.getName(), target.password().value());
        }
        return properties;
    }

    /** What a login may take. */
    private Duration patience() {
        float seconds = Float.parseFloat(properties().getProperty(PGProperty.LOGIN_TIMEOUT.getName()));
        return Duration.ofMillis((long) (seconds * 1000));
    }

    private String loginSeconds(Properties properties) {
        int connect = Integer.parseInt(properties.getProperty(PGProperty.CONNECT_TIMEOUT.getName()));
        return String.valueOf(
                connect == 0
                        ? 0
                        : (connect + ANSWER_SECONDS) * target.url().hosts().size());
    }

    private List<String> enter(Connection connection, Purpose purpose) throws SQLException {
        new Pooler(target.shown(), patience()).refuse(connection, this::connect);
        if (purpose == Purpose.WRITE) {
            refuseReadOnly(connection);
        }
        List<String> opening = new ArrayList<>();
        for (String sql : target.opening()) {
            begin(connection, sql);
            opening.add(sql);
        }
        refuseMissingSchemas(connection);
        if (checksClients(connection)) {
            opening.add(CHECK_CLIENT);
        }
        return opening;
    }

    private void begin(Connection connection, String sql) throws SQLException {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            if (sql.startsWith(Target.SET_ROLE) && !connection.isClosed()) {
                throw new ConnectionFailure(target).refusedRole(e);
            }
            throw e;
        }
    }

    private void refuseReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read(TargetDatabase.class, "writable.sql"))) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new UserProblem(
                        "The server of `" + target.shown() + "` is a standby, which repeats what its primary does.",
                        "Nothing can be applied to it.",
                        "Name the primary, or all hosts with target_session_attrs=read-write.");
            }
            if (rows.getBoolean(2)) {
                throw new UserProblem(
                        "Sessions of `" + target.user() + "` on `" + target.shown() + "` only read.",
                        "The setting `default_transaction_read_only` is on, so nothing can be applied.",
                        "Name another user, or turn the setting off for this one.");
            }
        }
    }

    private void refuseMissingSchemas(Connection connection) throws SQLException {
        if (target.schemas().isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(SqlResource.read(TargetDatabase.class, "missing-schemas.sql"))) {
            query.setArray(1, connection.createArrayOf("text", target.schemas().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    missing.add("`" + rows.getString(1) + "`");
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new UserProblem(
                    "`" + target.shown() + "` has no schema " + String.join(", ", missing)
                            + " that the session may use.",
                    "What names no schema would be made in another one, or nowhere.",
                    "Create it and grant USAGE on it, or correct `schema`, or the schema in the URL.");
        }
    }

    /** Some systems cannot see that a client has gone; their servers refuse the setting. */
    private static boolean checksClients(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < CHECKS_CLIENTS) {
            return false;
        }
        try {
            execute(connection, CHECK_CLIENT);
            return true;
        } catch (SQLException e) {
            if (PSQLState.INVALID_PARAMETER_VALUE.getState().equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
