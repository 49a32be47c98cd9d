package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.reading.Documents.Form;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadmeReaderTest {
    private static final MigrationId FOLDER = new MigrationId("20990101000000_folder");

    @ParameterizedTest
    @EnumSource
    void aReadmeIsOneEntry(Form form) {
        Entry entry = read(form.of(Documents.resource("README-loyalty.md"))).orElseThrow();

        SpanLaws.hold(entry);
        assertThat(ChangelogText.of(entry)).isEqualTo("""
                entry 20250401120000_add_loyalty | Loyalty points | declared Ready for deployment = MIGRATED
                  MIGRATION_FILE | Migration ID | 20250401120000_add_loyalty
                  DATE_ADDED | Created | April 1, 2025
                  STATUS | Status | Ready for deployment
                  UNKNOWN | Points | one row per booking
                  ROLLBACK | Rollback Plan |
                    If something is wrong:
                    code sql
                      -- newest first
                      DROP TABLE "loyalty_bookings";
                      DROP TABLE "loyalty_accounts";
                    ### What stays
                    The settings.
                  UNKNOWN | Generated | 2025-04-01
                  MIGRATION_FILE | Migration File | migration.sql (52 lines)
                  ~ ## Overview
                  ~ Two new tables:
                  ~ ## Testing Checklist
                  ~ - [ ] points are counted
                  ~ other
                """);
        assertThat(entry.section()).isEmpty();
    }

    @Test
    void withoutAnIdOfItsOwnItIsTheFoldersEntry() {
        Entry entry = read("# Loyalty\n\n**Status:** DEPLOYED\n").orElseThrow();

        assertThat(entry.id()).contains(FOLDER);
        assertThat(entry.migration().orElseThrow().span()).isEmpty();
        assertThat(entry.form()).isEqualTo(Entry.Form.README);
        assertThat(read("# 20250401120000_add_loyalty\n").orElseThrow().id())
                .hasToString("Optional[20250401120000_add_loyalty]");
    }

    @Test
    void aReadmeMayHaveNoHeading() {
        Entry entry = read("\n**Status:** DEPLOYED\n**Notes:** none\n").orElseThrow();

        assertThat(entry.title()).isEmpty();
        assertThat(entry.place(entry.headingSpan()).text()).isEqualTo("**Status:** DEPLOYED");
        assertThat(entry.fields()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "Just a note.\n", "- a list\n"})
    void aTextWithoutHeadingAndFieldIsNoEntry(String text) {
        assertThat(read(text)).isEmpty();
    }

    private static Optional<Entry> read(String text) {
        return new ChangelogReader(Vocabulary.standard()).readReadme(Documents.source(text), FOLDER);
    }
}
