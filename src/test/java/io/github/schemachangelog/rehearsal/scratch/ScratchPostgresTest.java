package io.github.schemachangelog.rehearsal.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.rehearsal.Questions;
import io.github.schemachangelog.rehearsal.Rehearsal;
import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.ExclusiveLock;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import io.github.schemachangelog.sql.ScriptReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("postgres")
@ResourceLock(TestPostgres.RUNS)
class ScratchPostgresTest {
    @Test
    void isAnEmptyDatabaseInUtf8AndUtc() throws SQLException {
        assertThat(answer("SELECT concat_ws(' ', current_setting('server_encoding'), datlocprovider, datlocale,"
                        + " current_setting('log_timezone'), upper('é')) FROM pg_database WHERE datname = 'postgres'"))
                .isEqualTo("UTF8 b C.UTF-8 UTC É");
        assertThat(answer("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                .isEqualTo("0");
        assertThat(TestPostgres.server().version()).isEqualTo("18.6");
    }

    @Test
    void listensOnLoopbackOnlyAndWantsItsPassword() throws SQLException {
        assertThat(answer("SELECT current_setting('listen_addresses') || current_setting('unix_socket_directories')"))
                .isEqualTo("127.0.0.1");
        PGSimpleDataSource other = TestPostgres.source();
        other.setPassword("postgres");

        assertThatThrownBy(other::getConnection).hasMessageContaining("password authentication failed");
    }

    /** To stretch it costs every connection thousands of hashes, and protects only passwords that can be guessed. */
    @Test
    void theRandomPasswordIsNotStretched() throws SQLException {
        assertThat(answer("SELECT split_part(rolpassword, ':', 1) FROM pg_authid WHERE rolname = 'postgres'"))
                .isEqualTo("SCRAM-SHA-256$1");
    }

    @Test
    void everyRunHasItsOwnPasswordAndLeavesNothing() throws IOException, SQLException {
        ScratchPostgres second = start(TestPostgres.CACHE);
        try (Connection connection = second.connect()) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(second.source().getPassword())
                    .hasSizeGreaterThan(20)
                    .isNotEqualTo(TestPostgres.source().getPassword());
            assertThat(runs()).hasSize(2);
        }
        second.close();
        second.close();

        assertThatThrownBy(second::connect).isInstanceOf(SQLException.class);
        assertThat(runs()).hasSize(1);
    }

    @Test
    void binariesAreAskedForOnlyOnce() {
        ScratchPostgres.start(
                        TestPostgres.CACHE,
                        TestPostgres.BUILD,
                        build -> {
                            throw new AssertionError(build + " is in the cache");
                        },
                        Lineage.NONE,
                        true)
                .close();
    }

    @Test
    void aJarThatIsNoneIsAProblemOfTheUsersAndLeavesNothing(@TempDir Path cache) throws IOException {
        Path jar = Files.writeString(cache.resolve("broken.jar"), "not a zip");

        assertThatThrownBy(() -> ScratchPostgres.start(cache, TestPostgres.BUILD, build -> jar, Lineage.NONE, true))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("could not be unpacked");
        try (Stream<Path> installed = Files.list(cache.resolve("postgres").resolve("installed"))) {
            assertThat(installed).isEmpty();
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        PostgresHome home = PostgresHome.of(TestPostgres.CACHE, Account.find());
        Installation installation =
                ExclusiveLock.hold(home.lock(), () -> Installation.of(home, TestPostgres.BUILD, TestPostgres::jar));
        try (RunFolder run = ExclusiveLock.hold(
                        home.lock(), () -> RunFolder.create(home, MemoryDisk.withRoom(home.account())));
                Postmaster postmaster = Postmaster.spawn(installation, run, 1)) {
            assertThatThrownBy(postmaster::awaitReady)
                    .isInstanceOf(UserProblem.class)
                    .hasMessageContaining("ended while it started")
                    .hasMessageContaining("No such file or directory");
        }
    }

    @Test
    void aTakenPortIsNoticed() throws IOException {
        PostgresHome home = PostgresHome.of(TestPostgres.CACHE, Account.find());
        Installation installation =
                ExclusiveLock.hold(home.lock(), () -> Installation.of(home, TestPostgres.BUILD, TestPostgres::jar));
        try (RunFolder run = ExclusiveLock.hold(
                        home.lock(), () -> RunFolder.create(home, MemoryDisk.withRoom(home.account())));
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FileTree.copy(installation.pristine(), run.data());
            try (Postmaster postmaster = Postmaster.spawn(installation, run, taken.getLocalPort())) {
                assertThat(postmaster.awaitReady()).isFalse();
            }
        }
    }

    /** A server whose write-ahead log finds no room says so in its own log, and is gone. */
    @Test
    void aServerThatAFullDiskHasEndedIsToldSo(@TempDir Path folder) throws IOException, SQLException {
        Path script = Files.createDirectory(folder.resolve("1_a")).resolve("migration.sql");
        Files.writeString(script, "SELECT 1");
        Migrations migrations = new MigrationsReader(new SourceReader(folder)).read(folder);
        Map<Script, ScriptFacts> facts = migrations.all().stream()
                .map(Migration::script)
                .collect(Collectors.toMap(one -> one, new ScriptReader()::read));
        try (ScratchPostgres scratch = start(TestPostgres.CACHE)) {
            assertThat(scratch.fullDisk()).isEmpty();
            try (Connection connection = scratch.connect();
                    Statement statement = connection.createStatement()) {
                String full = "DO $$ BEGIN RAISE EXCEPTION 'no space' USING ERRCODE = '53100'; END $$";
                assertThatThrownBy(() -> statement.execute(full)).hasMessageContaining("no space");
                String end = "COPY (SELECT 1) TO PROGRAM 'kill -QUIT $(head -n 1 postmaster.pid); sleep 5'";
                assertThatThrownBy(() -> statement.execute(end)).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> new Rehearsal(Progress.SILENT, Clock.systemUTC())
                            .record(scratch, migrations, facts, Questions.NONE))
                    .isInstanceOf(UserProblem.class)
                    .hasMessageContaining("There is no room for the scratch PostgreSQL in `")
                    .hasMessageContaining("cacheDirectory");
        }
    }

    static ScratchPostgres start(Path cache) {
        return ScratchPostgres.start(cache, TestPostgres.BUILD, TestPostgres::jar, Lineage.NONE, true);
    }

    private static List<Path> runs() throws IOException {
        PostgresHome home = PostgresHome.of(TestPostgres.CACHE, Account.find());
        try (Stream<Path> all = Files.list(home.runs())) {
            return all.toList();
        }
    }

    private static String answer(String query) throws SQLException {
        try (Connection connection = TestPostgres.server().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
