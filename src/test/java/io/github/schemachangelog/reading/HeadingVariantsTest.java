package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Growth;
import io.github.schemachangelog.SmallStack;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.migration.MigrationId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of sections and of the headings of entries. */
final class HeadingVariantsTest {
    private static final String MIGRATED = "## Migrated\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pending Schema Changes (BLOCKING DEPLOYMENT) | PENDING",
                "Migrated (Ready for Deployment)              | MIGRATED",
                "Deployed to Production                       | DEPLOYED",
                "✅ DEPLOYED                                  | DEPLOYED",
                "All that is *migrated*                       | MIGRATED",
                "Pending (not yet deployed)                   | PENDING",
                "Not deployed, migrated                       | MIGRATED",
            })
    void aHeadingIsTiedToAStatusByItsWords(String heading, Status status) {
        assertThat(read("# Log\n\n## " + heading + "\n").sections())
                .extracting(Section::status)
                .containsExactly(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Status Legend",
                "Pre-Deployment Verification",
                "How to Use This Document",
                "How pending entries look",
                "Schema Change Guidelines",
                "Redeployed",
                "Not yet deployed",
                "To be deployed",
                "Haven't been migrated",
                "Un-deployed",
                "Migration 008 - Deployed tracking",
                "PENDING_APPROVAL"
            })
    void otherHeadingsAreNoSections(String heading) {
        assertThat(read("# Log\n\n## " + heading + "\n\ntext\n").sections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Production releases", "Deployed"})
    void aReleaseThatOnlyGathersEntriesIsNone(String above) {
        String text = "# Log\n\n## " + above
                + "\n\n### v1.2.0 (2025-03-05)\n\n#### 20250301000000_a\n**Status:** Deployed\n\n"
                + "### v1.1.0\n\nSome words.\n\n#### 20250201000000_b\n**Status:** Deployed\n";

        assertThat(read(text).entries())
                .extracting(entry -> entry.title())
                .containsExactly("20250301000000_a", "20250201000000_b");
    }

    @Test
    void theTitleOfTheDocumentIsNoSectionWhereOthersAre() {
        String text = "# Pending, migrated and deployed changes\n\n## Deployed\n\n### 20250101000000_a\n";

        assertThat(read(text).sections()).extracting(Section::title).containsExactly("Deployed");
        assertThat(read("# Deployed\n\n### 20250101000000_a\n").sections()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_None currently_",
                "*nothing*",
                "**No entries**",
                "_(none)_",
                "*No pending migrations at this time.*"
            })
    void aPlaceholderSaysThatThereIsNothing(String text) {
        Changelog changelog = read("## Pending\n\n" + text + "\n\n## Migrated\n\n_soon_\n");

        assertThat(changelog.sections().get(0).placeholder().map(changelog.source()::slice))
                .contains(text);
        assertThat(changelog.sections().get(1).placeholder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*No downtime is expected for any of these.*",
                "**Nothing here is deployed to production yet; see the runbook.**",
                "_None of these may be run twice._"
            })
    void aSentenceThatSaysMoreIsNoPlaceholder(String text) {
        assertThat(read("## Migrated\n\n" + text + "\n").sections().get(0).placeholder())
                .isEmpty();
    }

    @Test
    void aVeryLongPlaceholderIsASentence() {
        String text = "_None " + "pending ".repeat(5000) + "x_";

        SmallStack.run(() -> assertThat(
                        read("## Migrated\n\n" + text + "\n").sections().get(0).placeholder())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"x, .12345678_", "~~a~~, ((x", "[, name", "x, [name", "migration, '  '", "version, '  '"})
    void aLongHeadingIsReadInATimeThatGrowsWithIt(String start, String part) {
        assertThat(Growth.of(
                        4000,
                        size -> Growth.nanoseconds(() -> read("### " + start + part.repeat(size) + "y\n\ntext\n"))))
                .isLessThanOrEqualTo(Growth.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20250101000000_add_carts                          | 20250101000000_add_carts",
                "20250101_add_carts ✅                             | 20250101_add_carts",
                "`20250101000000-add-carts`                        | 20250101000000-add-carts",
                "**20250101000000_add_carts** (January 2025)       | 20250101000000_add_carts",
                "20250101000000\\_add\\_carts                      | 20250101000000_add_carts",
                "20250101000000_add_carts.sql                      | 20250101000000_add_carts",
                "[20250101000000_add_carts](db/x/migration.sql)    | 20250101000000_add_carts",
                "Migration 20250101000000_add_carts – carts        | 20250101000000_add_carts",
                "20250101000000                                    | 20250101000000",
                "20250101000000_                                   | 20250101000000_",
                "`20250101000000_`                                 | 20250101000000_",
                "20250101120000: Add carts                         | 20250101120000",
            })
    void aHeadingThatIsAMigrationIdIsAnEntryAnywhere(String heading, String id) {
        Changelog changelog = read("# Log\n\n## " + heading + "\n\ntext\n");

        assertThat(changelog.entries()).hasSize(1);
        Entry entry = changelog.entries().get(0);
        assertThat(entry.id()).hasToString("Optional[" + id + "]");
        assertThat(entry.place(entry.migration().flatMap(Entry.Named::span).orElseThrow())
                        .text()
                        .replace("\\", ""))
                .isEqualTo(id);
        assertThat(entry.status()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01_init                                        | 01_init",
                "**Migration 008** - Title (2025-01-25) ✅      | 008",
                "Migration 041 · Title                          | 041",
                "Migration #7: Title                            | 7",
                "20250101 – New Year                            | 20250101",
                "Carts (20250101000000_add_carts)               | 20250101000000_add_carts",
            })
    void aHeadingBelowASectionMayNameLess(String heading, String id) {
        assertThat(only(MIGRATED + "### " + heading + "\n").id()).hasToString("Optional[" + id + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add carts", "Version 1.4.2 (2025-06-03)", "Query 23 — Title", "2025-12-18: Title"})
    void aHeadingBelowASectionMayNameNoMigration(String heading) {
        for (String fields : List.of("- **Changes:** one\n", "#### Changes\n\n- one\n\n#### Notes\n")) {
            Entry entry = only(MIGRATED + "### " + heading + "\n\ntext\n\n" + fields);

            assertThat(entry.id()).isEmpty();
            assertThat(entry.title()).isEqualTo(heading);
            assertThat(entry.status()).contains(Status.MIGRATED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Notes", "Add carts", "Version 1.4.2 (2025-06-03)", "2025", "Verification"})
    void proseBelowASectionIsNoEntry(String heading) {
        String text = MIGRATED + "### " + heading + "\n\ntext\n\n- **Ticket:** 7\n\n#### More\n\n##### Changes\n\nx\n";

        assertThat(read(text.replace("##### Changes", "text")).entries()).isEmpty();
        assertThat(read(text).entries()).extracting(Entry::title).containsExactly("More");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 2025-12-18: Add carts",
                "## Add carts (2026-06-26)",
                "## **Migration 008** - Add carts (2025-01-25) ✅",
                "## Migration 041 · Add carts",
                "## Query 23 — Add carts",
                "## Version 1.4.2 (2025-06-03)",
                "## [2.0.1] - 2026-06-18",
            })
    void outsideOfSectionsAFieldMakesAnEntry(String heading) {
        String file = "**Migration**: `db/20251218_carts.sql`  \n**Reason**: asked for\n";
        Changelog changelog = read("# Log\n\n" + heading + "\n\n" + file);

        assertThat(changelog.entries()).hasSize(1);
        Entry entry = changelog.entries().get(0);
        assertThat(entry.id()).hasToString("Optional[20251218_carts]");
        assertThat(entry.fields())
                .extracting(Field::name)
                .containsExactly(FieldName.MIGRATION_FILE, FieldName.DESCRIPTION);
        assertThat(read("# Log\n\n" + heading + "\n\nprose\n").entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Migration 041 · Add carts                     | 041_add_carts",
                "**Migration 41** - Add carts (2025-01-25) ✅  | 041_add_carts",
                "✅ Migration #041: add_carts                  | 041_add_carts",
                "041 – Add Carts                               | 041_add_carts",
                "Migration 041 · Drop carts                    | 041_drop_carts",
                "Migration 7 · Öl: Menge                       | 7_öl_menge",
                "20250101000000_add price                      | 20250101000000_add price",
                "`20250101000000_add price` (shop)             | 20250101000000_add price",
                "20250101000000_Carts:_prices                  | 20250101000000_Carts:_prices",
                "20250101000000_add prices                     | 20250101000000_add",
            })
    void aHeadingTellsAnExistingMigrationByNumberAndWords(String heading, String id) {
        for (String above : List.of("# Log\n\n", "# Log\n\n" + MIGRATED)) {
            Changelog changelog = told(above + "### " + heading + "\n\nprose\n");

            assertThat(changelog.entries())
                    .extracting(Entry::id)
                    .singleElement()
                    .hasToString("Optional[" + id + "]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Migration 042 · Add carts",
                "Migration 041 · Carts",
                "Migration 041",
                "41 Add carts",
                "Add carts 041",
                "Migration 041 · Same words here",
                "2041 Add carts",
                "041b Add carts",
                "Query 041 · Add carts",
            })
    void whatTellsNoOneMigrationIsNoEntry(String heading) {
        assertThat(told("# Log\n\n### " + heading + "\n\nprose\n").entries()).isEmpty();
    }

    private static Changelog told(String text) {
        Stream<String> names = Stream.of(
                "041_add_carts",
                "041_drop_carts",
                "7_öl_menge",
                "041_same",
                "041_same_words",
                "2_0",
                "20250101000000_add price",
                "20250101000000_Carts:_prices");
        return new ChangelogReader(Vocabulary.standard())
                .read(Documents.source(text), names.map(MigrationId::new).toList());
    }

    @Test
    void aReleaseTellsItsMigrationBelowOtherHeadings() {
        String text =
                "# Changelog\n\n## [2.0.1] - 2026-06-18\n\n### Added\n\n- carts\n- **Migration:** `20260618_a.sql`\n";
        Entry entry = only(text);

        assertThat(entry.id()).hasToString("Optional[20260618_a]");
        assertThat(entry.fields()).extracting(Field::label).containsExactly("Migration");
        assertThat(entry.rest()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Migrated\n\n### YYYYMMDDHHMMSS_name\n- **Status:** `PENDING`\n",
                "## Migrated\n\n### 2025MMDD_<name>\n- **Status:** `PENDING`\n",
                "## Migrated\n\n### [Migration name] - [Date]\n- **Status:** `PENDING`\n",
                "## Migrated\n\n### Migration XXX · Title\n- **Status:** `PENDING`\n",
                "## Migrated\n\n### Template\n- **Status:** `PENDING`\n",
                "## How to use\n\n### 20250101000000_add_carts\n- **Status:** `PENDING`\n",
                "## Entry template\n\n**Migration:** `x.sql`\n",
                "## New entries\n\n**Migration:** `YYYYMMDD_name.sql`\n",
                "```\n### 20250101000000_add_carts\n```\n",
                "> ### 20250101000000_add_carts\n",
                "<!--\n### 20250101000000_add_carts\n-->\n",
                "# Living log\n\n**Status:** current\n\n## Notes\n",
            })
    void templatesAndExamplesAreNoEntries(String text) {
        assertThat(read(text).entries()).isEmpty();
    }

    @Test
    void aHeadingThatGathersEntriesIsNone() {
        Changelog changelog = read(MIGRATED + "### 2025\n\n#### 20250101000000_a\n\n#### 20250102000000_b\n");

        assertThat(changelog.entries())
                .extracting(Entry::title)
                .containsExactly("20250101000000_a", "20250102000000_b");
    }

    @Test
    void anotherIdBelowAnEntryIsAnEntryAndTheSameIdIsNot() {
        String text = "## 20250101000000_a\n\n### 20250101000000_a again\n\n### 20250102000000_b\n\nend\n";

        assertThat(read(text).entries())
                .extracting(Entry::title)
                .containsExactly("20250101000000_a", "20250102000000_b");
    }

    private static Changelog read(String text) {
        Changelog changelog = Documents.read(text);
        SpanLaws.hold(changelog);
        return changelog;
    }

    private static Entry only(String text) {
        List<Entry> entries = read(text).entries();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
