package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Entry.DeclaredStatus;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.reading.Documents.Form;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries without headings: rows of status tables, items of bulleted and numbered lists. */
final class ListedEntriesTest {
    private static final String TABLE = "| Migration | Status | Applied |\n|---|---|---|\n";

    @ParameterizedTest
    @EnumSource
    void aRowIsAnEntry(Form form) {
        Changelog changelog = read(form.of("""
                # Log

                | # | Migration | **Status** | Applied | | Notes | Rollback |
                |--:|-----------|:----------:|---------|-|-------|----------|
                | 1 | `20250101000000_a.sql` | ✅ DEPLOYED | 2025-01-02 | x | `a\\|b` or **c** | `DROP TABLE a;` |
                | 2 | [20250102000000_b](b/) | MIGRATED || |
                """));

        assertThat(changelog.entries()).extracting(Entry::form).containsOnly(Entry.Form.ROW);
        Entry first = changelog.entries().get(0);
        assertThat(first.id()).hasToString("Optional[20250101000000_a]");
        assertThat(first.place(first.span()).text()).startsWith("| 1 |").endsWith("DROP TABLE a;` |");
        assertThat(first.headingPlace().text()).isEqualTo("20250101000000_a");
        assertThat(first.title()).isEqualTo("20250101000000_a.sql");
        assertThat(first.declared().map(DeclaredStatus::word)).contains("DEPLOYED");
        assertThat(first.fields())
                .extracting(
                        Field::name,
                        Field::label,
                        field -> first.place(field.labelSpan()).text(),
                        field -> first.place(field.valueSpan()).text())
                .containsExactly(
                        tuple(FieldName.STATUS, "Status", "Status", "✅ DEPLOYED"),
                        tuple(FieldName.DATE_DEPLOYED, "Applied", "Applied", "2025-01-02"),
                        tuple(FieldName.PRODUCTION_NOTES, "Notes", "Notes", "`a\\|b` or **c**"),
                        tuple(FieldName.ROLLBACK, "Rollback", "Rollback", "`DROP TABLE a;`"));
        Entry second = changelog.entries().get(1);
        assertThat(second.status()).contains(Status.MIGRATED);
        assertThat(second.field(FieldName.DATE_DEPLOYED).orElseThrow().isEmpty())
                .isTrue();
        assertThat(second.field(FieldName.ROLLBACK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Migration | Status;                20250101000000 | DEPLOYED;           20250101000000",
                "Migration | Status;                001 | DEPLOYED;                      001",
                "Migration File | Applied At;       db/0_init.sql | 2025-01-01;          0_init",
                "Migration | Date;                  20250101_a/migration.sql | May 2025; 20250101_a",
                "Date | Migration ID | Status;      2025-01-01 | 20250101_a | -;         20250101_a",
                "Migration | File | Status;         8 | 008_carts.sql | DEPLOYED;        008_carts",
                "ID | Status;                       20250101000000 | DEPLOYED;           20250101000000",
                "Version | Deployed On;             20250101_a | yes;                    20250101_a",
                "Nr. | Файл | Статус;               7 | 0007_a.sql | x;                  0007_a",
            })
    void theMigrationsColumnGivesTheId(String header, String row, String id) {
        String delimiters = header.replaceAll("[^|]+", "---");
        Entry entry = only("| " + header + " |\n|" + delimiters + "|\n| " + row + " |\n");

        assertThat(entry.id()).hasToString("Optional[" + id + "]");
        assertThat(entry.place(entry.migration().flatMap(Entry.Named::span).orElseThrow())
                        .text())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| Migration | Impact |\n|-|-|\n| 20250101_a | low |",
                "| Table | Migration File | Status |\n|-|-|-|\n| users | 20250101_a.sql | DEPLOYED |",
                "| Environment | Migration | Applied |\n|-|-|-|\n| staging | 20250101_a | x |",
                "| Status | Meaning |\n|-|-|\n| DEPLOYED | 20250101_a |",
                "| ID | Status |\n|-|-|\n| 17 | DEPLOYED |",
                "| Version | Date |\n|-|-|\n| 1.4.2 | 2025-01-01 |\n| 20250101 | 2025-01-01 |",
                "| File | Status |\n|-|-|\n| src/Cart.java | DEPLOYED |\n| schema.sql | DEPLOYED |",
                "| Migration | Status |\n|-|-|\n| 217 (carts) | DEPLOYED |\n| _initial_ | PENDING |\n| | |",
                "| Migration | Status |\n|-|-|\n| YYYYMMDDHHMMSS_name | PENDING |",
                "| Migration | Status |\n|-|-|\n| 20250101000000_<name> | PENDING |",
                "| Migration | Status |\n|-|-|\n| 20250101000000_name | <status> |",
                "## Status legend\n\n| Migration | Status |\n|-|-|\n| 20250101_a | PENDING |",
                "## How to use\n\n### Tables\n\n| Migration | Status |\n|-|-|\n| 20250101_a | PENDING |",
                "## Deployed\n\n### Example\n\n| Migration | Status |\n|-|-|\n| 20250101_a | PENDING |",
                "> | Migration | Status |\n> |-|-|\n> | 20250101_a | PENDING |",
                "```\n| Migration | Status |\n|-|-|\n| 20250101_a | PENDING |\n```",
            })
    void otherTablesHaveNoEntries(String text) {
        assertThat(read(text + "\n").entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"✅", "⏳", "-", "—", ""})
    void aCellWithoutAWordDeclaresNothing(String cell) {
        Entry entry = only("## Deployed\n\n" + TABLE + "| 20250101_a | " + cell + " | |\n");

        assertThat(entry.declared()).isEmpty();
        assertThat(entry.status()).contains(Status.DEPLOYED);
        assertThat(entry.section().map(Section::title)).contains("Deployed");
    }

    @Test
    void aWordThatIsNoStatusIsDeclared() {
        Entry entry = only(TABLE + "| 20250101_a | ✅ Applied | yes |\n");

        assertThat(entry.declared().map(DeclaredStatus::word)).contains("✅ Applied");
        assertThat(entry.status()).isEmpty();
    }

    @Test
    void htmlInACellIsNoPlaceholder() {
        String table = "| Migration | Status | Ticket |\n|-|-|-|\n| 20250101_a | <b>DEPLOYED</b><br>by me | {id} |\n";

        assertThat(only(table).status()).contains(Status.DEPLOYED);
    }

    @ParameterizedTest
    @EnumSource
    void anItemIsAnEntry(Form form) {
        Changelog changelog = read(form.of("""
                # Log

                - 20250101000000_a: added table x
                - **20250102000000_b** – more,
                  in two lines
                  **Risk:** low
                * `0012_add_y.sql` - …

                ## Deployed

                Prose.

                1. Superseded ones are not listed
                2. ✅ 20250103000000_c adds `z`
                   - **Date Deployed:** 2025-01-04
                   - **Rollback:**
                     ```sql
                     DROP TABLE z;
                     ```
                   - nested 20250109000000_n
                3. [x] 20250104000000_d
                """));

        assertThat(changelog.entries())
                .extracting(
                        Entry::id,
                        Entry::form,
                        Entry::title,
                        entry -> entry.headingPlace().text())
                .extracting(Object::toString)
                .containsExactly(
                        "(Optional[20250101000000_a], ITEM, \"20250101000000_a: added table x\", \"20250101000000_a\")",
                        "(Optional[20250102000000_b], ITEM, \"20250102000000_b – more,\", \"20250102000000_b\")",
                        "(Optional[0012_add_y], ITEM, \"0012_add_y.sql - …\", \"0012_add_y\")",
                        "(Optional[20250103000000_c], ITEM, \"✅ 20250103000000_c adds z\", \"20250103000000_c\")",
                        "(Optional[20250104000000_d], ITEM, \"20250104000000_d\", \"20250104000000_d\")");
        assertThat(changelog.entries().get(1).fields()).extracting(Field::label).containsExactly("Risk");
        Entry third = changelog.entries().get(3);
        assertThat(third.status()).contains(Status.DEPLOYED);
        assertThat(third.fields()).extracting(Field::label).containsExactly("Date Deployed", "Rollback");
        assertThat(third.rest()).hasSize(1);
    }

    @Test
    void anIdInCodeOverTwoLinesHasItsPlace() {
        Entry entry = only("## Deployed\n\n- `20250101000000_a: x\n  y`\n");

        assertThat(entry.place(entry.migration().flatMap(Entry.Named::span).orElseThrow())
                        .text())
                .isEqualTo("20250101000000_a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Deployed\n\n- added 20250101000000_a\n- 2025-01-01: x\n- 20250101\n- 12_tables\n- 42 rows",
                "## Deployed\n\n- January\n  - 20250101000000_a",
                "## Deployed\n\n- 20250101000000_name: [description]",
                "## Deployed\n\n> - 20250101000000_a",
                "## Deployed\n\n    - 20250101000000_a",
                "## Deployed\n\n### Checklist\n\n- 20250101000000_a",
                "## Known problems\n\n- 20250101000000_a must run at night",
                "## Known problems\n\n- 20250101000000_a: slow\n- the rest is fast",
                "## Before a release\n\n- [ ] 20250101000000_a",
                "## Guidelines\n\n- 20250101000000_a",
                "## How to use\n\n- 20250101000000_a",
            })
    void otherListsHaveNoEntries(String text) {
        assertThat(read(text + "\n").entries()).isEmpty();
    }

    @Test
    void whatListsAMigrationOnceMoreIsAnIndex() {
        Changelog changelog = read("# Log\n\n- [20250102000000_b](#b)\n- 20250103000000_c\n\n"
                + TABLE
                + "| 20250101000000 | PENDING | |\n| 20250103000000_c | PENDING | |\n| 007_x.sql | PENDING | |\n"
                + "| 20250104000000_d | DEPLOYED | |\n| 20250104000000_d | PENDING | |\n\n"
                + "## Deployed\n\n### 20250101000000_a\n\n- 20250109000000_n\n\n"
                + TABLE
                + "| 20250108000000_m | DEPLOYED | |\n\n### 20250102000000_b\n\n### Migration 007 - x\n");

        assertThat(changelog.entries())
                .extracting(
                        entry -> entry.form() + " " + entry.id().orElseThrow().text())
                .containsExactly(
                        "ITEM 20250103000000_c",
                        "ROW 20250104000000_d",
                        "ROW 20250104000000_d",
                        "HEADING 20250101000000_a",
                        "HEADING 20250102000000_b",
                        "HEADING 007");
    }

    @Test
    void ignoresStandInTheRowOrItem() {
        Changelog changelog = read("# Log\n\n" + TABLE
                + "| 20250101_a | DEPLOYED <!-- schema-changelog: ignore b because c --> | |\n| 20250102_b | | |\n\n"
                + "- 20250103_c <!-- schema-changelog: ignore d because e -->\n");

        assertThat(changelog.entries())
                .extracting(entry -> entry.ignores().stream()
                        .flatMap(ignore -> ignore.rules().stream())
                        .toList())
                .containsExactly(List.of("b"), List.of(), List.of("d"));
        assertThat(changelog.looseIgnores()).isEmpty();
    }

    @Test
    void tenThousandRowsAndItemsAreRead() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "| `" + (20250101000000L + i) + "_a` | MIGRATED | `x\\|y` \\| z |\n")
                .collect(Collectors.joining());
        String items = IntStream.range(0, 10_000)
                .mapToObj(i -> "- " + (20260101000000L + i) + "_b: c\n")
                .collect(Collectors.joining());
        Changelog changelog = read("## Migrated\n\n" + TABLE + rows + "\n" + items);

        assertThat(changelog.entries()).hasSize(20_000);
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
