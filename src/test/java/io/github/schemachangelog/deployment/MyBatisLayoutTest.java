package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.State;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MyBatis' own layout, with the files that only it knows. */
@Tag("postgres")
class MyBatisLayoutTest {
    private static final String FIRST = """
            -- // Create changelog
            CREATE TABLE ${changelog} (
            ID NUMERIC(20,0) NOT NULL,
            APPLIED_AT VARCHAR(25) NOT NULL,
            DESCRIPTION VARCHAR(255) NOT NULL
            );
            ALTER TABLE ${changelog} ADD CONSTRAINT PK_${changelog} PRIMARY KEY (id);
            -- //@UNDO
            DROP TABLE ${changelog};
            """;
    private static final String HISTORY = "SELECT id || ' ' || description FROM changelog ORDER BY id";

    @TempDir
    private Path path = Path.of("");

    @Test
    void itsFirstScriptMakesTheHistory() throws SQLException {
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path)
                    .file("20260101000000_create_changelog.sql", FIRST)
                    .file(
                            "20260102000000_add_t.sql",
                            "CREATE TABLE t (v text DEFAULT '${kept}');\n-- //@UNDO\nDROP TABLE t;"));

            assertThat(bench.column(HISTORY))
                    .containsExactly("20260101000000 create changelog", "20260102000000 add t");
            assertThat(bench.column("SELECT column_default FROM information_schema.columns WHERE table_name = 't'"))
                    .containsExactly("'${kept}'::text");
        }
    }

    @Test
    void aHistoryThatNoScriptMakesIsMade() throws SQLException {
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path).file("01_t.sql", "CREATE TABLE t (v int);"));

            assertThat(bench.column(HISTORY)).containsExactly("1 t");
        }
    }

    @Test
    void anIndexWhoseTableIsAVariableIsBuiltAgain() throws SQLException {
        Folder folder = new Folder(path)
                .variable("schema", "app")
                .file("01_t.sql", "CREATE SCHEMA app; CREATE TABLE app.t (v int); INSERT INTO app.t VALUES (1), (1);")
                .file("02_i.sql", "CREATE UNIQUE INDEX CONCURRENTLY i ON ${schema}.t (v);");
        try (Target target = new Target()) {
            assertThat(target.failure(folder).sqlState()).contains("23505");

            target.execute("DELETE FROM app.t");

            assertThat(target.apply(folder).isComplete()).isTrue();
        }
    }

    @Test
    void bootstrapRunsFirstAndOnce() throws SQLException {
        Folder folder = new Folder(path)
                .file("bootstrap.sql", "CREATE TABLE base (v int);\nINSERT INTO base VALUES (1);")
                .file("01_t.sql", "INSERT INTO base VALUES (2);");
        try (Bench bench = new Bench()) {
            bench.apply(folder);
            bench.apply(folder);

            assertThat(bench.column("SELECT v FROM base")).containsExactly("1", "2");
        }
    }

    @Test
    void aFailingBootstrapStopsEverything() throws SQLException {
        Folder folder = new Folder(path).file("bootstrap.sql", "SELECT nosuch;").file("01_t.sql", "SELECT 1;");
        try (Bench bench = new Bench()) {
            List<MigrationRun> runs = bench.deploy(folder);

            assertThat(runs).extracting(MigrationRun::state).containsExactly(State.FAILED, State.NOT_RUN);
            assertThat(runs.get(0).failure().orElseThrow().place()).hasToString("bootstrap.sql:1:8");
        }
    }

    private Folder bootstrapMakesHistory() {
        return new Folder(path)
                .file(
                        "bootstrap.sql",
                        "CREATE TABLE base (v int);\nCREATE TABLE changelog (ID NUMERIC(20,0) PRIMARY KEY,"
                                + " APPLIED_AT VARCHAR(25) NOT NULL, DESCRIPTION VARCHAR(255) NOT NULL);\n"
                                + "INSERT INTO changelog VALUES (1, '2023-01-01 00:00:00', 'legacy');")
                .file("01_legacy.sql", "SELECT 1/0;")
                .file("02_t.sql", "INSERT INTO base VALUES (2);")
                .file("03_u.sql", "INSERT INTO base VALUES (3);");
    }

    @Test
    void bootstrapMayMakeTheHistory() throws SQLException {
        Folder folder = bootstrapMakesHistory();
        try (Bench bench = new Bench()) {
            bench.apply(folder);
            bench.apply(folder);

            assertThat(bench.column("SELECT v FROM base ORDER BY v")).containsExactly("2", "3");
            assertThat(bench.column(HISTORY)).containsExactly("1 legacy", "2 t", "3 u");
        }
    }

    @Test
    void bootstrapMayMakeTheHistoryOfATarget() throws SQLException {
        Folder folder = bootstrapMakesHistory();
        try (Target target = new Target()) {
            assertThat(target.apply(folder).runs()).extracting(MigrationRun::id).hasToString("[02_t, 03_u]");
            assertThat(target.apply(folder).runs()).isEmpty();
            assertThat(target.column("SELECT coalesce(name, '-') FROM changelog ORDER BY id"))
                    .containsExactly("-", "02_t", "03_u");
        }
    }

    @Test
    void onAbortRunsAfterAFailure() throws SQLException {
        Folder folder = new Folder(path)
                .file("01_t.sql", "CREATE TABLE t (v int);")
                .file("02_fails.sql", "INSERT INTO t VALUES (1); SELECT 1/0;")
                .file("onabort.sql", "INSERT INTO t VALUES (99);");
        try (Bench bench = new Bench()) {
            assertThat(bench.failure(folder).message()).isEqualTo("division by zero");
            assertThat(bench.column("SELECT v FROM t")).containsExactly("99");
            assertThat(bench.column(HISTORY)).containsExactly("1 t");
        }
    }
}
