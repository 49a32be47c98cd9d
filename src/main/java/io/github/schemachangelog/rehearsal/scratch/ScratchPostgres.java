package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.Binaries;
import io.github.schemachangelog.rehearsal.installation.ExclusiveLock;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.PostgresBuild;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server of our own for one run, on the loopback interface, with a password that only this run knows. */
public final class ScratchPostgres implements ScratchDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchPostgres.class);

    private final Launch launch;
    private final KeptStates states;
    private final int restored;
    private final String version;
    private Launch.Running running;
    /** The state that is to be kept before anything else happens. */
    private Optional<Checksum> wanted = Optional.empty();

    private ScratchPostgres(Launch launch, KeptStates states, Launch.Running running, int restored)
            throws SQLException {
        this.launch = launch;
        this.states = states;
        this.running = running;
        this.restored = restored;
        try (Connection connection = source().getConnection()) {
            this.version = ServerVersion.of(connection);
        }
    }

    /**
     * Starts a server, on the last state of a lineage that is kept.
     *
     * @param cache where PostgreSQL is kept unpacked from the first run on
     * @param inMemory whether its data may lie in memory, where there is room
     */
    public static ScratchPostgres start(
            Path cache, PostgresBuild build, Binaries binaries, Lineage lineage, boolean inMemory) {
        try {
            PostgresHome home = home(cache);
            Optional<Path> memory = inMemory ? MemoryDisk.withRoom(home.account()) : Optional.empty();
            return start(home, build, binaries, lineage, memory);
        } catch (IOException | SQLException e) {
            throw new UserProblem(
                    "The scratch PostgreSQL could not be started: " + e,
                    "",
                    "Put right what it says, give another folder with -DschemaChangelog.cacheDirectory=FOLDER, or name a"
                            + " server with -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE.",
                    e);
        }
    }

    /** Whether the newest state of a lineage is kept, so that there may be nothing to run. */
    public static boolean isKept(Path cache, Lineage lineage) {
        try {
            return !lineage.isEmpty() && KeptStates.of(home(cache)).holds(lineage.newest());
        } catch (IOException e) {
            LOG.debug("Nothing can be kept there; who starts a server says so.", e);
            return false;
        }
    }

    private static PostgresHome home(Path cache) throws IOException {
        Account account = Account.find();
        try {
            PostgresHome home = PostgresHome.of(cache, account);
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

    /** @param memory where its data shall lie; where that goes wrong, and where it is empty, below the home */
    static ScratchPostgres start(
            PostgresHome home, PostgresBuild build, Binaries binaries, Lineage lineage, Optional<Path> memory)
            throws IOException, SQLException {
        Stage stage = ExclusiveLock.hold(home.lock(), () -> {
            Installation found = Installation.of(home, build, binaries);
            RunFolder.sweep(home, found);
            return new Stage(found, RunFolder.create(home, memory));
        });
        KeptStates states = KeptStates.of(home);
        Cleanup cleanup = Cleanup.of(stage.run());
        int restored = 0;
        try {
            restored = ExclusiveLock.hold(
                    home.lock(), () -> states.restore(lineage, stage.run().data()));
            if (restored == 0) {
                FileTree.copy(stage.installation().pristine(), stage.run().data());
            }
            Launch launch = Launch.of(stage.installation(), stage.run(), cleanup);
            launch.setPassword();
            return new ScratchPostgres(launch, states, launch.spawn(), restored);
        } catch (IOException | SQLException | RuntimeException e) {
            boolean ends = cleanup.beginsWithin(Duration.ZERO);
            cleanup.close();
            if (ends) {
                throw ScratchDatabase.stopped(e);
            }
            if (stage.run().isInMemory()) {
                LOG.debug("The scratch PostgreSQL does not start in memory.", e);
                return start(home, build, binaries, lineage, Optional.empty());
            }
            if (restored == 0) {
                throw e;
            }
        }
        Checksum useless = lineage.states().get(restored);
        ExclusiveLock.hold(home.lock(), () -> states.discard(useless));
        return start(home, build, binaries, lineage.upTo(restored - 1), memory);
    }

    /** How this server is reached, for another database on it. */
    PGSimpleDataSource source() {
        return launch.source(running.port());
    }

    /** What one run starts from. */
    private record Stage(Installation installation, RunFolder run) {}

    @Override
    public synchronized Connection connect() throws SQLException {
        if (wanted.isPresent()) {
            resume(wanted.get());
        }
        return source().getConnection();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public int restored() {
        return restored;
    }

    @Override
    public boolean ranOutOfRoom() {
        return launch.run().isInMemory() && running.postmaster().foundNoRoom();
    }

    @Override
    public Optional<UserProblem> fullDisk() {
        return running.postmaster().hasFullDisk() ? Optional.of(noRoom()) : Optional.empty();
    }

    private UserProblem noRoom() {
        return new UserProblem(
                "There is no room for the scratch PostgreSQL in `"
                        + launch.run().data() + "`.",
                "It keeps there what the migrations write, for as long as the rehearsal takes.",
                "Make room on that disk, give a folder on another one with -DschemaChangelog.cacheDirectory=FOLDER, or name a"
                        + " server with -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE.");
    }

    @Override
    public boolean endsWithin(Duration patience) {
        return launch.cleanup().beginsWithin(patience);
    }

    /** What comes next tells whether the data is still needed here. */
    @Override
    public synchronized void keep(Checksum state) {
        wanted = Optional.of(state);
    }

    @Override
    public synchronized void close() {
        if (wanted.isPresent() && !endsWithin(Duration.ZERO)) {
            try {
                stopAndKeep(wanted.get());
            } catch (IOException e) {
                notKept(e);
            }
        }
        wanted = Optional.empty();
        launch.cleanup().close();
    }

    private void resume(Checksum state) throws SQLException {
        wanted = Optional.empty();
        try {
            if (!stopAndKeep(state)) {
                throw new SQLException("the server did not stop in order");
            }
            running = launch.spawn();
        } catch (IOException e) {
            throw new SQLException("the server does not start again: " + e.getMessage(), e);
        }
    }

    /** Whether the server has stopped in order; only what it then leaves is worth keeping. */
    private boolean stopAndKeep(Checksum state) throws IOException {
        boolean inOrder = running.postmaster().stop();
        Path packed = launch.run().packed();
        // What ran out of room is done again elsewhere.
        if (inOrder && !ranOutOfRoom()) {
            try {
                StateArchive.pack(launch.run().data(), packed);
                ExclusiveLock.hold(states.home().lock(), () -> states.keep(state, packed));
            } catch (IOException e) {
                notKept(e);
            }
        }
        return inOrder;
    }

    private void notKept(IOException problem) {
        if (!endsWithin(Duration.ZERO)) {
            LOG.warn(
                    "The state of the scratch PostgreSQL could not be kept: {}. The result is the same.",
                    problem.toString());
        }
    }
}
