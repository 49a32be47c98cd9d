package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.Platform;
import io.github.schemachangelog.rehearsal.installation.PostgresBuild;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** One server for all tests of this Java, and a new database for each that asks. */
public final class TestPostgres {
    /** The version of the binaries on the test class path is what the POM says; their folder's name need not know it. */
    public static final PostgresBuild BUILD =
            PostgresBuild.of(PostgresBuild.DEFAULT_VERSION, Platform.current().orElseThrow());

    /** PostgreSQL as unpacked by the first test that needs it. */
    public static final Path CACHE = Path.of("target", "postgres-cache");

    /** The lock of tests that start servers of their own, to read, and of those that count them, to write. */
    public static final String RUNS = "runs";

    /** The lock of tests that look at what rehearsals have kept, or throw it away. */
    public static final String STATES = "states";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** A connection to a database that nobody else has, which the caller closes. */
    public static Connection newDatabase() throws SQLException {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.RUNNING.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return connect(name);
    }

    /** Another connection to the database that a connection is to. */
    public static Connection another(Connection connection) throws SQLException {
        return connect(connection.getCatalog());
    }

    /** Another connection to the same database, by way of a port of this machine. */
    public static Connection through(int port, Connection connection) throws SQLException {
        PGSimpleDataSource source = source();
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(connection.getCatalog());
        source.setSslMode("disable");
        source.setGssEncMode("disable");
        return source.getConnection();
    }

    /** The port of the server. */
    public static int port() {
        return source().getPortNumbers()[0];
    }

    /** What psql must find in its environment to reach the database that a connection is to. */
    public static Map<String, String> psql(Connection connection) throws SQLException {
        PGSimpleDataSource source = source();
        return Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", String.valueOf(source.getPortNumbers()[0]),
                "PGUSER", String.valueOf(source.getUser()),
                "PGPASSWORD", String.valueOf(source.getPassword()),
                "PGDATABASE", connection.getCatalog(),
                "PGCLIENTENCODING", "UTF8");
    }

    /** What tells how to reach the server: it may be used as one on which databases may be made. */
    public static PGSimpleDataSource login() {
        return source();
    }

    static ScratchPostgres server() {
        return Server.RUNNING;
    }

    static PGSimpleDataSource source() {
        return Server.RUNNING.source();
    }

    /** The folders of all runs. */
    public static List<Path> runs() throws IOException {
        try (Stream<Path> folders =
                Files.list(PostgresHome.of(CACHE, Account.find()).runs())) {
            return folders.sorted().toList();
        }
    }

    /** The folders of what rehearsals have kept. */
    public static List<Path> states() throws IOException {
        Path states = PostgresHome.of(CACHE, Account.find()).states();
        if (Files.notExists(states)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(states)) {
            return folders.sorted().toList();
        }
    }

    /** Throws away what rehearsals have kept. */
    public static void forgetStates() throws IOException {
        FileTree.delete(PostgresHome.of(CACHE, Account.find()).states());
    }

    /** The jar on the test class path. */
    public static Path jar(PostgresBuild build) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.contains(build.artifactId()))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static Connection connect(String name) throws SQLException {
        PGSimpleDataSource source = source();
        source.setDatabaseName(name);
        Connection connection = source.getConnection();
        connection.unwrap(PGConnection.class);
        return connection;
    }

    /** Whether a scratch server's data lies in memory here. */
    public static boolean isInMemory() {
        return MemoryDisk.withRoom(Account.OWN).isPresent();
    }

    /** Takes a folder out of a state that is kept. */
    public static void lose(String folder, Path state) throws IOException {
        Path data = Files.createTempDirectory("state");
        StateArchive.unpack(state, data, Account.OWN);
        FileTree.delete(data.resolve(folder));
        StateArchive.pack(data, state);
        FileTree.delete(data);
    }

    /** Started when first asked for, stopped by its own shutdown hook. */
    private static final class Server {
        static final ScratchPostgres RUNNING =
                ScratchPostgres.start(CACHE, BUILD, TestPostgres::jar, Lineage.NONE, true);
    }
}
