package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.evidence.TransactionPlan.Mode;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.text.Place;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commits together with what. {@code xmin} is the number of the transaction that wrote a row. */
@Tag("postgres")
class TransactionsTest {
    private static final String BY_TRANSACTION = "SELECT count(DISTINCT xmin::text) FROM (SELECT xmin FROM t"
            + " UNION ALL SELECT xmin FROM history.changelog WHERE description LIKE '2_%') AS written";

    private final Bench bench;
    private final Folder folder;

    TransactionsTest(@TempDir Path path) throws SQLException {
        bench = new Bench();
        folder = new Folder(path).with("1_t", "CREATE TABLE t (v text);");
    }

    @AfterEach
    void close() throws SQLException {
        bench.close();
    }

    @Test
    void scriptAndHistoryRowAreOneCommit() throws SQLException {
        bench.apply(folder.with("2_rows", "INSERT INTO t VALUES ('a'); INSERT INTO t VALUES ('b')"));

        assertThat(bench.column(BY_TRANSACTION)).containsExactly("1");
        assertThat(bench.history()).containsExactly("1_t", "2_rows");
    }

    @Test
    void aScriptThatTakesAllBackIsAppliedAndSaysSo() throws SQLException {
        List<MigrationRun> runs = bench.deploy(folder.with("2_rows", "BEGIN;\nINSERT INTO t VALUES ('a');\nROLLBACK;\n")
                .with("3_none", "SELECT 1;"));

        assertThat(runs).extracting(MigrationRun::state).containsOnly(State.APPLIED);
        assertThat(runs)
                .extracting(run -> run.undone().map(Place::toString).orElse("").replaceAll(".*/2_rows", "2_rows"))
                .containsExactly("", "2_rows/migration.sql:3:1", "");
        assertThat(bench.column("SELECT v FROM t")).isEmpty();
        assertThat(bench.history()).containsExactly("1_t", "2_rows", "3_none");
    }

    @Test
    void aRefusedHistoryRowTakesTheScriptBack() throws SQLException {
        bench.apply(folder);
        bench.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
                + "$$BEGIN RAISE 'closed on Fridays'; END$$;"
                + "CREATE TRIGGER refuse BEFORE INSERT ON history.changelog EXECUTE FUNCTION refuse()");

        List<MigrationRun> runs = bench.deploy(folder.with("2_rows", "INSERT INTO t VALUES ('a')"));

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.FAILED);
            assertThat(run.failure().orElseThrow().message())
                    .isEqualTo("the history row was refused: closed on Fridays");
        });
        assertThat(bench.column("SELECT v FROM t")).isEmpty();
        assertThat(bench.history()).containsExactly("1_t");
    }

    @Test
    void aFailingScriptLeavesNothing() throws SQLException {
        List<MigrationRun> runs = bench.deploy(folder.with("2_rows", "INSERT INTO t VALUES ('a'); SELECT 1/0;")
                .with("3_later", "INSERT INTO t VALUES ('c')"));

        assertThat(runs).extracting(MigrationRun::state).containsExactly(State.APPLIED, State.FAILED, State.NOT_RUN);
        assertThat(bench.column("SELECT v FROM t")).isEmpty();
        assertThat(bench.history()).containsExactly("1_t");
    }

    @Test
    void whatCannotStandInATransactionStandsAlone() throws SQLException {
        folder.with(
                "2_indexes",
                "INSERT INTO t VALUES ('a'); CREATE INDEX CONCURRENTLY i ON t (v); INSERT INTO t VALUES ('b');"
                        + " CREATE INDEX CONCURRENTLY j ON t (v); INSERT INTO t VALUES ('c');");
        List<MigrationRun> runs = bench.deploy(folder);

        assertThat(runs.get(1).transaction()).isEqualTo(Mode.SEVERAL);
        assertThat(runs.get(1).failure()).isEmpty();
        assertThat(bench.column("SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 't'::regclass"
                        + " AND indisvalid ORDER BY 1"))
                .containsExactly("i", "j");
        assertThat(bench.column(BY_TRANSACTION)).containsExactly("3");
    }

    @Test
    void oneStatementThatStandsAloneIsRecordedBehindIt() throws SQLException {
        List<MigrationRun> runs =
                bench.deploy(folder.with("2_index", "CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON t (v)"));

        assertThat(runs.get(1).transaction()).isEqualTo(Mode.NONE);
        assertThat(bench.history()).containsExactly("1_t", "2_index");
    }

    @Test
    void whatWasCommittedBeforeAFailureStays() throws SQLException {
        bench.deploy(
                folder.with(
                        "2_mixed",
                        "INSERT INTO t VALUES ('a'); CREATE INDEX CONCURRENTLY i ON t (v); INSERT INTO t VALUES ('b'); SELECT 1/0"));

        assertThat(bench.column("SELECT v FROM t")).containsExactly("a");
        assertThat(bench.history()).containsExactly("1_t");
    }

    @Test
    void aScriptKeepsItsOwnTransactions() throws SQLException {
        List<MigrationRun> runs = bench.deploy(folder.with(
                "2_own",
                "INSERT INTO t VALUES ('before'); BEGIN; INSERT INTO t VALUES ('in'); COMMIT;"
                        + " BEGIN; INSERT INTO t VALUES ('undone'); ROLLBACK; INSERT INTO t VALUES ('behind');"));

        assertThat(runs.get(1).transaction()).isEqualTo(Mode.OWN);
        assertThat(bench.column("SELECT v FROM t")).containsExactly("before", "in", "behind");
        assertThat(bench.column(BY_TRANSACTION)).containsExactly("3");
        assertThat(bench.history()).containsExactly("1_t", "2_own");
    }

    @Test
    void aTransactionThatIsNeverEndedIsAFailure() throws SQLException {
        var failure = bench.failure(folder.with("2_own", "SELECT 1;\nBEGIN;\nINSERT INTO t VALUES ('a');"));

        assertThat(failure.message()).isEqualTo("the script opens a transaction and does not end it");
        assertThat(failure.place().location()).hasToString("2:1");
        assertThat(bench.column("SELECT v FROM t")).isEmpty();
        assertThat(bench.history()).containsExactly("1_t");
    }

    @Test
    void anEnumValueMayBeUsedInTheScriptThatAddsIt() throws SQLException {
        bench.apply(folder.with("2_enum", "CREATE TYPE e AS ENUM ('x');")
                .with("3_value", "ALTER TYPE e ADD VALUE 'y'; CREATE TABLE u (e e DEFAULT 'y');"));

        assertThat(bench.column("SELECT enumlabel FROM pg_enum ORDER BY enumsortorder"))
                .containsExactly("x", "y");
    }

    @Test
    void aDirectiveSwitchesTransactionsOff() throws SQLException {
        bench.deploy(
                folder.with(
                        "2_none",
                        "-- schema-changelog: transaction=none\nINSERT INTO t VALUES ('a');\nINSERT INTO t VALUES ('b');\nSELECT 1/0;"));

        assertThat(bench.column("SELECT v FROM t")).containsExactly("a", "b");
    }

    @Test
    void withoutTransactionsAScriptKeepsItsOwn() throws SQLException {
        String script = """
                -- schema-changelog: transaction=none
                BEGIN; INSERT INTO t VALUES ('undone'); ROLLBACK;
                INSERT INTO t VALUES ('a');
                VACUUM t;
                BEGIN; SET LOCAL search_path = pg_temp, pg_catalog; CREATE TEMP TABLE t (v text); INSERT INTO t VALUES ('local'); COMMIT;
                """;
        try (Target target = new Target()) {
            target.apply(folder.with("2_none", script));

            assertThat(target.column("SELECT v FROM t")).containsExactly("a");
        }
        bench.apply(folder);

        assertThat(bench.column("SELECT v FROM t")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET search_path = app; SET ROLE clerk_of_triggers; INSERT INTO orders VALUES (1);",
                "BEGIN; SET LOCAL search_path = app; SET LOCAL ROLE clerk_of_triggers; INSERT INTO orders VALUES (1); COMMIT;",
                "BEGIN; SET LOCAL search_path = app; SET LOCAL ROLE clerk_of_triggers; INSERT INTO orders VALUES (1); COMMIT; SELECT 1;",
                "-- schema-changelog: transaction=none\nSET search_path = app; SET ROLE clerk_of_triggers; INSERT INTO orders VALUES (1);"
            })
    void whatATriggerHasPutOffIsDoneAsTheScriptWouldDoIt(String script) throws SQLException {
        String schema = """
                CREATE SCHEMA app;
                CREATE TABLE app.orders (id int);
                CREATE TABLE app.log (id int, by text DEFAULT current_user);
                CREATE FUNCTION app.note() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN INSERT INTO log VALUES (new.id); RETURN NULL; END';
                CREATE CONSTRAINT TRIGGER note AFTER INSERT ON app.orders DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION app.note();
                CREATE ROLE clerk_of_triggers;
                GRANT USAGE ON SCHEMA app TO clerk_of_triggers;
                GRANT INSERT ON ALL TABLES IN SCHEMA app TO clerk_of_triggers;
                """;
        try (Target target = new Target()) {
            target.apply(folder.with("2_schema", schema).with("3_rows", script));

            assertThat(target.column("SELECT by FROM app.log")).containsExactly("clerk_of_triggers");
            target.execute("DROP OWNED BY clerk_of_triggers; DROP ROLE clerk_of_triggers");
        }
    }

    @Test
    void aConstraintThatIsCheckedAtTheCommitIsTheScriptsFailure() throws SQLException {
        var failure =
                bench.failure(folder.with("2_unique", "CREATE TABLE d (v int UNIQUE DEFERRABLE INITIALLY DEFERRED);")
                        .with("3_twice", "INSERT INTO d VALUES (1);\nINSERT INTO d VALUES (1);"));

        assertThat(failure.sqlState()).contains("23505");
        assertThat(failure.place().location()).hasToString("2:1");
        assertThat(bench.history()).containsExactly("1_t", "2_unique");
    }

    @Test
    void aScriptWithoutStatementsIsRecorded() throws SQLException {
        bench.apply(folder.with("2_empty", "").with("3_comment", "-- later\n"));

        assertThat(bench.history()).containsExactly("1_t", "2_empty", "3_comment");
    }

    @Test
    void aSecondDeploymentHasNothingToDo() throws SQLException {
        bench.apply(folder.with("2_rows", "INSERT INTO t VALUES ('a')"));

        assertThat(bench.deploy(folder)).isEmpty();
        assertThat(bench.column("SELECT v FROM t")).containsExactly("a");
    }

    @Test
    void equalIdsAreTwoMigrations() throws SQLException {
        bench.apply(folder.with("20260101_b", "INSERT INTO t VALUES ('b')")
                .with("20260101_a", "INSERT INTO t VALUES ('a')")
                .with("20251231235959_first", "INSERT INTO t VALUES ('first')"));

        assertThat(bench.column("SELECT v FROM t")).containsExactly("first", "a", "b");
        assertThat(bench.history()).containsExactly("1_t", "20251231235959_first", "20260101_a", "20260101_b");
    }

    @Test
    void aHistoryThatMayNotBeReadIsNotTakenForNone() throws SQLException {
        bench.apply(folder);
        Deployment asReader = folder.deployment();
        Deployment deployment = new Deployment(
                asReader.migrations(),
                asReader.numbers(),
                asReader.facts(),
                asReader.history(),
                Map.of(),
                List.of("SET ROLE pg_monitor"));
        bench.execute("GRANT USAGE ON SCHEMA history TO pg_monitor");

        assertThatThrownBy(() -> new Deployer(Progress.SILENT, Clock.systemUTC()).deploy(bench.working(), deployment))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("permission denied for table changelog");
    }
}
