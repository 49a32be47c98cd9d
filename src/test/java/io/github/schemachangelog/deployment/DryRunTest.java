package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.waiting.Pauses;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A dry run writes what apply sends, and changes nothing. */
@Tag("postgres")
@Timeout(30)
class DryRunTest {
    private static final String ROWS = "SELECT id || ' ' || description || ' ' || name || ' ' || checksum || ' '"
            + " || content_checksum || ' ' || applied_by FROM history.changelog ORDER BY id";

    @Test
    void psqlComesToTheSameWithIt(@TempDir Path path) throws SQLException, IOException, InterruptedException {
        Psql.mustBeHere();
        Folder folder = new Folder(path)
                .with("1_t", "CREATE TABLE t (v text); INSERT INTO t VALUES ('a;\\b''c');")
                .with(
                        "2_mixed",
                        "SET search_path TO public; CREATE INDEX CONCURRENTLY i ON t (v); INSERT INTO t VALUES ('2');"
                                + " SET search_path TO nowhere; SET ROLE pg_monitor")
                .with("3_own", "BEGIN; INSERT INTO t VALUES ('3'); COMMIT;")
                .with("4_none", "-- schema-changelog: transaction=none\nINSERT INTO t VALUES ('4'); VACUUM t;");
        try (Target applied = new Target();
                Target dry = new Target()) {
            applied.apply(folder);
            String sql = text(dry.bench().working(), folder);

            assertThat(dry.column("SELECT to_regnamespace('history')")).containsExactly("null");
            assertThat(sql)
                    .contains(
                            "-- Pending: 4.",
                            "\n\\set ON_ERROR_STOP on\n",
                            "BEGIN;\nCREATE TABLE t (v text);\n",
                            "SET lock_timeout TO 0;\nCREATE INDEX");
            Path file = Files.writeString(path.resolve("dry.txt"), sql);
            Psql.run(TestPostgres.another(dry.bench().working()), file);
            assertThat(dry.column("SELECT v FROM t")).isEqualTo(applied.column("SELECT v FROM t"));
            assertThat(dry.column(ROWS)).isEqualTo(applied.column(ROWS));
            assertThat(text(dry.bench().working(), folder)).contains("-- Nothing is pending.");
        }
    }

    @Test
    void extendsTheTableThatMyBatisFirstScriptMakes(@TempDir Path path) throws Exception {
        Psql.mustBeHere();
        Folder folder = new Folder(path)
                .file(
                        "01_create_changelog.sql",
                        "CREATE TABLE ${changelog} (ID NUMERIC(20,0) NOT NULL PRIMARY KEY, APPLIED_AT VARCHAR(25) NOT NULL,"
                                + " DESCRIPTION VARCHAR(255) NOT NULL);\n-- //@UNDO\nDROP TABLE ${changelog};")
                .file("02_t.sql", "CREATE TABLE t (v int);");
        try (Target dry = new Target()) {
            Path file =
                    Files.writeString(path.resolve("dry.txt"), text(dry.bench().working(), folder));

            Psql.run(TestPostgres.another(dry.bench().working()), file);

            assertThat(dry.column("SELECT name FROM changelog ORDER BY id"))
                    .containsExactly("01_create_changelog", "02_t");
        }
    }

    @Test
    void beginsWithTheBootstrapScriptWhereThereIsNoHistory(@TempDir Path path) throws Exception {
        Psql.mustBeHere();
        Folder folder = new Folder(path)
                .file("bootstrap.sql", "CREATE SCHEMA app; SET search_path = app; CREATE TABLE first (v int);")
                .file("01_t.sql", "INSERT INTO app.first VALUES (1);");
        try (Target dry = new Target()) {
            Path file =
                    Files.writeString(path.resolve("dry.txt"), text(dry.bench().working(), folder));

            Psql.run(TestPostgres.another(dry.bench().working()), file);

            assertThat(dry.column("SELECT v FROM app.first")).containsExactly("1");
            assertThat(dry.column("SELECT name FROM public.changelog")).containsExactly("01_t");
            assertThat(text(dry.bench().working(), folder.file("02_u.sql", "SELECT 1;")))
                    .doesNotContain("CREATE SCHEMA app");
        }
    }

    @Test
    void goesOnWhereAScriptBroke(@TempDir Path path) throws SQLException {
        Folder folder = new Folder(path);
        try (Target target = new Target()) {
            String begin = "SET search_path TO public; CREATE TABLE t (v int); VACUUM t; ";
            target.failure(folder.with("1_t", begin + "SELECT 1/0"));

            assertThat(text(target.bench().working(), folder.with("1_t", begin + "SELECT 2")))
                    .contains(
                            "from statement 4 on",
                            "SET search_path TO public;\nBEGIN;\nSELECT 2;\nSET CONSTRAINTS ALL IMMEDIATE;\n")
                    .doesNotContain("CREATE TABLE t");
        }
    }

    @Test
    void theScriptsOwnLimitStands(@TempDir Path path) throws SQLException {
        Folder folder = new Folder(path)
                .with("1_t", "CREATE TABLE t (v int)")
                .with("2_own", "SET lock_timeout = '8s'; CREATE INDEX CONCURRENTLY i ON t (v); SELECT 1")
                .with("3_local", "BEGIN; SET LOCAL lock_timeout = '8s'; COMMIT; CREATE INDEX CONCURRENTLY j ON t (v);");
        try (Target target = new Target()) {
            assertThat(text(target.bench().working(), folder))
                    .contains("COMMIT;\nCREATE INDEX CONCURRENTLY i ON t (v);\nBEGIN;\nSELECT 1;", """
                            COMMIT;
                            SET lock_timeout TO 0;
                            CREATE INDEX CONCURRENTLY j ON t (v);
                            SET lock_timeout TO 5000;
                            """);
        }
    }

    private static String text(Connection connection, Folder folder) throws SQLException {
        return new TargetDeployer(Progress.SILENT, Clock.systemUTC(), Pauses.REAL, new Random(1))
                .dryRun(connection, folder.deployment(), Target.OPTIONS);
    }
}
