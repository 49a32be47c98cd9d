package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.schemachangelog.Growth;
import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.changelog.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of fields, statuses and comments in an entry. */
final class FieldVariantsTest {
    private static final String MIGRATED = "## Migrated\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **Risk:** low",
                "- **Risk**: low",
                "* **Risk :** low",
                "1. **Risk**: low",
                "+ __Risk:__ low",
                "- ⚠️ **Risk:** low",
                "- **⚠️ Risk**: low",
                "**Risk:** low  ",
                "**Risk**: low",
                "**Risk**:low",
                "- **RISK  level:**\tlow",
            })
    void aLabelIsBoldAndEndsInAColon(String line) {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n" + line + "\n");
        Field risk = entry.field(FieldName.RISK_LEVEL).orElseThrow();

        assertThat(risk.text()).isEqualTo("low");
        assertThat(entry.place(risk.valueSpan()).text()).isEqualTo("low");
        assertThat(entry.place(risk.labelSpan()).text()).isEqualTo(risk.label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- Risk: low", "- **Risk** low", "- [ ] **Risk:** low", "text **Risk:** low", "- *Risk:* low"})
    void otherTextIsNoField(String line) {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n" + line + "\n");

        assertThat(entry.fields()).isEmpty();
        assertThat(entry.rest()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Status: MIGRATED\n- Risk: low\n- Author: Ann\n",
                "* *Status*: MIGRATED\n* *Risk:* low\n",
                "Status: MIGRATED\nRisk: low\n",
                "Status: MIGRATED\n\n✅ Risk : low\n",
                "- Status: MIGRATED\n- Risk: low\n\n#### Changes\n\n- one\n",
                "- Status: MIGRATED\n- Changes:\n  - Risk: high, as a column is called\n- Risk: low\n",
            })
    void anEntryWithoutBoldLabelsHasPlainOnes(String below) {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n" + below);
        Field risk = entry.field(FieldName.RISK_LEVEL).orElseThrow();

        assertThat(entry.status()).contains(Status.MIGRATED);
        assertThat(risk.text()).isEqualTo("low");
        assertThat(entry.place(risk.valueSpan()).text()).isEqualTo("low");
        assertThat(entry.place(risk.labelSpan()).text()).isEqualTo(risk.label()).isEqualTo("Risk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- **Status:** MIGRATED\n- Risk: low\n",
                "- Added: a column\n- Created: a table\n- Migration: of the orders\n",
                "- Added: a column\n- Notes: none\n",
                "- Status: of an order, a new column\n",
                "- Status:MIGRATED\n- Risk:low\n",
                "- see Status: MIGRATED\n",
            })
    void plainTextThatMayBeAnythingIsNoField(String below) {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n" + below);

        assertThat(entry.fields())
                .extracting(Field::name)
                .isSubsetOf(FieldName.STATUS)
                .hasSize(below.contains("**") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b\n", "Risk: low\n", "Status: MIGRATED\n"})
    void manyLinesAreReadInATimeThatGrowsWithThem(String line) {
        String entry = MIGRATED + "### 20250101000000_a\n";

        assertThat(Growth.of(20_000, size -> Growth.nanoseconds(() -> only(entry + line.repeat(size)))))
                .isLessThanOrEqualTo(Growth.ALLOWED);
    }

    @Test
    void aParagraphMayHoldSeveralFields() {
        Entry entry = only(
                MIGRATED
                        + "### 20250101000000_a\nbefore\n**Status**: MIGRATED  \n**Description:** one\ntwo\\\n**Ticket:** #7\n");

        assertThat(entry.fields())
                .extracting(field -> field.label() + "=" + field.text().replace("\n", "/"))
                .containsExactly("Status=MIGRATED", "Description=one/two", "Ticket=#7");
        assertThat(entry.rest())
                .singleElement()
                .extracting(block -> entry.place(block.span()).text())
                .isEqualTo("before");
    }

    @Test
    void aCheckBoxAloneAboveAFieldIsKept() {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n- [ ] &#32;\n  **Status:** x\n- [x\\] done\n");

        assertThat(entry.fields()).isEmpty();
        assertThat(entry.rest())
                .extracting(block -> ((Block.Item) block).task())
                .containsExactly(Optional.of(false), Optional.of(true));
        Block.Item done = (Block.Item) entry.rest().get(1);
        assertThat(entry.place(done.content().get(0).span()).text()).isEqualTo("done");
    }

    @Test
    void aLabelAloneTakesTheListOrCodeBelowIt() {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n**Changes:**\n\n- one\n- **orders:** two\n  - three\n\n"
                + "**Rollback:** drop it\n```sql\nDROP TABLE a;\n```\nafter\n");

        assertThat(entry.fields()).extracting(Field::label).containsExactly("Changes", "Rollback");
        assertThat(entry.fields().get(0).blocks()).hasSize(2).allMatch(Block.Item.class::isInstance);
        assertThat(entry.fields().get(1).blocks()).singleElement().isInstanceOf(Block.Code.class);
        assertThat(entry.rest()).hasSize(1);
    }

    /** CommonMark takes these lines for further ones of the last item. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Changes:**\n- one\n- two\n**Rollback**: x\n**Status**: MIGRATED\n",
                "- **Changes:**\n  - one\n  - two\n**Rollback:** x\n**Status:** MIGRATED\n",
                "- **Changes:**\n  - one\n    - two\n  more of two\n- **Rollback:** x\n**Status:** MIGRATED\n",
                "**Changes:**\n1. one\n1. [ ] two\n**Rollback:** x\n\n**Status:** MIGRATED\n"
            })
    void aFieldDirectlyBelowAListIsNoneOfItsItems(String below) {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n" + below);

        assertThat(entry.fields())
                .extracting(field -> field.label() + "=" + field.text())
                .containsExactly("Changes=", "Rollback=x", "Status=MIGRATED");
        assertThat(entry.place(entry.fields().get(0).span()).text())
                .contains("two")
                .doesNotContain("Rollback");
        assertThat(entry.place(entry.fields().get(1).span()).text()).endsWith("x");
        assertThat(entry.rest()).isEmpty();
    }

    @Test
    void whatIsIndentedBelowAnItemOrUnknownStaysInIt() {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n- **Changes:**\n  - one\n    **Rollback:** of one\n"
                + "  - two\n**orders:** three\n");

        assertThat(entry.fields()).extracting(Field::label).containsExactly("Changes");
        assertThat(entry.fields().get(0).blocks()).hasSize(2);
    }

    @Test
    void codeThatIsNotIndentedBelongsToTheEmptyFieldAboveIt() {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n- **Rollback:**\n```sql\nDROP TABLE a;\n```\n");

        assertThat(entry.field(FieldName.ROLLBACK).orElseThrow().blocks())
                .singleElement()
                .isInstanceOfSatisfying(Block.Code.class, code -> {
                    assertThat(code.language()).isEqualTo("sql");
                    assertThat(code.lines())
                            .extracting(span -> entry.place(span).text())
                            .containsExactly("DROP TABLE a;");
                });
    }

    @Test
    void aListUnderADateLabelIsNoDate() {
        Entry entry = only(MIGRATED + "### 20250101000000_a\n**Added:**\n- carts\n\n**Date Added:** 2025-01-01\n");

        assertThat(entry.fields()).extracting(Field::name).containsExactly(FieldName.UNKNOWN, FieldName.DATE_ADDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`MIGRATED`                | MIGRATED             | MIGRATED",
                "migrated                  | migrated             | MIGRATED",
                "**Deployed** (prod)       | Deployed             | DEPLOYED",
                "✅ DEPLOYED               | DEPLOYED             | DEPLOYED",
                "Ready for  deployment now | Ready for deployment | MIGRATED",
                "⏳ *pending*              | pending              | PENDING",
                "Superseded                | Superseded           |",
                "not DEPLOYED              | not DEPLOYED         |",
                "`DEPLOYD`                 | DEPLOYD              |",
                "PENDING_REVIEW            | PENDING_REVIEW       |",
            })
    void theStatusIsTheWordTheFieldBeginsWith(String value, String word, Status status) {
        Entry entry = only("## Deployed\n\n### 20250101000000_a\n- **Status:** " + value + "\n- **Notes:** PENDING\n");
        Entry.DeclaredStatus declared = entry.declared().orElseThrow();

        assertThat(declared.word().replace("  ", " ")).isEqualTo(word);
        assertThat(declared.status()).isEqualTo(Optional.ofNullable(status));
        assertThat(entry.place(declared.span()).text()).isEqualTo(declared.word());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`prisma/migrations/20250101_a/migration.sql`            | 20250101_a",
                "prisma/migrations/20250101_a/migration.sql (12 lines)   | 20250101_a",
                "`20250101_a.sql`                                        | 20250101_a",
                "db\\\\20250101_a\\\\up.sql                              | 20250101_a",
                "see [20250101_a](../20250101_a/migration.sql)           | 20250101_a",
                "`V1__add_carts.sql`                                     | V1__add_carts",
                "`0007_carts.sql`.                                       | 0007_carts",
                "`20250101_a/`                                           | 20250101_a",
                "`migration.sql` (436 lines)                             |",
                "will follow in 3 days                                   |",
            })
    void theMigrationFileNamesTheMigration(String value, String id) {
        Entry entry = only(MIGRATED + "### Add carts\n- **Migration File:** " + value + "\n");

        assertThat(entry.id().map(Object::toString)).isEqualTo(Optional.ofNullable(id));
        entry.migration()
                .flatMap(Entry.Named::span)
                .ifPresent(span -> assertThat(entry.place(span).text()).isEqualTo(id));
    }

    @Test
    void ignoresStandInTheEntryOrBeforeTheFirstHeading() {
        Changelog changelog = read("""
                <!-- schema-changelog: ignore entry-order because we like it so -->

                # Log

                ## Migrated

                ### 20250101000000_a
                - **Notes:** x <!-- schema-changelog: ignore imprecise-date -->
                  - <!-- schema-changelog: ignore a because -->
                <!-- other --> <!-- schema-changelog: ignore b -->
                <!-- schema-changelog: ignore c because
                c -->

                `<!-- schema-changelog: ignore no because code -->`
                """);

        assertThat(changelog.ignores())
                .extracting(Ignore::rules, Ignore::reason)
                .containsExactly(tuple(List.of("entry-order"), "we like it so"));
        Entry entry = changelog.entries().get(0);
        assertThat(entry.ignores()).flatExtracting(Ignore::rules).containsExactly("imprecise-date", "a", "b", "c");
        assertThat(entry.ignores()).extracting(Ignore::reason).containsExactly("", "", "", "c");
        SpanLaws.hold(changelog);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*Last Updated: December 24, 2025*                 | December 24, 2025",
                "**Last updated**: 2025-12-24                      | 2025-12-24",
                "> **Owner:** me / > **Last Updated:** `2025-12`    | 2025-12",
            })
    void theLineThatDatesTheDocument(String line, String date) {
        String text = line.replace(" / ", "\n");
        Changelog below = read(MIGRATED + "### 20250101000000_a\n- **Notes:** x\n\n---\n\n" + text + "\n");
        Changelog above = read("# Log\n\n" + text + "\n\n" + MIGRATED);

        assertThat(above.lastUpdated().orElseThrow().date()).isEqualTo(date);
        assertThat(above.source().slice(above.lastUpdated().orElseThrow().span()))
                .isEqualTo(date);
        if (!text.startsWith(">")) {
            assertThat(below.lastUpdated().orElseThrow().date()).isEqualTo(date);
            assertThat(below.entries().get(0).rest()).isEmpty();
        }
    }

    @Test
    void escapedPipesInATableCellKeepThePlacesBehindThem() {
        Entry entry =
                only(MIGRATED + "### 20250101000000_a\n\n| A | B |\n|---|---|\n| x \\| `y` **z** | w |\n| short |\n");
        Block.Table table = (Block.Table) entry.rest().get(0);

        assertThat(table.rows().get(1).get(0).content())
                .extracting(piece -> entry.place(piece.span()).text())
                .containsExactly("x \\| ", "`y`", " ", "**z**");
        assertThat(table.rows().get(2)).hasSize(1);
        assertThat(entry.place(table.rows().get(1).get(1).span()).text()).isEqualTo("w");
    }

    @Test
    void codeLinesHaveTheirPlacesWithoutIndentationAndEmptyOnesToo() {
        Entry entry = only(MIGRATED
                + "### 20250101000000_a\n- **Rollback:**\n   ~~~ SQL x\n   a;\n\n     b;\n   \n   ~~~\n\n>     c\n");
        Block.Code code = (Block.Code) entry.fields().get(0).blocks().get(0);

        assertThat(code.language()).isEqualTo("sql");
        assertThat(code.literal()).isEqualTo("a;\n\n  b;\n\n");
        assertThat(code.lines()).extracting(span -> entry.place(span).text()).containsExactly("a;", "", "  b;", "");
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
