package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.deployment.session.DriverLog;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.deployment.target.Pooler;
import io.github.schemachangelog.finding.UserProblem;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database of our own on a server that somebody else runs. As long as it is in use, a connection to the database
 * that the URL names holds an advisory lock whose number is part of the name: a database whose lock is free was left
 * by a killed run.
 */
public final class ScratchOnServer implements ScratchDatabase {
    private static final String PREFIX = "schema_changelog_";
    private static final String KEPT_PREFIX = "schema_changelog_kept_";

    /** The first key of our advisory locks, "scha" in ASCII. */
    private static final int LOCK_SPACE = 0x73636861;

    /** What a pooler may take to find a second session of the server. */
    private static final Duration POOLER_PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ScratchOnServer.class);

    private final Cleanup cleanup;
    private final PGSimpleDataSource database;
    private final String version;

    private ScratchOnServer(Cleanup cleanup, PGSimpleDataSource database, String version) {
        this.cleanup = cleanup;
        this.database = database;
        this.version = version;
    }

    /**
     * Where the database is made.
     *
     * @param url in JDBC form, or in libpq's, without a password
     * @param username empty to leave it to the URL or the server
     * @param password empty to leave it to the URL or the server
     * @param keep whether the database stays afterwards
     */
    public record Server(String url, String username, String password, boolean keep) {
        @Override
        public String toString() {
            return ScratchUrl.of(url).shown();
        }
    }

    /**
     * Makes a database, and removes those that killed runs left.
     *
     * @throws UserProblem for a URL that is none, and a server that cannot be reached or does not let us
     */
    public static ScratchOnServer create(Server server) {
        int number = new SecureRandom().nextInt();
        PGSimpleDataSource source = source(server);
        Connection held;
        DriverLog.leaveNamesToUs();
        try {
            held = source.getConnection();
        } catch (SQLException e) {
            throw problem(server, "There is no connection to the server of scratchUrl", e);
        }
        Cleanup cleanup = Cleanup.of(held);
        try {
            new Pooler(server.toString(), POOLER_PATIENCE).refuse(held, source::getConnection);
            return create(server, held, cleanup, number);
        } catch (UserProblem e) {
            cleanup.close();
            throw e;
        } catch (SQLException e) {
            cleanup.close();
            throw problem(server, "No scratch database could be made on the server of scratchUrl", e);
        }
    }

    /** What the database is called on its server. */
    public String name() {
        return String.valueOf(database.getDatabaseName());
    }

    @Override
    public Connection connect() throws SQLException {
        return database.getConnection();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean endsWithin(Duration patience) {
        return cleanup.beginsWithin(patience);
    }

    @Override
    public void close() {
        cleanup.close();
    }

    private static ScratchOnServer create(Server server, Connection held, Cleanup cleanup, int number)
            throws SQLException {
        String name = (server.keep() ? KEPT_PREFIX : PREFIX) + String.format(Locale.ROOT, "%08x", number);
        lock(held, number);
        for (String left : leftovers(held)) {
            dropLeftover(held, left);
        }
        execute(held, "CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        if (server.keep()) {
            LOG.info("The scratch database `{}` stays on its server.", name);
        } else {
            cleanup.also(() -> drop(held, name));
        }
        PGSimpleDataSource database = source(server);
        database.setDatabaseName(name);
        return new ScratchOnServer(cleanup, database, ServerVersion.of(held));
    }

    private static void lock(Connection held, int number) throws SQLException {
        try (PreparedStatement lock = held.prepareStatement("SELECT pg_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK_SPACE);
            lock.setInt(2, number);
            lock.execute();
        }
    }

    private static List<String> leftovers(Connection held) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query =
                held.prepareStatement(SqlResource.read(ScratchOnServer.class, "scratch-leftovers.sql"))) {
            query.setInt(1, LOCK_SPACE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static void drop(Connection held, String name) throws SQLException {
        boolean canForce = held.getMetaData().getDatabaseMajorVersion() >= 13;
        execute(held, "DROP DATABASE IF EXISTS " + name + (canForce ? " WITH (FORCE)" : ""));
    }

    private static void dropLeftover(Connection held, String name) {
        try {
            drop(held, name);
            LOG.info("Removed the scratch database `{}` that a killed build left.", name);
        } catch (SQLException e) {
            // Another run may be removing it at this moment, and it is in nobody's way.
            LOG.debug("The scratch database `{}` stays: {}", name, e.getMessage());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PGSimpleDataSource source(Server server) {
        PGSimpleDataSource source = ScratchUrl.of(server.url()).source();
        if (!server.username().isEmpty()) {
            source.setUser(server.username());
        }
        if (!server.password().isEmpty()) {
            source.setPassword(server.password());
        }
        if (String.valueOf(PGProperty.APPLICATION_NAME.getDefaultValue()).equals(source.getApplicationName())) {
            source.setApplicationName(ServerVersion.APPLICATION);
            source.setAssumeMinServerVersion(ServerVersion.NO_OLDER_THAN);
        }
        return source;
    }

    private static UserProblem problem(Server server, String what, SQLException cause) {
        return new UserProblem(
                what + " (" + server + "): " + cause.getMessage(),
                "A rehearsal runs in a database of its own, which it creates and drops.",
                "Name a server that is reached and a user who may create databases, with scratchUrl, scratchUsername"
                        + " and scratchPassword.",
                cause);
    }
}
