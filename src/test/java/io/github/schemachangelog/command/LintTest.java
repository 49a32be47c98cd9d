package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.SmallStack;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lint from end to end, without Maven. */
class LintTest {
    private static final String UNDOCUMENTED = "20260107120000_c";

    @TempDir
    private Path folder = Path.of("");

    private static Outcome lint(Request request) {
        return new Lint(request).run();
    }

    @Test
    void readsADocumentOfOneMigration() {
        Workplace place = new Workplace(folder)
                .file("CHANGES.md", """
                        # Phase 8 of the shop

                        **Migration ID:** `20260105120000_a`
                        **Status:** Ready for deployment

                        ## Overview

                        - New table `a`
                        """)
                .migration("20260105120000_a", "CREATE TABLE a (id bigint PRIMARY KEY);\n");

        Outcome outcome = new Lint(place.request()).run();

        assertThat(outcome.summary()).contains("1 entry and 1 migration", "1 claim");
        assertThat(outcome.messages())
                .extracting(Message::text)
                .noneMatch(text -> text.contains("undocumented-migration") || text.contains("missing-migration"));
    }

    /** What {@code migrate init} writes, and a variable of a team. */
    @Test
    void readsTheVariablesOfMyBatis() {
        Workplace place = new Workplace(folder)
                .changelog()
                .file("migrations/20260101000000_create_changelog.sql", """
                        CREATE TABLE ${changelog} (ID NUMERIC(20,0) NOT NULL, APPLIED_AT VARCHAR(25) NOT NULL);
                        ALTER TABLE ${changelog} ADD CONSTRAINT PK_${changelog} PRIMARY KEY (id);
                        -- //@UNDO
                        DROP TABLE ${changelog};
                        """)
                .file(
                        "migrations/20260105120000_a.sql",
                        "CREATE TABLE ${app.schema}.a (v int);\n-- //@UNDO\nDROP TABLE ${app.schema}.a;");

        Outcome outcome = new Lint(place.request()).run();

        assertThat(outcome.messages()).extracting(Message::text).noneMatch(text -> text.contains("unreadable-sql"));
        assertThat(outcome.messages())
                .extracting(Message::text)
                .filteredOn(text -> text.contains("[undocumented-migration]"))
                .singleElement()
                .asString()
                .contains("20260105120000_a");
        assertThat(place.report("findings.sarif").toString()).contains("`${app.schema}.a`");
    }

    @Test
    void whatIsSoundHasNoFindings() {
        Workplace place = Workplace.sound(folder);

        Outcome outcome = lint(place.request());

        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.errors()).isZero();
        assertThat(outcome.summary()).contains("2 entries", "2 migrations");
        assertThat(place.reported()).isEmpty();
    }

    @Test
    void aFindingIsPrintedCountedAndReported() {
        Workplace place = Workplace.sound(folder).migration(UNDOCUMENTED, "SELECT 1;");

        Outcome outcome = lint(place.request());

        assertThat(outcome.failure())
                .isEqualTo("the schema changelog has 1 error; see above and "
                        + place.out().resolve("findings.sarif"));
        assertThat(outcome.errors()).isEqualTo(1);
        assertThat(outcome.said()).hasSize(1);
        assertThat(outcome.messages()).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(Severity.ERROR);
            assertThat(message.text()).contains("undocumented-migration", UNDOCUMENTED);
        });
        assertThat(place.reported()).containsExactly("undocumented-migration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# Changes", "# Changes\n\n## Today\n\nSome.\n", "Some.\n"})
    void aDocumentThatIsNotUnderstoodIsOneFinding(String text) {
        Workplace place = Workplace.sound(folder).file("CHANGES.md", text);

        Outcome outcome = lint(place.request());

        assertThat(place.reported()).containsExactly("unreadable-changelog");
        assertThat(outcome.messages()).hasSize(1);
        assertThat(lint(place.request(Workplace.since("20260106120000_b"))).errors())
                .isEqualTo(1);
    }

    @Test
    void anUnchangedRunComesToTheSame() {
        Workplace place = Workplace.sound(folder).migration(UNDOCUMENTED, "SELECT 1;");
        Outcome first = lint(place.request());
        Outcome second = lint(place.request());
        place.migration(UNDOCUMENTED, "SELEC 1;");
        Outcome third = lint(place.request());

        assertThat(second.messages()).isEqualTo(first.messages());
        assertThat(second.failure()).isEqualTo(first.failure());
        assertThat(second.said()).isEqualTo(first.said());
        assertThat(second.summary()).endsWith("known from an earlier run, nothing changed");
        assertThat(third.errors()).isEqualTo(2);
        assertThat(third.summary()).doesNotContain("nothing changed");
    }

    /** The words for two meanings, and the same text as words for one of them. */
    @Test
    void correctedWordsAreNotAnsweredWithWhatWasBefore() {
        Workplace place = Workplace.sound(folder)
                .changelog(
                        Workplace.entry("20260105120000_a"),
                        Workplace.entry("20260106120000_b").replace("MIGRATED", "Live"));

        Outcome mistaken = lint(place.request(Workplace.words(Map.of("deployed", "Aplicada, migrated=Live"))));
        Outcome corrected = lint(place.request(Workplace.words(Map.of("deployed", "Aplicada", "migrated", "Live"))));

        assertThat(mistaken.messages()).singleElement().asString().contains("unknown-status");
        assertThat(corrected.messages()).isEmpty();
        assertThat(corrected.summary()).doesNotContain("nothing changed");
    }

    @Test
    void aFolderWithoutItsScriptIsSeenAndSoIsWhatComesIntoIt() throws IOException {
        Workplace place = Workplace.sound(folder);
        Files.createDirectories(folder.resolve("migrations/20260107120000_c"));
        Outcome empty = lint(place.request());
        Outcome program =
                lint(place.file("migrations/20260107120000_c/migration.ts", "").request());

        assertThat(empty.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text())
                        .contains("error[empty-migration]", "migrations/20260107120000_c\n", "Git keeps no empty one"));
        assertThat(program.messages()).isEmpty();
    }

    @Test
    void placesAreNamedFromWhereTheirReaderStands() throws IOException {
        Path module = Files.createDirectories(folder.resolve("backend/shop"));
        Workplace place = Workplace.sound(module).migration(UNDOCUMENTED, "SELECT 1;");
        Request inShop = place.request();
        Request request = new Request(
                module,
                folder,
                folder.resolve("backend"),
                inShop.changelog(),
                inShop.migrations(),
                inShop.outputDirectory(),
                inShop.cacheDirectory(),
                Options.STANDARD,
                "test",
                false,
                inShop.clock());

        String printed = lint(request).messages().get(0).text();

        assertThat(printed)
                .contains("--> shop/migrations/" + UNDOCUMENTED + "/migration.sql:1:1")
                .endsWith("more: shop/out/rules/undocumented-migration.md");
        assertThat(place.report("findings.sarif")
                        .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("backend/shop/migrations/" + UNDOCUMENTED + "/migration.sql");
    }

    @Test
    void thePageOfARuleIsThereWhenItIsNamed() throws IOException {
        Workplace place = Workplace.sound(folder).migration(UNDOCUMENTED, "SELECT 1;");
        Path page = place.out().resolve("rules/undocumented-migration.md");
        String written = Files.readString(Path.of("docs/rules/undocumented-migration.md"));
        lint(place.request());
        assertThat(page).hasContent(written);
        assertThat(place.report("findings.sarif")
                        .findParents("markdown")
                        .get(0)
                        .get("markdown")
                        .asText())
                .isEqualTo(written);
        Files.delete(page);

        lint(place.request());

        assertThat(page).hasContent(written);
    }

    /** Of rules and reports, too; what stands alone in a line may be a thematic break of any length. */
    @ParameterizedTest
    @ValueSource(
            strings = {"- ", "* ", "_", "-\t", ">", "1. ", "**a ", "[", "<", "(", "| ", "# ", " ", "\n", "---\n\n", "a/"
            })
    void aDeepOrLongLineIsLinted(String part) {
        String deep = part.repeat(10_000);
        String entry = Workplace.entry("20260105120000_a");
        Workplace place = Workplace.sound(folder)
                .changelog(
                        entry,
                        deep,
                        "\n\n",
                        entry.replace("What `a` and `b` need", deep),
                        deep,
                        "\n\n## Migrated\n\n",
                        deep,
                        "\n")
                .migration(UNDOCUMENTED, "SELECT 1;");

        SmallStack.run(() -> lint(place.request()));

        assertThat(place.reported()).contains("undocumented-migration");
    }

    /** A field is told of by one rule, whatever the other one is set to. */
    @ParameterizedTest
    @CsvSource({"warning, unknown-field", "info, unknown-field", "off, missing-field"})
    void aMistypedFieldIsToldOfWhereUnknownFieldIsOffToo(String severity, String rule) {
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("20260105120000_a").replace("Description", "Desciption"))
                .migration("20260105120000_a", "SELECT 1;");

        lint(place.request(new Options(Map.of("unknown-field", severity), "error", "", List.of(), Map.of())));

        assertThat(place.reported()).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({"error, false", "warning, true", "never, false"})
    void failOnDecidesWhetherWarningsFail(String failOn, boolean fails) {
        String entry = Workplace.entry("20260105120000_a");
        Workplace place = new Workplace(folder)
                .changelog(entry.substring(0, entry.indexOf("- **Rollback")))
                .migration("20260105120000_a", "SELECT 1;");

        Outcome outcome = lint(place.request(Workplace.failOn(failOn)));

        assertThat(place.reported()).containsExactly("missing-rollback");
        assertThat(outcome.failed()).isEqualTo(fails);
    }

    @Test
    void neverFailsForErrorsEither() {
        Workplace place = Workplace.sound(folder).migration(UNDOCUMENTED, "SELECT 1;");

        Outcome outcome = lint(place.request(Workplace.failOn("never")));

        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.errors()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260106120000", "20260106120000_b"})
    void whatIsOlderThanSinceIsPassedOver(String since) {
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("20260106120000_b"))
                .migration("20250101120000_old", "SELECT 1;")
                .migration("20260106120000_b", "SELECT 1;");

        Outcome outcome = lint(place.request(Workplace.since(since)));

        assertThat(outcome.failed()).isFalse();
        assertThat(place.reported()).isEmpty();
        assertThat(outcome.summary()).contains("1 passed over (before " + since + ")");
    }

    @Test
    void whatIsNotOlderThanSinceIsJudged() {
        Workplace place = Workplace.sound(folder).migration(UNDOCUMENTED, "SELECT 1;");

        assertThat(lint(place.request(Workplace.since("20260107120000"))).errors())
                .isEqualTo(1);
        assertThatThrownBy(() -> lint(place.request(Workplace.since("20260107120000_d"))))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("; the nearest is `" + UNDOCUMENTED + "`.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06, ; the nearest are `20260105120000_a` and `20260106120000_b`.",
        "2026, ; the nearest is `20260105120000_a`.",
        "99991231, ; the nearest is `20260106120000_b`.",
        "20260105, ; the nearest is `20260105120000_a`.",
    })
    void sinceNamesAMigrationAndNoDay(String since, String nearest) {
        Workplace place = Workplace.sound(folder);

        assertThatThrownBy(() -> lint(place.request(Workplace.since(since))))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("since: no migration and no entry is called `" + since + "`" + nearest);
    }

    @Test
    void aReportOfAnEarlierRunGoesWithARunThatFails() throws IOException {
        Workplace place = Workplace.sound(folder);
        lint(place.request());
        assertThat(place.out().resolve("findings.sarif")).exists();
        Files.delete(folder.resolve("CHANGES.md"));

        assertThatThrownBy(() -> lint(place.request())).isInstanceOf(UserProblem.class);

        assertThat(place.out().resolve("findings.sarif")).doesNotExist();
    }

    @Test
    void aMissingDocumentNamesTheProperty() throws IOException {
        Workplace place = Workplace.sound(folder);
        Files.delete(folder.resolve("CHANGES.md"));

        assertThatThrownBy(() -> lint(place.request()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("There is no schema changelog `CHANGES.md`.")
                .hasMessageContaining("`schemaChangelog.changelog`");
        assertThat(place.out()).doesNotExist();
    }

    @Test
    void aMissingFolderNamesTheProperty() {
        Workplace place = new Workplace(folder).changelog();

        assertThatThrownBy(() -> lint(place.request()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`migrations`")
                .hasMessageContaining("schemaChangelog.migrations");
    }

    @Test
    void aFolderInPlaceOfTheDocumentIsAProblemOfTheUsers() throws IOException {
        Workplace place = Workplace.sound(folder);
        Files.delete(folder.resolve("CHANGES.md"));
        Files.createDirectory(folder.resolve("CHANGES.md"));

        assertThatThrownBy(() -> lint(place.request()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("CHANGES.md");
    }

    @Test
    void whatIsNotUtf8NamesTheByte() throws IOException {
        Workplace place = Workplace.sound(folder);
        Files.write(folder.resolve("CHANGES.md"), new byte[] {'#', ' ', 'a', '\n', (byte) 0xE9, '\n'});

        assertThatThrownBy(() -> lint(place.request()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("CHANGES.md")
                .hasMessageContaining("0xE9")
                .hasMessageContaining("offset 4 (counted from 0), line 2");
    }

    @Test
    void anOutputDirectoryThatCannotBeMadeNamesTheProperty() {
        Workplace place = Workplace.sound(folder).file("out", "a file stands in the way");

        assertThatThrownBy(() -> lint(place.request()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("findings.sarif` cannot be written")
                .hasMessageContaining("`schemaChangelog.outputDirectory`");
    }

    @Test
    void aCacheThatCannotBeWrittenIsSaidAndHarmsNothing() {
        Workplace place = Workplace.sound(folder).file("cache", "a file stands in the way");

        Outcome outcome = lint(place.request());

        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.messages()).isNotEmpty().allSatisfy(message -> {
            assertThat(message.severity()).isEqualTo(Severity.WARNING);
            assertThat(message.text()).contains("schemaChangelog.cacheDirectory");
        });
        assertThat(place.reported()).isEmpty();
    }
}
