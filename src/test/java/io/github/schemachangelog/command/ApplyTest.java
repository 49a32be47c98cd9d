package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Apply from end to end, without Maven. */
@Tag("postgres")
class ApplyTest {
    private static final String APPLIED = "SELECT string_agg(name, ' ' ORDER BY id) FROM changelog";
    private static final String HISTORY = "SELECT to_regclass('changelog') IS NOT NULL";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private TestTarget target;

    @BeforeEach
    void open() throws SQLException {
        target = TestTarget.open();
    }

    @AfterEach
    void close() throws SQLException {
        target.close();
    }

    private Outcome apply(Workplace place) throws SQLException {
        return apply(place, ApplyRequest.STANDARD);
    }

    private Outcome apply(Workplace place, ApplyRequest how) throws SQLException {
        return new Apply(place.request(), target.options(), how, new Random(7)).run(told::add);
    }

    private static ApplyRequest gate(String word) {
        return new ApplyRequest(word, "false", "false", "60", "5", "10", "stop");
    }

    /** PostgreSQL quotes what it does not understand, and the values of an environment may be secrets. */
    @Test
    void tellsVariablesByTheirNames() throws SQLException {
        String secret = "s3cret_of_the_app";
        Workplace place = new Workplace(folder)
                .changelog()
                .file("environments/live.properties", target.environment() + "app_password=" + secret + "\n")
                .file(
                        "migrations/20260101000000_app.sql",
                        "CREATE ROLE app PASSWORD ${app_password};\n-- //@UNDO\nDROP ROLE app;\n");

        Outcome outcome = new Apply(place.request(), TestTarget.named("", "").in("live"), gate("off"), new Random(7))
                .run(told::add);

        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.messages().toString()).contains("at or near \"${app_password}\"");
        assertThat(outcome + told.toString() + place.text("deployment.json")).doesNotContain(secret);
        assertThat(target.ask("SELECT string_agg(p::text, '') FROM changelog_progress p"))
                .doesNotContain(secret);
    }

    @Test
    void appliesWhatIsPendingAndThenNothing() throws SQLException {
        Workplace place = Workplace.sound(folder);
        assertThat(new Lint(place.request()).run().errors()).isZero();

        Outcome first = apply(place);

        assertThat(first.failed()).isFalse();
        assertThat(first.summary()).startsWith("2 migrations applied to `127.0.0.1:");
        assertThat(target.ask(APPLIED)).isEqualTo("20260105120000_a 20260106120000_b");
        assertThat(told)
                .anyMatch(line -> line.startsWith("target: 127.0.0.1:") && line.endsWith(", from `url`"))
                .contains("gate: no errors, no PENDING entries")
                .anyMatch(line -> line.startsWith("[2/2] 20260106120000_b applied in "));
        JsonNode report = place.report("deployment.json");
        assertThat(report.at("/migrations/1/state").asText()).isEqualTo("applied");
        assertThat(report.at("/began").asText()).isEqualTo(Workplace.NOW.toString());

        assertThat(apply(place).summary()).startsWith("nothing to do: ").contains("holds 2 migrations");
        assertThat(target.ask("SELECT count(*) FROM changelog")).isEqualTo("2");
    }

    /** What Prisma has applied must not be applied a second time. */
    @Test
    void stopsWhereAnotherToolHasBeenAndWeHaveNot() throws SQLException {
        Workplace place = Workplace.sound(folder);
        target.run("CREATE TABLE _prisma_migrations (id text); CREATE TABLE a (id bigint PRIMARY KEY)");

        assertThat(apply(place).failure())
                .contains("the target holds `_prisma_migrations`", "-DschemaChangelog.apply.gate=off");
        assertThat(target.ask(HISTORY)).isEqualTo("f");
        ApplyRequest onPaper = new ApplyRequest("on", "false", "true", "60", "5", "10", "stop");
        assertThat(apply(place, onPaper).failed()).isFalse();
        assertThat(told)
                .anyMatch(line -> line.startsWith("gate: the target holds `_prisma_migrations`")
                        && line.endsWith("without dryRun this run would stop here"));
        assertThat(apply(place, gate("off")).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("relation \"a\" already exists", "its row is missing in the history"));

        target.run("DROP TABLE a");
        assertThat(apply(place, gate("off")).failed()).isFalse();
        place.migration("20260107120000_c", "CREATE TABLE c (id bigint PRIMARY KEY);\n")
                .changelog(
                        Workplace.entry("20260105120000_a"),
                        Workplace.entry("20260106120000_b"),
                        Workplace.entry("20260107120000_c"));
        assertThat(apply(place).failed()).isFalse();
    }

    @Test
    void leavesNoReportOfAnEarlierRun() throws SQLException {
        Workplace place = Workplace.sound(folder);
        apply(place, gate("off"));
        place.file("migrations/20260107120000_c/migration.sql", "CREATE TABLE c (v int);");

        assertThat(apply(place).failed()).isTrue();

        assertThat(place.out().resolve("deployment.json")).doesNotExist();
    }

    @Test
    void writesThatNothingWasToBeDone() throws SQLException {
        Workplace place = Workplace.sound(folder);
        apply(place, gate("off"));

        apply(place);

        assertThat(place.report("deployment.json").at("/migrations")).isEmpty();
    }

    @Test
    void appliesNothingThatItCannotReport() throws SQLException {
        Workplace place = Workplace.sound(folder).file("out", "a file");

        assertThatThrownBy(() -> apply(place, gate("off")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("deployment.json` cannot be written");

        assertThat(target.ask(HISTORY)).isEqualTo("f");
    }

    /** The target is entered while the changelog is read. */
    @Test
    void leavesNoSessionWhereTheChangelogIsMissing() throws Exception {
        Workplace place = Workplace.sound(folder);
        Files.delete(folder.resolve("CHANGES.md"));

        assertThatThrownBy(() -> apply(place))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("There is no schema changelog");

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("schema-changelog-target")) {
                thread.join();
            }
        }
        String sessions = " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        // A session ends a little later than its client.
        target.run("DO 'BEGIN FOR i IN 1..200 LOOP EXIT WHEN NOT EXISTS (SELECT" + sessions
                + "); PERFORM pg_sleep(0.05)," + " pg_stat_clear_snapshot(); END LOOP; END'");
        assertThat(target.ask("SELECT count(*)" + sessions)).isEqualTo("0");
    }

    @Test
    void aPendingEntryClosesTheGate() throws SQLException {
        Workplace place = Workplace.sound(folder);
        place.changelog(
                Workplace.entry("20260105120000_a"),
                Workplace.entry("20260106120000_b"),
                "## Pending\n\n### Wrap gifts\n- **Status:** `PENDING`\n- **Description:** Later\n");

        Outcome outcome = apply(place);

        assertThat(outcome.failure())
                .startsWith("nothing was applied: an entry is declared PENDING: `Wrap gifts` (CHANGES.md:")
                .contains("-DschemaChangelog.apply.gate=off");
        assertThat(target.ask(HISTORY)).isEqualTo("f");

        assertThat(apply(place, gate("off")).failed()).isFalse();
        assertThat(told).contains("gate: off; what lint has to say does not count");
        assertThat(target.ask(APPLIED)).isEqualTo("20260105120000_a 20260106120000_b");
    }

    /** The team's own lint takes such an entry for a warning, or for nothing, and remembers that. */
    @ParameterizedTest
    @ValueSource(strings = {"warning", "off"})
    void aPendingEntryClosesTheGateWhateverItWeighs(String weight) throws SQLException {
        Workplace place = Workplace.sound(folder);
        place.changelog(
                Workplace.entry("20260105120000_a"),
                Workplace.entry("20260106120000_b"),
                "## Pending\n\n### Wrap gifts\n- **Status:** `PENDING`\n- **Description:** Later\n");
        Request request = place.request(new Options(Map.of("pending-entry", weight), "error", "", List.of(), Map.of()));
        assertThat(new Lint(request).run().errors()).isZero();

        Outcome outcome = new Apply(request, target.options(), ApplyRequest.STANDARD, new Random(7)).run(told::add);

        assertThat(outcome.failure()).startsWith("nothing was applied: an entry is declared PENDING");
        assertThat(target.ask(HISTORY)).isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending-with-migration", "pending-entry"})
    void aPendingEntryClosesTheGateWhateverIsIgnored(String rule) throws SQLException {
        String pending = Workplace.entry("20260106120000_b").replace("MIGRATED", "PENDING");
        Workplace place = Workplace.sound(folder);
        place.changelog(
                Workplace.entry("20260105120000_a"),
                pending + "\n<!-- schema-changelog: ignore " + rule + " because it is to be so -->\n");
        Request request = place.request(new Options(Map.of(rule, "warning"), "error", "", List.of(), Map.of()));

        Outcome outcome = new Apply(request, target.options(), ApplyRequest.STANDARD, new Random(7)).run(told::add);

        assertThat(outcome.failure()).contains("an entry is declared PENDING: `20260106120000_b`");
        assertThat(target.ask(HISTORY)).isEqualTo("f");
    }

    @Test
    void anErrorOfLintClosesTheGate() throws SQLException {
        Workplace place = Workplace.sound(folder).migration("20260107120000_c", "CREATE TABLE c (id bigint);\n");

        Outcome outcome = apply(place);

        assertThat(outcome.failure()).startsWith("nothing was applied: lint finds 1 error");
        assertThat(outcome.messages().get(0).text()).startsWith("error[undocumented-migration]");
        assertThat(target.ask(HISTORY)).isEqualTo("f");
    }

    @Test
    void whatFailsIsShownWhereItStands() throws SQLException {
        Workplace place = Workplace.sound(folder)
                .migration("20260106120000_b", "CREATE TABLE b (id bigint PRIMARY KEY);\nSELECT nothing FROM b;\n");

        Outcome outcome = apply(place);

        assertThat(outcome.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .startsWith(
                                "error[migration-fails]: `20260106120000_b` fails: column \"nothing\" does not exist")
                        .contains("migrations/20260106120000_b/migration.sql:2:8")
                        .contains("answers with SQLSTATE 42703, and nothing behind it was run.")
                        .contains("It was rolled back: nothing of it is there."));
        assertThat(outcome.failure())
                .startsWith("1 migration applied to ")
                .contains(", 1 failed")
                .endsWith("it goes on where this run stopped (see out/deployment.json)");
        assertThat(target.ask(APPLIED)).isEqualTo("20260105120000_a");
        assertThat(target.ask("SELECT to_regclass('b') IS NULL")).isEqualTo("t");
        assertThat(place.report("deployment.json")
                        .at("/migrations/1/failure/sqlState")
                        .asText())
                .isEqualTo("42703");

        Workplace.sound(folder);
        assertThat(apply(place).summary()).startsWith("1 migration applied to ");
    }

    @Test
    void aDryRunWritesAndChangesNothing() throws SQLException {
        Workplace place = Workplace.sound(folder);

        Outcome outcome = apply(place, new ApplyRequest("on", "false", "true", "60", "5", "10", "stop"));

        assertThat(outcome.summary())
                .startsWith(
                        "dry run: nothing was applied; what would be sent for 2 migrations stands in out/apply.sql");
        assertThat(place.text("apply.sql"))
                .contains("CREATE TABLE b (id bigint PRIMARY KEY);", "BEGIN;", "COMMIT;", "INSERT INTO");
        assertThat(target.ask(HISTORY)).isEqualTo("f");
        assertThat(place.out().resolve("deployment.json")).doesNotExist();
    }

    @Test
    void aDryRunWithNothingPendingLeavesNoSqlOfAnEarlierOne() throws SQLException {
        Workplace place = Workplace.sound(folder);
        ApplyRequest dry = new ApplyRequest("on", "false", "true", "60", "5", "10", "stop");
        apply(place, dry);
        apply(place);
        assertThat(place.out().resolve("apply.sql")).as("what was pending").doesNotExist();
        String deployed = place.text("deployment.json");

        Outcome outcome = apply(place, dry);

        assertThat(outcome.summary()).startsWith("nothing to do");
        assertThat(place.text("apply.sql")).isEqualTo("-- Nothing is pending.\n");
        assertThat(place.text("deployment.json")).as("what was applied").isEqualTo(deployed);
    }

    @Test
    void aRehearsalMayBeRequired() throws SQLException {
        Workplace place = Workplace.sound(folder);
        ApplyRequest how = new ApplyRequest("on", "true", "false", "60", "5", "10", "stop");

        assertThat(apply(place, how).failure())
                .startsWith("nothing was applied: no rehearsal of exactly these scripts is remembered");

        JarResolver none = (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD);
        Rehearse rehearse = new Rehearse(place.request(), Scratches.shared(), false, none);
        assertThat(rehearse.run(Set.of(), line -> {}).failed()).isFalse();
        assertThat(apply(place, how).failed()).isFalse();

        place.migration("20260107120000_c", "CREATE TABLE c (id bigint PRIMARY KEY);\n")
                .changelog(
                        Workplace.entry("20260105120000_a"),
                        Workplace.entry("20260106120000_b"),
                        Workplace.entry("20260107120000_c"));
        assertThat(apply(place, how).failure()).contains("no rehearsal of exactly these scripts");
    }

    @Test
    void whatHistoryAndFolderDisagreeAboutStopsEverything() throws SQLException {
        Workplace place = Workplace.sound(folder);
        apply(place);
        place.migration("20260105120000_a", "CREATE TABLE a (id bigint PRIMARY KEY, more text);\n");

        assertThatThrownBy(() -> apply(place))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`20260105120000_a` is changed");
    }

    @Test
    void whatIsLeftInvalidIsNamed() throws SQLException {
        Workplace place = Workplace.sound(folder).migration("20260106120000_b", """
                        ALTER TABLE a ADD CONSTRAINT positive CHECK (id > 0) NOT VALID;
                        CREATE TABLE b (id bigint PRIMARY KEY);
                        """);

        Outcome outcome = apply(place, gate("off"));

        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.messages())
                .extracting(Message::text)
                .anyMatch(text -> text.startsWith("constraint `") && text.contains("is NOT VALID"));
    }

    @Test
    void everySettingThatIsNoneIsNamedAtOnce() {
        Workplace place = Workplace.sound(folder);
        ApplyRequest how = new ApplyRequest("shut", "on", "yes", "soon", "-1", "many", "sometimes");

        assertThatThrownBy(() -> apply(place, how))
                .isInstanceOf(UserProblem.class)
                .hasMessageContainingAll("apply.gate: `shut`", "lockWait: `soon`", "lockTimeout: `-1`")
                .hasMessageContainingAll("retries: `many`", "outOfOrder: `sometimes`")
                .hasMessageContainingAll("dryRun: `yes` must be one of true, false", "requireRehearsal: `on`");
    }

    @Test
    void thePasswordIsInNoFileAndNoLine() throws SQLException {
        Workplace place = Workplace.sound(folder);
        String password = String.valueOf(TestPostgres.login().getPassword());

        Outcome outcome = apply(place);

        assertThat(place.text("deployment.json")).doesNotContain(password);
        assertThat(told).noneMatch(line -> line.contains(password));
        assertThat(outcome.toString()).doesNotContain(password);
        assertThat(target.options().toString()).doesNotContain(password);
    }
}
