package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own for one run, on the loopback interface, with a password that only this run knows. */
public final class ScratchPostgres implements ScratchDatabase {
    private static final int PORTS_TRIED = 10;
    private static final int PASSWORD_BYTES = 24;
    private static final Logger LOG = LoggerFactory.getLogger(ScratchPostgres.class);

    private final Cleanup cleanup;
    private final PGSimpleDataSource database;
    private final String version;

    private ScratchPostgres(Cleanup cleanup, PGSimpleDataSource database, String version) {
        this.cleanup = cleanup;
        this.database = database;
        this.version = version;
    }

    /**
     * Starts a server.
     *
     * @param cache where PostgreSQL is kept unpacked from the first run on
     */
    public static ScratchPostgres start(Path cache, PostgresBuild build, Binaries binaries) {
        try {
            return start(home(cache), build, binaries);
        } catch (IOException | SQLException e) {
            throw new UserProblem(
                    "The scratch PostgreSQL could not be started: " + e,
                    "",
                    "Put right what it says, give another folder with -DschemaChangelog.cacheDirectory=FOLDER, or name a"
                            + " server with -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE.",
                    e);
        }
    }

    private static Home home(Path cache) throws IOException {
        Account account = Account.find();
        try {
            Home home = Home.of(cache, account);
            if (!Files.isWritable(home.folder())) {
                throw new AccessDeniedException(home.folder().toString());
            }
            return home;
        } catch (IOException e) {
            if (account.user().isPresent()) {
                throw e;
            }
            throw new UserProblem(
                    "PostgreSQL cannot be kept in the cache directory `" + cache + "`: " + e,
                    "It is unpacked there once, and every run works there.",
                    "Name a folder that can be written with -DschemaChangelog.cacheDirectory=FOLDER, or a server with"
                            + " -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE.",
                    e);
        }
    }

    static ScratchPostgres start(Home home, PostgresBuild build, Binaries binaries) throws IOException, SQLException {
        Stage stage = ExclusiveLock.hold(home.lock(), () -> {
            Installation found = Installation.of(home, build, binaries);
            RunFolder.sweep(home, found);
            return new Stage(found, RunFolder.create(home));
        });
        Installation installation = stage.installation();
        RunFolder run = stage.run();
        Cleanup cleanup = Cleanup.of(run);
        try {
            FileTree.copy(installation.pristine(), run.data());
            String password = password();
            setPassword(installation, run, password);
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setPortNumbers(new int[] {spawn(installation, run, cleanup)});
            database.setPassword(password);
            return connected(cleanup, database);
        } catch (IOException | SQLException | RuntimeException e) {
            boolean ends = cleanup.beginsWithin(Duration.ZERO);
            cleanup.close();
            if (ends) {
                throw Rehearsal.stopped(e);
            }
            throw e;
        }
    }

    /** How this server is reached, for another database on it. */
    PGSimpleDataSource source() {
        PGSimpleDataSource other = new PGSimpleDataSource();
        other.setUrl(database.getURL());
        other.setUser(database.getUser());
        other.setPassword(database.getPassword());
        return other;
    }

    /** What one run starts from. */
    private record Stage(Installation installation, RunFolder run) {}

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

    private static ScratchPostgres connected(Cleanup cleanup, PGSimpleDataSource database) throws SQLException {
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setDatabaseName("postgres");
        database.setUser(Installation.USER);
        database.setApplicationName(ServerVersion.APPLICATION);
        database.setSslMode("disable");
        database.setGssEncMode("disable");
        try (Connection connection = database.getConnection()) {
            return new ScratchPostgres(cleanup, database, ServerVersion.of(connection));
        }
    }

    private static int spawn(Installation installation, RunFolder run, Cleanup cleanup) throws IOException {
        for (int i = 0; i < PORTS_TRIED; i++) {
            int port = freePort();
            Postmaster postmaster = Postmaster.spawn(installation, run, port);
            cleanup.also(postmaster);
            if (postmaster.awaitReady()) {
                LOG.debug("The scratch PostgreSQL listens on port {}.", port);
                return port;
            }
        }
        throw new IOException("no free port in " + PORTS_TRIED + " attempts");
    }

    /**
     * Gives the superuser a password in single-user mode, before anything listens: 25 ms, no secret in the cache, on a
     * command line or in a file, and no moment in which another password would do.
     */
    private static void setPassword(Installation installation, RunFolder run, String password) throws IOException {
        Program.Result result = Program.run(
                installation.command(
                        "postgres",
                        List.of("--single", "-F", "-D", run.data().toString(), "-c", "autovacuum=off", "postgres")),
                "ALTER ROLE " + Installation.USER + " PASSWORD '" + password + "'\n");
        if (!result.succeeded()) {
            throw new IOException(
                    "setting a password failed:\n" + result.output().strip());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
