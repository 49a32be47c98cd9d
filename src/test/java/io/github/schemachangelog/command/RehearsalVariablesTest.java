package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A rehearsal gives scripts the variables of an environment, and nothing else of it. */
@Tag("postgres")
@ResourceLock(value = TestPostgres.RUNS, mode = ResourceAccessMode.READ)
class RehearsalVariablesTest {
    private static final String SCRIPT = """
            CREATE TABLE ${changelog} (
                ID NUMERIC(20,0) NOT NULL PRIMARY KEY,
                APPLIED_AT VARCHAR(25) NOT NULL,
                DESCRIPTION VARCHAR(255) NOT NULL
            );
            CREATE TABLE ${prefix}_teas (id int);
            -- //@UNDO
            DROP TABLE ${prefix}_teas;
            DROP TABLE ${changelog};
            """;

    @TempDir
    private Path folder = Path.of("");

    private Workplace place() {
        return new Workplace(folder)
                .changelog()
                .file("migrations/20260101000000_teas.sql", SCRIPT)
                .file("environments/blue.properties", "url=jdbc:nowhere\nchangelog=history\nprefix=blue\n")
                .file("environments/green.properties", "url=${NOBODY_SETS_THIS}\nprefix=green\n");
    }

    private static Outcome rehearse(Workplace place, String environment) {
        ScratchRequest scratch =
                new ScratchRequest("required", "18", "", "", "", false, environment, true, Optional.empty());
        return new Rehearse(
                        place.request(Options.STANDARD, TestPostgres.CACHE),
                        scratch,
                        false,
                        (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD))
                .run(Set.of(), line -> {});
    }

    @Test
    void areThoseOfTheEnvironment() {
        Workplace place = place();

        rehearse(place, "blue");
        String blue = place.text("evidence.json");
        rehearse(place, "green");
        String green = place.text("evidence.json");
        rehearse(place, "blue");

        assertThat(blue).contains("blue_teas").doesNotContain("green", "history");
        assertThat(green).as("what was seen with other values is not taken").contains("green_teas");
        assertThat(place.text("evidence.json")).isEqualTo(blue);
    }

    @Test
    void theirNamesInAnEntryAreNotHeldAgainstTheirValues() {
        Workplace place = place().file("CHANGES.md", """
                # Changes

                ## Migrated

                ### 20260101000000_teas
                - **Status:** `MIGRATED`
                - **Description:** Teas
                - **Changes:**
                  - New table `${prefix}_teas` with 1 column
                - **Migration File:** `migrations/20260101000000_teas.sql`
                - **Risk Level:** Low
                """);
        Outcome read = new Lint(place.request()).run();
        Outcome rehearsed = rehearse(place, "blue");

        assertThat(read.messages()).isEmpty();
        assertThat(read.summary()).contains("2 verified, 0 refuted");
        assertThat(rehearsed.errors()).isZero();
        assertThat(rehearsed.messages()).extracting(Message::text).noneMatch(text -> text.contains("undocumented-"));
    }

    @Test
    void mustBeThoseOfOneThatIsThere() {
        assertThatThrownBy(() -> rehearse(place(), "red"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("There is no environment `red`")
                .hasMessageContaining("There are: blue, green.\nName one of them.");
    }

    @Test
    void foldersHaveNone() {
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("20260105120000_a"))
                .migration("20260105120000_a", "CREATE TABLE a AS SELECT '${prefix}'::text AS v;\n");

        Outcome outcome = rehearse(place, "red");

        assertThat(outcome.errors()).isZero();
    }
}
