package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.reading.Documents.Form;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose an ignore comment is, by where it stands. */
final class CommentsTest {
    @ParameterizedTest
    @EnumSource
    void aCommentIsTheEntrysThatItStandsInOrTouchesFromAbove(Form form) {
        Changelog changelog = Documents.read(form.of("""
                <!-- schema-changelog: ignore document because x -->
                # Log

                <!-- schema-changelog: ignore loose-title because x -->

                ## How to use

                <!-- schema-changelog: ignore example because x -->

                ## Migrated

                <!-- schema-changelog: ignore loose-section because x -->

                ### 20250101000000_a
                - **Notes:** x

                <!-- schema-changelog: ignore a because x -->

                ### 20250102000000_b
                <!-- schema-changelog: ignore b because x -->

                ---

                <!-- schema-changelog: ignore loose-between because x -->

                ### 20250103000000_c

                ---
                <!-- schema-changelog: ignore d1 because x -->
                <!-- schema-changelog: ignore d2
                because x -->
                  ### 20250104000000_d

                ## Deployed
                <!-- schema-changelog: ignore e because x -->
                ### 20250105000000_e

                text

                ***

                <!-- schema-changelog: ignore loose-end because x -->
                """));

        SpanLaws.hold(changelog);
        assertThat(changelog.ignores()).flatExtracting(Ignore::rules).containsExactly("document");
        assertThat(changelog.looseIgnores())
                .flatExtracting(Ignore::rules)
                .containsExactly("loose-title", "loose-section", "loose-between", "loose-end");
        assertThat(changelog.entries())
                .extracting(entry -> entry.ignores().stream()
                        .flatMap(ignore -> ignore.rules().stream())
                        .toList())
                .containsExactly(List.of("a"), List.of("b"), List.of(), List.of("d1", "d2"), List.of("e"));
        Entry last = changelog.entries().get(4);
        assertThat(last.place(last.span()).text()).startsWith("<!--").endsWith("text");
        assertThat(changelog
                        .entries()
                        .get(2)
                        .place(changelog.entries().get(2).span())
                        .text())
                .isEqualTo("### 20250103000000_c");
    }
}
