package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.ExclusiveLock;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that repeats what a primary does, which does nothing. */
public final class TestStandby implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cleanup cleanup;
    private final PGSimpleDataSource source;

    private TestStandby(Cleanup cleanup, PGSimpleDataSource source) {
        this.cleanup = cleanup;
        this.source = source;
    }

    /** Starts a server once as a primary, so that its folder knows its own settings, and then as a standby. */
    public static TestStandby start() throws IOException, SQLException {
        PostgresHome home = PostgresHome.of(TestPostgres.CACHE, Account.find());
        Installation installation =
                ExclusiveLock.hold(home.lock(), () -> Installation.of(home, TestPostgres.BUILD, TestPostgres::jar));
        RunFolder run =
                ExclusiveLock.hold(home.lock(), () -> RunFolder.create(home, MemoryDisk.withRoom(home.account())));
        Cleanup cleanup = Cleanup.of(run);
        FileTree.copy(installation.pristine(), run.data());
        Launch launch = Launch.of(installation, run, cleanup);
        launch.setPassword();
        Launch.Running primary = launch.spawn();
        primary.postmaster().stop();
        Files.createFile(run.data().resolve("standby.signal"));
        cleanup.also(Postmaster.spawn(installation, run, primary.port()));
        TestStandby standby = new TestStandby(cleanup, launch.source(primary.port()));
        standby.awaitReady();
        return standby;
    }

    /** With the superuser's password. */
    public String url() {
        return "postgresql://" + source.getUser() + ":" + source.getPassword() + "@127.0.0.1:"
                + source.getPortNumbers()[0] + "/postgres";
    }

    @Override
    public void close() {
        cleanup.close();
    }

    private void awaitReady() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                source.getConnection().close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
    }
}
