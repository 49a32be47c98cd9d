package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check from end to end, without Maven. */
@Tag("postgres")
class CheckTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTargetIsWhereTheChangelogSaysOrNot() throws SQLException {
        Workplace place = Workplace.sound(folder);
        try (TestTarget target = TestTarget.open()) {
            Outcome before = new Check(place.request(), target.options()).run();

            assertThat(before.failed()).isTrue();
            assertThat(place.checked()).containsExactly("pending-on-target", "pending-on-target");
            assertThat(new Check(place.request(), target.options("production"))
                            .run()
                            .failed())
                    .as("on production what is migrated may wait")
                    .isFalse();

            new Apply(place.request(), target.options(), ApplyRequest.STANDARD, new Random(1)).run(line -> {});

            assertThat(new Check(place.request(), target.options()).run().failed())
                    .isFalse();
            assertThat(place.checked()).isEmpty();
            assertThat(new Check(place.request(), target.options("production"))
                            .run()
                            .failed())
                    .as("a warning does not fail a build")
                    .isFalse();
            assertThat(place.checked()).containsExactly("applied-not-declared", "applied-not-declared");
        }
    }

    @Test
    void aHistoryIsNotAskedForScriptsThatShareANumber() throws SQLException {
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("1_a"))
                .file("migrations/1_a.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n")
                .file("migrations/01_b.sql", "CREATE TABLE b (id bigint PRIMARY KEY);\n");
        try (TestTarget target = TestTarget.open()) {
            Check check = new Check(place.request(), target.options());

            assertThatThrownBy(check::run)
                    .isInstanceOf(UserProblem.class)
                    .hasMessageContaining("have the same number, 1.");
        }
    }

    @Test
    void lintAndCheckKeepWhatTheOtherHasWritten() throws Exception {
        Workplace place = Workplace.sound(folder).migration("20260107120000_c", "CREATE TABLE c (id bigint);\n");
        Path pages = place.out().resolve("rules");
        try (TestTarget target = TestTarget.open()) {
            new Lint(place.request()).run();
            new Check(place.request(), target.options()).run();

            assertThat(place.reported()).containsExactly("undocumented-migration");
            assertThat(place.checked()).containsExactly("pending-on-target", "pending-on-target");
            assertThat(place.report("check.sarif")
                            .at("/runs/0/automationDetails/id")
                            .asText())
                    .isEqualTo("check/");
            assertThat(pages.resolve("undocumented-migration.md")).exists();
            assertThat(pages.resolve("pending-on-target.md")).exists();

            Files.writeString(pages.resolve("notes.md"), "of the team");
            Files.delete(folder.resolve("migrations/20260107120000_c/migration.sql"));
            Files.delete(folder.resolve("migrations/20260107120000_c"));
            new Lint(place.request()).run();

            assertThat(pages.resolve("undocumented-migration.md"))
                    .as("no report speaks of it any more")
                    .doesNotExist();
            assertThat(pages.resolve("pending-on-target.md")).exists();
            assertThat(pages.resolve("notes.md")).exists();

            new Apply(place.request(), target.options(), ApplyRequest.STANDARD, new Random(1)).run(line -> {});
            new Check(place.request(), target.options()).run();

            assertThat(pages.resolve("pending-on-target.md")).doesNotExist();
        }
    }

    @Test
    void aTargetIsOnlyRead() throws SQLException {
        Workplace place = Workplace.sound(folder);
        try (TestTarget target = TestTarget.open()) {
            new Check(place.request(), target.options()).run();

            assertThat(target.ask("SELECT to_regclass('changelog') IS NULL")).isEqualTo("t");
        }
    }
}
