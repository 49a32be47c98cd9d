package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.rehearsal.catalog.CatalogReader;
import io.github.schemachangelog.rehearsal.catalog.CatalogState;
import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.ExclusiveLock;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of a test's own, which may be stopped without notice and started again. What was committed is there again. */
public final class TestServer implements AutoCloseable {
    /** The name of the application that looks at what others do. */
    public static final String ONLOOKER = "onlooker";

    private final Launch launch;
    private final Cleanup cleanup;
    private final int port;
    private Postmaster postmaster;

    private TestServer(Launch launch, Cleanup cleanup, Launch.Running running) {
        this.launch = launch;
        this.cleanup = cleanup;
        this.port = running.port();
        this.postmaster = running.postmaster();
    }

    /** Starts it on an empty folder. */
    public static TestServer start() throws IOException, SQLException {
        PostgresHome home = PostgresHome.of(TestPostgres.CACHE, Account.find());
        Installation installation = ExclusiveLock.hold(home.lock(), () -> {
            Installation found = Installation.of(home, TestPostgres.BUILD, TestPostgres::jar);
            RunFolder.sweep(home, found);
            return found;
        });
        RunFolder run =
                ExclusiveLock.hold(home.lock(), () -> RunFolder.create(home, MemoryDisk.withRoom(home.account())));
        Cleanup cleanup = Cleanup.of(run);
        FileTree.copy(installation.pristine(), run.data());
        Launch launch = Launch.of(installation, run, cleanup);
        launch.setPassword();
        TestServer server = new TestServer(launch, cleanup, launch.spawn());
        try (Connection connection = server.connect("postgres")) {
            // A scratch server need not keep what it has committed; this one stands for a real one.
            execute(connection, "ALTER ROLE " + Installation.USER + " SET synchronous_commit = on");
        }
        return server;
    }

    /** Stops it at once, as {@code pg_ctl stop -m immediate} does. */
    public void crash() throws IOException {
        postmaster.close();
    }

    /** Starts it again, on the same port and with what it had committed. */
    public void restart() throws IOException {
        postmaster = Postmaster.spawn(launch.installation(), launch.run(), port);
        cleanup.also(postmaster);
        if (!postmaster.awaitReady()) {
            throw new IOException("port " + port + " is taken");
        }
    }

    /** Makes a database. */
    public void create(String database) throws SQLException {
        try (Connection connection = connect("postgres")) {
            execute(connection, "CREATE DATABASE " + database);
        }
    }

    /** Makes a database like another, to which nobody is connected; one of that name is replaced. */
    public void copy(String database, String other) throws SQLException {
        try (Connection connection = connect("postgres")) {
            execute(connection, "DROP DATABASE IF EXISTS " + other);
            execute(connection, "CREATE DATABASE " + other + " TEMPLATE " + database);
        }
    }

    /** A connection, which the caller closes. */
    public Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = launch.source(port);
        source.setDatabaseName(database);
        source.setApplicationName(ONLOOKER);
        return source.getConnection();
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** What a program must find in its environment to reach a database, by way of a port of this machine. */
    public Map<String, String> environment(String database, int by) {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(by),
                "PGUSER",
                Installation.USER,
                "PGPASSWORD",
                launch.password(),
                "PGDATABASE",
                database,
                "PGSSLMODE",
                "disable");
    }

    /** The schema of a database without one of its schemas; objects are found by their names. */
    public CatalogFacts schema(String database, String without) throws SQLException {
        try (Connection connection = connect(database)) {
            return new CatalogReader(without + ".none", without)
                    .read(connection, CatalogState.NONE)
                    .facts()
                    .anonymous();
        }
    }

    @Override
    public void close() {
        cleanup.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
