package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.history.HistoryHome;
import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.waiting.Pauses;
import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.finding.UserProblem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time. */
@Tag("postgres")
@Timeout(30)
class ApplyLockTest {
    private static final String LOCKS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
            + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private final Target target;
    private final Folder folder;

    ApplyLockTest(@TempDir Path path) throws SQLException {
        this.target = new Target();
        this.folder = new Folder(path);
    }

    @AfterEach
    void close() throws SQLException {
        target.close();
    }

    @Test
    @DisplayName("2: two runs at once apply everything once, also where they build indexes concurrently")
    void twoAtOnce() throws SQLException, InterruptedException, ExecutionException {
        folder.with("1_t", "CREATE TABLE t (v int)")
                .with("2_rows", "INSERT INTO t SELECT generate_series(1, 1000)")
                .with("3_index", "CREATE INDEX CONCURRENTLY i ON t (v)")
                .with("4_more", "INSERT INTO t VALUES (0)");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<DeploymentRecord> run = () -> {
                try (Connection working = target.another()) {
                    return target.run(folder, working, Pauses.REAL);
                }
            };
            List<Future<DeploymentRecord>> records = two.invokeAll(List.of(run, run));

            assertThat(records.get(0).get().runs().size()
                            + records.get(1).get().runs().size())
                    .isEqualTo(4);
        } finally {
            two.shutdown();
        }
        assertThat(target.bench().history()).containsExactly("1_t", "2_rows", "3_index", "4_more");
        assertThat(target.column("SELECT count(*) FROM t")).containsExactly("1001");
        assertThat(target.column(LOCKS)).containsExactly("0");
    }

    @Test
    @DisplayName("16: who waits names the holder, holds no transaction, and gives up in time")
    void namesTheHolder() throws SQLException {
        target.apply(folder.with("1_t", "CREATE TABLE t (v int)"));
        try (Connection other = target.another()) {
            long key = HistoryHome.of(new Session(other, List.of()), new HistoryTable("history.changelog"))
                    .key();
            other.createStatement().execute("SET application_name = 'another-build'");
            other.createStatement().execute("SELECT pg_advisory_lock(" + key + ")");

            assertThatThrownBy(() -> target.with(Duration.ofSeconds(3), Duration.ofSeconds(5), 0)
                            .run(folder.with("2_u", "CREATE TABLE u (v int)")))
                    .isInstanceOf(UserProblem.class)
                    .hasMessageContaining("another-build")
                    .hasMessageContaining("3 s")
                    .hasMessageContaining("lockWait");

            assertThat(target.told())
                    .filteredOn(line -> line.startsWith("waits for"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line).contains("another-build", "SELECT pg_advisory_lock(");
                    });
            assertThat(target.column("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"
                            + " AND datname = current_database()"))
                    .containsExactly("0");
        }
        assertThat(target.apply(folder).runs()).hasSize(1);
    }

    @Test
    @DisplayName("16: a script that gives up the lock does not end it")
    void takenAgain() throws SQLException {
        target.apply(folder.with("1_all", "DISCARD ALL")
                .with("2_unlock", "SELECT pg_advisory_unlock_all()")
                .with("3_holds", "CREATE TABLE held AS " + LOCKS));

        assertThat(target.column("SELECT * FROM held")).containsExactly("1");
        assertThat(target.column(LOCKS)).containsExactly("0");
    }

    @Test
    void twoHistoriesOfADatabaseDoNotShareIt() throws SQLException {
        Session session = new Session(target.bench().working(), List.of());
        HistoryHome one = HistoryHome.of(session, new HistoryTable("a.changelog"));

        assertThat(HistoryHome.of(session, new HistoryTable("b.changelog")).key())
                .isNotEqualTo(one.key());
        assertThat(HistoryHome.of(session, new HistoryTable("A.Changelog")).key())
                .isEqualTo(one.key());
        assertThat(HistoryHome.of(session, new HistoryTable("changelog")).history())
                .isEqualTo("\"public\".\"changelog\"");
    }
}
