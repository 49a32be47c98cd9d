package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rehearse from end to end, without Maven. */
@ResourceLock(value = TestPostgres.RUNS, mode = ResourceAccessMode.READ)
class RehearseTest {
    private static final JarResolver NOTHING = (groupId, artifactId, version) -> {
        throw new UserProblem("No " + artifactId + ".", "It is not here.", "Fetch it.");
    };
    private static final JarResolver CLASS_PATH =
            (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD);

    @TempDir
    private Path folder = Path.of("");

    private static ScratchRequest scratch(String mode) {
        return new ScratchRequest(mode, "18", "", "", "", false, "", true, Optional.empty());
    }

    @Test
    void aModeThatIsNoneIsRefusedBeforeAnythingIsRead() {
        Request nothingThere = new Workplace(folder).request();

        assertThatThrownBy(() -> new Rehearse(nothingThere, scratch("always"), false, NOTHING))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("rehearse: `always` must be one of required, auto");
    }

    @Test
    void onlyADatabaseOnAServerOfItsOwnCanBeKept() {
        ScratchRequest keep = new ScratchRequest("required", "18", "", "", "", true, "", true, Optional.empty());

        Request request = Workplace.sound(folder).request();

        assertThatThrownBy(() -> new Rehearse(request, keep, false, NOTHING))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("scratchKeep: there is no `scratchUrl`");
    }

    /** Behind the queries, above them, or both: then nobody knows which is whose. */
    @ParameterizedTest
    @Tag("postgres")
    @CsvSource(quoteCharacter = '~', textBlock = """
            SELECT 1;|-- Should return: 1|SELECT 2;|-- Should return: 3, 2
            -- Should return: 3|SELECT 1;|-- Should return: 2|SELECT 2;,  1
            -- Should return: 2|SELECT 1;|-- Should return: 3|SELECT 2;|-- Should return: 2, 0
            """)
    void anExpectationBelongsToTheQueryBesideIt(String sql, int failing) {
        String verification = "- **Verification:**\n  ```sql\n  " + sql.replace("|", "\n  ") + "\n  ```\n\n";
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("20260105120000_a").stripTrailing() + "\n" + verification)
                .migration("20260105120000_a", "CREATE TABLE a (id bigint);");

        Outcome outcome = new Rehearse(
                        place.request(Options.STANDARD, TestPostgres.CACHE), scratch("required"), false, CLASS_PATH)
                .run(Set.of(), line -> {});

        assertThat(outcome.messages())
                .extracting(Message::text)
                .hasSize(failing == 0 ? 0 : 1)
                .allMatch(text -> text.contains("[verification-fails]") && text.contains("SELECT " + failing));
    }

    @Test
    void requiredMeansThatAServerMustBeHad() {
        Workplace place = Workplace.sound(folder);
        Rehearse rehearse = new Rehearse(place.request(), scratch("required"), false, NOTHING);

        assertThatThrownBy(() -> rehearse.run(Set.of(), line -> {}))
                .isInstanceOf(UserProblem.class)
                .hasMessage("No " + TestPostgres.BUILD.artifactId() + ".\nIt is not here.\nFetch it.\n"
                        + "Where a build may go on without a rehearsal, say so with"
                        + " `-DschemaChangelog.rehearse=auto`.");
    }

    @Test
    void autoGoesOnWithoutAServerAndSaysSo() {
        Workplace place = Workplace.sound(folder).migration("20260107120000_c", "SELECT 1;");

        Outcome outcome = new Rehearse(place.request(), scratch("AUTO"), false, NOTHING).run(Set.of(), line -> {});

        assertThat(outcome.messages().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(outcome.messages().get(0).text())
                .startsWith("not rehearsed: No " + TestPostgres.BUILD.artifactId())
                .endsWith("Fetch it.");
        assertThat(place.reported()).containsExactly("undocumented-migration");
        assertThat(place.out().resolve("evidence.json")).doesNotExist();
    }

    @Test
    void autoHidesNoOtherProblem() {
        Workplace place = Workplace.sound(folder);
        ScratchRequest elsewhere =
                new ScratchRequest("auto", "18", "jdbc:mysql://localhost/x", "", "", false, "", true, Optional.empty());

        assertThatThrownBy(() -> new Rehearse(place.request(), elsewhere, false, NOTHING).run(Set.of(), line -> {}))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
    }

    @Test
    @Tag("postgres")
    void whatRunsIsEvidence() {
        Workplace place = Workplace.sound(folder);
        List<String> progress = new ArrayList<>();

        Outcome outcome = rehearse(place, Set.of(), progress);

        assertThat(outcome.failed()).isFalse();
        assertThat(progress.get(0)).matches("rehearsing 2 migrations on PostgreSQL [0-9.]+");
        assertThat(progress.subList(1, progress.size()))
                .containsExactly("[1/2] 20260105120000_a applied in 0 ms", "[2/2] 20260106120000_b applied in 0 ms");
        JsonNode evidence = place.report("evidence.json");
        assertThat(evidence.get("migrations")).hasSize(2).allSatisfy(migration -> {
            assertThat(migration.get("state").asText()).isEqualTo("applied");
            assertThat(migration.get("transaction").asText()).isEqualTo("one");
        });
        assertThat(place.reported()).isEmpty();
    }

    @Test
    @Tag("postgres")
    void scriptsThatShareANumberRunInTheOrderOfTheirNames() {
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("02_b"), Workplace.entry("1_a"))
                .file("migrations/1_a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n")
                .file("migrations/02_b.sql", "ALTER TABLE a ADD c text;\n")
                .file("migrations/02a_c.sql", "ALTER TABLE a DROP c;\n")
                .file("migrations/seed.sql", "SELECT 1 / 0;\n");
        List<String> progress = new ArrayList<>();

        rehearse(place, Set.of(), progress);

        assertThat(progress.subList(1, progress.size()))
                .containsExactly(
                        "[1/3] 1_a applied in 0 ms", "[2/3] 02_b applied in 0 ms", "[3/3] 02a_c applied in 0 ms");
        assertThat(place.reported())
                .contains("equal-migration-ids", "migration-id")
                .doesNotContain("migration-fails");
    }

    @Test
    @Tag("postgres")
    void whatLintSaidIsReportedButNotSaidAgain() {
        Workplace place = Workplace.sound(folder)
                .migration("20260107120000_c", "SELECT 1;")
                .migration("20260108120000_d", "ALTER TABLE nowhere ADD COLUMN x int;\n");
        Outcome lint = new Lint(place.request()).run();

        Outcome outcome = rehearse(place, lint.said(), new ArrayList<>());

        assertThat(lint.messages()).hasSize(2);
        assertThat(outcome.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("migration-fails", "nowhere"));
        assertThat(outcome.summary()).startsWith("1 error in 2 entries and 4 migrations; 2 more said by lint; ");
        assertThat(outcome.errors()).isEqualTo(3);
        assertThat(outcome.failure()).contains("3 errors");
        assertThat(place.reported())
                .containsExactlyInAnyOrder("undocumented-migration", "undocumented-migration", "migration-fails");
        assertThat(place.report("evidence.json")
                        .at("/migrations/3/failure/file")
                        .asText())
                .isEqualTo("migrations/20260108120000_d/migration.sql");
    }

    @Test
    @Tag("postgres")
    void whereNothingChangedTheRecordAnswersAndNoServerStarts() {
        Workplace place = Workplace.sound(folder).migration("20260107120000_c", "SELECT 1;");
        Outcome first = rehearse(place, Set.of(), new ArrayList<>());
        String evidence = place.text("evidence.json");
        String sarif = place.text("findings.sarif");
        place.file("out/evidence.json", "").file("out/findings.sarif", "");
        List<String> progress = new ArrayList<>();

        Outcome again = rehearse(place, Set.of(), progress);

        assertThat(progress).isEmpty();
        assertThat(again.messages()).isEqualTo(first.messages()).isNotEmpty();
        assertThat(again.failure()).isEqualTo(first.failure());
        assertThat(again.summary()).isEqualTo(first.summary() + "; known from an earlier run, nothing changed");
        assertThat(place.text("evidence.json")).isEqualTo(evidence);
        assertThat(place.text("findings.sarif")).isEqualTo(sarif);
    }

    @Test
    @Tag("postgres")
    void whateverCountsIsRehearsedAgain() {
        Workplace place = Workplace.sound(folder);
        rehearse(place, Set.of(), new ArrayList<>());

        assertThat(isRehearsed(place, Set.of())).isFalse();
        assertThat(isRehearsed(place, Set.of("something"))).isTrue();
        assertThat(isRehearsed(place.file("migrations/20260106120000_b/README.md", "# B\n"), Set.of()))
                .isTrue();
        assertThat(isRehearsed(place.migration("20260106120000_b", "CREATE TABLE b (id int);\n"), Set.of()))
                .isTrue();
        assertThat(isRehearsed(place, Set.of())).isFalse();
    }

    @Test
    @Tag("postgres")
    void withTheCacheOffNothingIsRemembered() {
        Workplace place = Workplace.sound(folder);
        Request off = place.request(new Options(Map.of(), "error", "", List.of(), Map.of(), "off"), TestPostgres.CACHE);
        List<String> progress = new ArrayList<>();

        for (int i = 0; i < 2; i++) {
            new Rehearse(off, scratch("required"), false, CLASS_PATH).run(Set.of(), progress::add);
        }

        assertThat(progress).hasSize(6);
        assertThat(isRehearsed(place, Set.of())).isTrue();
    }

    @Test
    @Tag("postgres")
    void whatMayPassIsNotRemembered() {
        Workplace place = Workplace.sound(folder)
                .migration("20260107120000_c", "DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$;");

        assertThat(isRehearsed(place, Set.of())).isTrue();
        assertThat(isRehearsed(place, Set.of())).isTrue();
    }

    @Test
    @Tag("postgres")
    void aFailureThatStaysIsRemembered() {
        Workplace place = Workplace.sound(folder).migration("20260107120000_c", "SELECT nosuch;");

        assertThat(isRehearsed(place, Set.of())).isTrue();
        assertThat(isRehearsed(place, Set.of())).isFalse();
    }

    /** What the server says of a full disk may be no more than the end of the room in memory. */
    @Test
    @Tag("postgres")
    void whatFindsNoRoomInMemoryIsTriedAgainOnTheDisk() {
        assumeTrue(TestPostgres.isInMemory(), "this machine has no room in memory");
        Workplace place = Workplace.sound(folder)
                .migration(
                        "20260107120000_c",
                        "DO $$ BEGIN RAISE EXCEPTION 'wrote only 4096 of 8192 bytes' USING ERRCODE = '53100'; END $$;\n");
        List<String> progress = new ArrayList<>();

        Outcome outcome = rehearse(place, Set.of(), progress);

        assertThat(progress).filteredOn(line -> line.startsWith("rehearsing")).hasSize(2);
        assertThat(progress)
                .filteredOn(line -> line.contains("20260107120000_c failed"))
                .hasSize(2);
        assertThat(progress).contains("the migrations write more than fits into memory: once more, on the disk");
        assertThat(outcome.failed()).isTrue();
        assertThat(place.reported()).containsExactlyInAnyOrder("undocumented-migration", "migration-fails");
    }

    private static boolean isRehearsed(Workplace place, Set<?> said) {
        List<String> progress = new ArrayList<>();
        rehearse(place, said, progress);
        return !progress.isEmpty();
    }

    private static Outcome rehearse(Workplace place, Set<?> said, List<String> progress) {
        Request request = place.request(Options.STANDARD, TestPostgres.CACHE);
        return new Rehearse(request, scratch("required"), false, CLASS_PATH).run(said, progress::add);
    }
}
