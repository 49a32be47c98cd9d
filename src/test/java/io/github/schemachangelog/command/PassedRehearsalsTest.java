package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What is left of a rehearsal: that it has passed, for as long as it is asked for, and its evidence, for no longer than it holds. */
@Tag("postgres")
@Execution(ExecutionMode.SAME_THREAD)
@ResourceLock(value = TestPostgres.RUNS, mode = ResourceAccessMode.READ)
class PassedRehearsalsTest {
    @TempDir
    private Path folder = Path.of("");

    private Outcome rehearse(Workplace place) {
        return new Rehearse(
                        place.request(Options.STANDARD, TestPostgres.CACHE),
                        Scratches.OWN,
                        false,
                        (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD))
                .run(Set.of(), line -> {});
    }

    @Test
    void aPassIsRememberedAnewWhereNothingHasChanged() throws IOException {
        Workplace place = Workplace.sound(folder);
        Request request = place.request(Options.STANDARD, TestPostgres.CACHE);
        rehearse(place);
        assertThat(PassedRehearsals.knows(request, Inputs.read(request).migrations(), Map.of()))
                .isTrue();
        forget();

        Outcome again = rehearse(place);

        assertThat(again.summary()).endsWith("; known from an earlier run, nothing changed");
        assertThat(PassedRehearsals.knows(request, Inputs.read(request).migrations(), Map.of()))
                .isTrue();
    }

    @Test
    void aPassHoldsForItsVariablesOnly() {
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("20260101000000_teas")
                        .replace("_teas/migration.sql", "_teas.sql")
                        .replace("`a` and `b`", "`teas`"))
                .file("migrations/20250101000000_history.sql", """
                        CREATE TABLE ${changelog} (
                            ID NUMERIC(20,0) NOT NULL PRIMARY KEY,
                            APPLIED_AT VARCHAR(25) NOT NULL,
                            DESCRIPTION VARCHAR(255) NOT NULL
                        );
                        """)
                .file("migrations/20260101000000_teas.sql", "CREATE TABLE teas (price ${money});\n")
                .file("environments/blue.properties", "url=jdbc:nowhere\nmoney=numeric\npassword=one\n");
        Request request = place.request(Options.STANDARD, TestPostgres.CACHE);
        ScratchRequest scratch =
                new ScratchRequest("required", "18", "", "", "", false, "blue", true, Optional.empty());
        Outcome rehearsed = new Rehearse(
                        request, scratch, false, (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD))
                .run(Set.of(), line -> {});
        assertThat(rehearsed.messages()).isEmpty();
        Migrations migrations = Inputs.read(request).migrations();

        assertThat(PassedRehearsals.knows(request, migrations, Map.of("money", "numeric", "unused", "x")))
                .isTrue();
        assertThat(PassedRehearsals.knows(request, migrations, Map.of("money", "text); DROP TABLE audit; --")))
                .isFalse();
        assertThat(PassedRehearsals.knows(request, migrations, Map.of())).isFalse();
    }

    private static void forget() throws IOException {
        try (Stream<Path> passes = Files.list(TestPostgres.CACHE.resolve("passed"))) {
            for (Path pass : passes.toList()) {
                Files.deleteIfExists(pass);
            }
        }
    }

    @Test
    void evidenceOfAnEarlierRunGoesWithARunThatFails() throws IOException {
        Workplace place = Workplace.sound(folder).file("out/evidence.json", "{}");
        Files.delete(folder.resolve("CHANGES.md"));

        assertThatThrownBy(() -> rehearse(place)).isInstanceOf(UserProblem.class);

        assertThat(place.out().resolve("evidence.json")).doesNotExist();
    }
}
