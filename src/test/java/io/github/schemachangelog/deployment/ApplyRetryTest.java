package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.evidence.Retry;
import io.github.schemachangelog.migration.MigrationId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Others are in the way. */
@Tag("postgres")
@Timeout(30)
class ApplyRetryTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private final Target target;
    private final Folder folder;

    ApplyRetryTest(@TempDir Path path) throws SQLException {
        this.target = new Target().with(Duration.ofSeconds(1), SHORT, 2);
        this.folder = new Folder(path).with("1_t", "CREATE TABLE t (v int); CREATE TABLE u (v int)");
        target.apply(folder);
    }

    @AfterEach
    void close() throws SQLException {
        target.close();
    }

    /** A session that reads the table and does not end its transaction. */
    private Connection reader() throws SQLException {
        Connection reader = target.another();
        reader.createStatement().execute("SET application_name = 'report'");
        reader.setAutoCommit(false);
        // A query would hold a snapshot, which concurrent builds of any index wait for.
        reader.createStatement().execute("LOCK TABLE t IN ACCESS SHARE MODE");
        return reader;
    }

    @Test
    void givesUpNamesWhoHoldsTheTableAndChangesNothing() throws SQLException {
        folder.with("2_alter", "INSERT INTO u VALUES (1); ALTER TABLE t ADD COLUMN w int;");
        try (Connection reader = reader()) {
            Failure failure = target.failure(folder);
            reader.rollback();

            assertThat(failure.sqlState()).contains("55P03");
            assertThat(failure.place().text()).startsWith("ALTER TABLE t");
            assertThat(failure.detail().orElseThrow())
                    .contains("attempts: 3", "report", "idle in transaction")
                    .doesNotContain("LOCK TABLE t");
        }
        assertThat(target.told())
                .filteredOn(line -> line.startsWith("retries 2_alter after 55P03"))
                .hasSize(2);
        assertThat(target.told()).anyMatch(line -> line.matches("gives up 2_alter because of .*LOCK TABLE t.*"));
        assertThat(target.column("SELECT v FROM u")).isEmpty();
        assertThat(target.bench().history()).containsExactly("1_t");

        assertThat(target.apply(folder).runs()).hasSize(1);
        assertThat(target.column("SELECT v FROM u")).containsExactly("1");
    }

    @Test
    void goesOnWhenTheOthersAreDone() throws SQLException {
        folder.with("2_alter", "INSERT INTO u VALUES (1); ALTER TABLE t ADD COLUMN w int;");
        try (Connection reader = reader()) {
            DeploymentRecord record = target.run(folder, target.bench().working(), duration -> end(reader));

            assertThat(record.isComplete()).isTrue();
            List<Retry> retries = record.effort(new MigrationId("2_alter")).retries();
            assertThat(retries).singleElement().satisfies(retry -> {
                assertThat(retry.blockers()).singleElement().satisfies(blocker -> {
                    assertThat(blocker.application()).isEqualTo("report");
                    assertThat(blocker.state()).isEqualTo("idle in transaction");
                });
                assertThat(retry.pause()).isBetween(250L, 500L);
            });
        }
        assertThat(target.column("SELECT v FROM u")).containsExactly("1");
    }

    @Test
    void whatWasCommittedBeforeIsNotRunAgain() throws SQLException {
        folder.with(
                "2_several",
                "INSERT INTO u VALUES (1); CREATE INDEX CONCURRENTLY i ON u (v);"
                        + " BEGIN; INSERT INTO u VALUES (2); LOCK TABLE t; COMMIT; INSERT INTO u VALUES (3);");
        try (Connection reader = reader()) {
            assertThat(target.run(folder, target.bench().working(), duration -> end(reader))
                            .isComplete())
                    .isTrue();
        }
        assertThat(target.column("SELECT v FROM u ORDER BY v")).containsExactly("1", "2", "3");
    }

    @Test
    void whatWasDoneIsToldWhereTheRunIsStoppedWhileItWaits() throws SQLException {
        folder.with("2_insert", "INSERT INTO u VALUES (1)").with("3_alter", "ALTER TABLE t ADD COLUMN w int;");
        try (Connection reader = reader()) {
            DeploymentRecord record = target.run(folder, target.bench().working(), duration -> {
                throw new InterruptedException();
            });
            reader.rollback();

            assertThat(record.runs()).extracting(MigrationRun::state).containsExactly(State.APPLIED, State.FAILED);
            assertThat(record.runs().get(1).failure().orElseThrow().detail().orElseThrow())
                    .isEqualTo("the run was stopped while it waited for another attempt");
        }
    }

    @Test
    void whatIsCommittedIsNotedWithIt() throws SQLException {
        target.apply(folder.with("2_first", "CREATE INDEX CONCURRENTLY t_v ON t (v);"));
        target.execute(
                "CREATE SEQUENCE notes; CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN"
                        + " IF NEW.state = 'done' AND NEW.first_statement = 1 AND nextval('notes') > 1"
                        + " THEN RAISE 'locked' USING ERRCODE = '55P03'; END IF; RETURN NEW; END$$;"
                        + "CREATE TRIGGER refuse BEFORE INSERT ON history.changelog_progress FOR EACH ROW EXECUTE FUNCTION refuse()");
        folder.with("3_own", "BEGIN; INSERT INTO u VALUES (1); COMMIT; CREATE INDEX CONCURRENTLY i ON u (v);");

        assertThat(target.apply(folder).isComplete()).isTrue();
        assertThat(target.column("SELECT v FROM u")).containsExactly("1");
    }

    @Test
    void aScriptThatIsRefusedUnsentLeavesNoNoteOfTheOneBefore() throws SQLException {
        folder.with("2_first", "CREATE INDEX CONCURRENTLY t_v ON t (v);").with("3_psql", "\\d t\n");

        assertThat(target.failure(folder).message()).isEqualTo("a backslash command runs in psql only");
        assertThat(target.column("SELECT name FROM history.changelog_progress")).isEmpty();
    }

    @Test
    @DisplayName("17: no lock timeout cancels a concurrent build, and the script's own timeout wins over ours")
    void timeouts() throws SQLException {
        String limit = "INSERT INTO limits VALUES (current_setting('lock_timeout'))";
        target.apply(folder.with(
                        "2_limits",
                        "CREATE TABLE limits (v text); CREATE FUNCTION f(int) RETURNS int IMMUTABLE"
                                + " LANGUAGE plpgsql AS $$BEGIN " + limit
                                + "; RETURN 1; END$$; INSERT INTO t VALUES (1);")
                .with("3_ours", limit)
                .with("4_own", "BEGIN; SET LOCAL lock_timeout = '7s'; " + limit + "; COMMIT; " + limit)
                .with("5_set", "SET lock_timeout = '8s'; " + limit + "; CREATE INDEX CONCURRENTLY i ON t (v); " + limit)
                .with("6_again", limit));

        assertThat(target.column("SELECT v FROM limits")).containsExactly("400ms", "7s", "400ms", "8s", "8s", "400ms");
        try (Connection reader = reader()) {
            AtomicInteger pauses = new AtomicInteger();
            Thread ending = new Thread(() -> {
                try {
                    reader.createStatement().execute("SELECT pg_sleep(0.6)");
                    reader.rollback();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            reader.createStatement().execute("INSERT INTO t VALUES (2)");
            ending.start();
            assertThat(target.run(
                                    folder.with("7_concurrently", "CREATE INDEX CONCURRENTLY j ON t (v)"),
                                    target.bench().working(),
                                    duration -> pauses.incrementAndGet())
                            .isComplete())
                    .isTrue();
            ending.join();
            assertThat(pauses).hasValue(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(target.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'j'::regclass"))
                .containsExactly("t");
    }

    /** Refuses what was inserted into a table when it is committed, so many times. */
    private void refuseCommits(String table, int times, String sqlState) throws SQLException {
        target.execute("CREATE SEQUENCE commits");
        target.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF nextval('commits') <= "
                + times + " THEN RAISE 'others are in the way' USING ERRCODE = '" + sqlState
                + "'; END IF; RETURN NULL; END$$");
        target.execute("CREATE CONSTRAINT TRIGGER late AFTER INSERT ON " + table
                + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "40P01", "40001"})
    void whatOnlyTheCommitFindsOutIsTriedAgain(String sqlState) throws SQLException {
        refuseCommits("u", 2, sqlState);

        DeploymentRecord record = target.apply(folder.with("2_insert", "INSERT INTO u VALUES (1)"));

        assertThat(record.effort(new MigrationId("2_insert")).retries())
                .extracting(retry -> retry.refused().sqlState().orElseThrow())
                .containsExactly(sqlState, sqlState);
        assertThat(target.column("SELECT v FROM u")).containsExactly("1");
        assertThat(target.bench().history()).containsExactly("1_t", "2_insert");
    }

    @Test
    void aCommitThatNeverPassesChangesNothing() throws SQLException {
        refuseCommits("u", 9, "40001");

        Failure failure = target.failure(folder.with("2_insert", "INSERT INTO u VALUES (1)"));

        assertThat(failure.sqlState()).contains("40001");
        assertThat(failure.detail().orElseThrow()).contains("attempts: 3");
        assertThat(target.column("SELECT v FROM u")).isEmpty();
        assertThat(target.bench().history()).containsExactly("1_t");
    }

    @Test
    void aCommitThatFailsOtherwiseIsNotTriedAgain() throws SQLException {
        refuseCommits("u", 9, "23514");

        assertThat(target.failure(folder.with("2_insert", "INSERT INTO u VALUES (1)"))
                        .sqlState())
                .contains("23514");
        assertThat(target.told()).noneMatch(line -> line.startsWith("retries"));
    }

    @Test
    void onlyTheLastCommitOfSeveralIsTriedAgain() throws SQLException {
        refuseCommits("u", 1, "40001");
        target.apply(folder.with(
                "2_several",
                "INSERT INTO t VALUES (1); CREATE INDEX CONCURRENTLY i ON u (v); SET search_path TO public;"
                        + " BEGIN ISOLATION LEVEL SERIALIZABLE; INSERT INTO u VALUES (2); COMMIT;"));

        assertThat(target.column("SELECT v FROM t")).containsExactly("1");
        assertThat(target.column("SELECT v FROM u")).containsExactly("2");
        assertThat(target.bench().history()).containsExactly("1_t", "2_several");
        assertThat(target.column("SELECT name FROM history.changelog_progress")).isEmpty();
    }

    @Test
    void aHistoryThatWasRolledBackIsMadeAgain(@TempDir Path own) throws SQLException {
        refuseCommits("u", 1, "40001");
        Folder scripts = new Folder(own)
                .file(
                        "01_changelog.sql",
                        "CREATE TABLE ${changelog} (id NUMERIC(20,0) PRIMARY KEY, applied_at VARCHAR(25),"
                                + " description VARCHAR(255)); INSERT INTO u VALUES (1);");
        target.apply(scripts);

        assertThat(target.column("SELECT name FROM changelog")).containsExactly("01_changelog");
        assertThat(target.column("SELECT v FROM u")).containsExactly("1");
    }

    @Test
    void aHistoryRowThatOthersAreInTheWayOfIsTriedAgain() throws SQLException {
        folder.with("2_insert", "INSERT INTO u VALUES (1)");
        try (Connection other = target.another()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE history.changelog IN SHARE MODE");

            assertThat(target.run(folder, target.bench().working(), duration -> end(other))
                            .isComplete())
                    .isTrue();
        }
        assertThat(target.column("SELECT v FROM u")).containsExactly("1");
        assertThat(target.bench().history()).containsExactly("1_t", "2_insert");
    }

    private static void end(Connection reader) {
        try {
            reader.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
