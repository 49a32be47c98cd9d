package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Status from end to end, without Maven. */
@Tag("postgres")
class StatusTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysWhereEveryMigrationStands() throws Exception {
        Workplace place = Workplace.sound(folder).migration("20260104120000_old", "CREATE TABLE old (id bigint);\n");
        try (TestTarget target = TestTarget.open()) {
            new Apply(
                            place.request(),
                            target.options(),
                            new ApplyRequest("off", "false", "false", "60", "5", "10", "stop"),
                            new Random(1))
                    .run(line -> {});
            target.run("UPDATE changelog SET applied_at = '2026-02-03 04:05:06'");
            Files.delete(folder.resolve("migrations/20260104120000_old/migration.sql"));
            Files.delete(folder.resolve("migrations/20260104120000_old"));
            place.migration("20260106120000_b", "CREATE TABLE b (id text);\n")
                    .migration("20260105130000_late", "CREATE TABLE late (id bigint);\n")
                    .migration("20260107120000_c", "CREATE TABLE c (id bigint);\n")
                    .changelog(
                            Workplace.entry("20260105120000_a"),
                            Workplace.entry("20260106120000_b"),
                            "## Pending\n\n### Wrap gifts\n- **Status:** `PENDING`\n- **Description:** Later\n");

            Status.Shown shown = new Status(place.request(), target.options(), List.of(), "text").run();

            String name = "127.0.0.1:" + TestPostgres.port() + "/"
                    + target.connection().getCatalog();
            assertThat(shown.table()).isEqualTo("""
                    migration            declared  exists  %s
                    20260104120000_old   -         no      missing 2026-02-03 04:05:06
                    20260105120000_a     MIGRATED  yes     applied 2026-02-03 04:05:06
                    20260105130000_late  -         yes     out of order
                    20260106120000_b     MIGRATED  yes     changed 2026-02-03 04:05:06
                    20260107120000_c     -         yes     pending
                    Wrap gifts           PENDING   no      -""".formatted(name));
            assertThat(shown.summary())
                    .startsWith(name + ": 1 applied, 1 pending, 1 missing, 1 out of order, 1 changed; ");
            JsonNode report = place.report("status.json");
            assertThat(report.at("/migrations/1/states/0/state").asText()).isEqualTo("applied");
            assertThat(new Status(place.request(), target.options(), List.of(), "json")
                            .run()
                            .table())
                    .isEqualTo(place.text("status.json"));
        }
    }

    @Test
    void saysHowFarAScriptIsThatBroke() throws Exception {
        Workplace place = Workplace.sound(folder)
                .migration(
                        "20260107120000_c",
                        "CREATE TABLE c (id bigint);\nCREATE INDEX CONCURRENTLY i ON c (id);\nSELECT 1/0;\n");
        try (TestTarget target = TestTarget.open()) {
            new Apply(
                            place.request(),
                            target.options(),
                            new ApplyRequest("off", "false", "false", "60", "5", "10", "stop"),
                            new Random(1))
                    .run(line -> {});

            Status.Shown shown = new Status(place.request(), target.options(), List.of(), "text").run();

            assertThat(shown.table().lines())
                    .last()
                    .asString()
                    .matches("20260107120000_c .* half applied up to statement 2, noted \\d{4}-\\d\\d-\\d\\d \\S+");
            assertThat(shown.summary()).contains("2 applied, 1 half applied; ");
            JsonNode state = place.report("status.json").at("/migrations/2/states/0");
            assertThat(state.at("/state").asText()).isEqualTo("half applied");
            assertThat(state.at("/statementsDone").asInt()).isEqualTo(2);
            assertThat(state.at("/notedAt").asText()).isNotEmpty();

            new Check(place.request(), target.options()).run();
            assertThat(place.checked()).contains("half-applied").doesNotContain("pending-on-target");
        }
    }

    @Test
    void whatARunIsAtIsBeingApplied() throws Exception {
        Workplace place = Workplace.sound(folder).migration("20260107120000_c", """
                        CREATE TABLE c (id bigint);
                        CREATE INDEX CONCURRENTLY i ON c (id);
                        SELECT pg_advisory_lock(4711);
                        """);
        try (TestTarget target = TestTarget.open()) {
            target.run("SELECT pg_advisory_lock(4711)");
            Apply apply = new Apply(
                    place.request(),
                    target.options(),
                    new ApplyRequest("off", "false", "false", "60", "5", "10", "stop"),
                    new Random(1));
            Thread run = new Thread(() -> apply.run(line -> {}));
            run.start();
            // Until the note behind the second statement is committed, and the third waits.
            while (target.ask(
                            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted"
                                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                    .equals("0")) {
                assertThat(run.isAlive()).isTrue();
            }

            Status.Shown shown = new Status(place.request(), target.options(), List.of(), "text").run();
            Outcome checked = new Check(place.request(), target.options()).run();
            target.run("SELECT pg_advisory_unlock(4711)");
            run.join();

            assertThat(shown.table().lines())
                    .last()
                    .asString()
                    .matches("20260107120000_c .* being applied up to statement 2, .*noted \\S+ \\S+");
            assertThat(shown.summary()).contains("2 applied, 1 being applied; ");
            assertThat(shown.remarks())
                    .anySatisfy(line -> assertThat(line)
                            .contains("a run is applying migrations to ", "pid ", "(schema-changelog, ")
                            .doesNotContain("pg_advisory_lock"));
            assertThat(checked.messages())
                    .anySatisfy(message -> assertThat(message.text()).contains("a run is applying migrations to "));
            assertThat(place.checked()).doesNotContain("half-applied");
            assertThat(new Status(place.request(), target.options(), List.of(), "text")
                            .run()
                            .summary())
                    .contains("3 applied; ");
        }
    }

    /** The SQL of the page about databases that Prisma has migrated, on one of them. */
    @Test
    void whatPrismaHasAppliedIsApplied() throws Exception {
        Workplace place = Workplace.sound(folder);
        String page = Files.readString(Path.of("docs/existing-database.md"));
        String sql = page.substring(page.indexOf("```sql\n") + 7, page.indexOf("```", page.indexOf("```sql\n") + 7));
        try (TestTarget target = TestTarget.open()) {
            target.run("CREATE TABLE _prisma_migrations (migration_name varchar(255) NOT NULL, finished_at timestamptz,"
                    + " rolled_back_at timestamptz)");
            target.run("INSERT INTO _prisma_migrations VALUES ('20260105120000_a', now(), NULL),"
                    + " ('20260106120000_b', NULL, now())");

            target.run(sql);

            assertThat(new Status(place.request(), target.options(), List.of(), "text")
                            .run()
                            .summary())
                    .contains("1 applied, 1 pending; ");
            new Apply(place.request(), target.options(), ApplyRequest.STANDARD, new Random(1)).run(line -> {});
            assertThat(target.ask("SELECT string_agg(name, ' ' ORDER BY id) FROM changelog"))
                    .isEqualTo("20260105120000_a 20260106120000_b");
        }
    }

    @Test
    void eachEnvironmentIsAColumn() throws SQLException {
        Workplace place = Workplace.sound(folder);
        try (TestTarget one = TestTarget.open();
                TestTarget other = TestTarget.open()) {
            place.file("environments/staging.properties", one.environment())
                    .file("environments/live.properties", other.environment());
            new Apply(place.request(), one.options(), ApplyRequest.STANDARD, new Random(1)).run(line -> {});

            Status.Shown shown =
                    new Status(place.request(), TestTarget.named("", ""), List.of("staging", "live"), "text").run();

            assertThat(shown.table().lines().findFirst())
                    .get()
                    .asString()
                    .matches("migration +declared +exists +staging +live");
            assertThat(shown.table().lines().skip(1))
                    .allSatisfy(line -> assertThat(line).matches(".* yes +applied \\S+ \\S+ +pending"));
        }
    }

    @Test
    void ofAServerOnlyTheLoginCountsBesideEnvironments() throws SQLException {
        Workplace place = Workplace.sound(folder);
        try (TestTarget one = TestTarget.open();
                TestTarget other = TestTarget.open()) {
            place.file("environments/staging.properties", one.environment());
            new Apply(place.request(), one.options(), ApplyRequest.STANDARD, new Random(1)).run(line -> {});
            TargetOptions named = new TargetOptions(
                    "",
                    "",
                    "",
                    Optional.of(new TargetOptions.Login("shop", other.url(), "", "")),
                    "",
                    "",
                    "",
                    "",
                    "",
                    TestTarget.named("", "").caller());

            String table = new Status(place.request(), named, List.of("staging"), "text")
                    .run()
                    .table();

            assertThat(table.lines().skip(1)).hasSize(2).allMatch(line -> line.contains(" applied "));
        }
    }

    @Test
    void aUrlIsNotThatOfEveryEnvironment() throws SQLException {
        Workplace place = Workplace.sound(folder);
        TargetOptions named = TestTarget.named("postgresql://127.0.0.1/shop", "");

        assertThatThrownBy(() -> new Status(place.request(), named, List.of("staging", "live"), "text"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`url` names one target, and `environments` names 2");
    }

    @Test
    void noTargetIsAProblemThatNamesTheWays() {
        Workplace place = Workplace.sound(folder);
        Status status = new Status(place.request(), TestTarget.named("", ""), List.of(), "text");

        assertThatThrownBy(status::run)
                .isInstanceOf(UserProblem.class)
                .hasMessageContainingAll("No target database is named", "DATABASE_URL");
    }

    @Test
    void anotherFormatIsRefused() {
        Workplace place = Workplace.sound(folder);

        assertThatThrownBy(() -> new Status(place.request(), TestTarget.named("", ""), List.of(), "yaml"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("format: `yaml` must be one of text, json");
    }
}
