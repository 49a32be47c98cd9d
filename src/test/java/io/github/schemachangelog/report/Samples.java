package io.github.schemachangelog.report;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Texts, places and findings to report. */
final class Samples {
    static final RuleInfo DUPLICATE =
            new RuleInfo("duplicate-entry", Severity.ERROR, "Two entries have one migration id and name.");
    static final RuleInfo PROSE = new RuleInfo("prose-rollback", Severity.INFO, "A rollback holds no SQL.");
    static final RuleInfo UNKNOWN = new RuleInfo("unknown-field", Severity.OFF, "A field has no known name.");
    static final List<RuleInfo> RULES = List.of(DUPLICATE, PROSE, UNKNOWN);

    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "7",
            " ",
            "  ",
            "\t",
            "`",
            "\n",
            "\r\n",
            "\r",
            "é",
            "e\u0301",
            "\u0301",
            "漢",
            "한",
            "😀",
            "⚠\uFE0F",
            "👩\u200D💻",
            "\u001B[31m",
            "\0",
            "\u007F",
            "\u009B",
            "\u202E",
            "\u2028",
            "\uD800",
            "\uDC00",
            "\uFEFF",
            "…",
            "|",
            "^",
            "{0}",
            "[x](y)",
            "%s");

    private Samples() {}

    static Source source(String name, String text) {
        return new Source(Path.of("source"), name, text);
    }

    /** The first place of a text that holds it. */
    static Place place(Source source, String text) {
        int start = source.text().indexOf(text);
        return new Place(source, new Span(start, start + text.length()));
    }

    static Findings findings(Finding... all) {
        return new Findings(List.of(all), 0, 0);
    }

    /** An error with a related place. */
    static Finding duplicate() {
        Source changelog = source("docs/CHANGELOG.md", """
                # Changelog

                ### 20241224000000_add_sites_model
                - **Status:** `MIGRATED`





                ### 20241224000000_add_sites_model (again)
                """);
        int second = changelog.text().lastIndexOf("### ");
        return Finding.at(DUPLICATE, new Place(changelog, new Span(second, second + 34)))
                .message("`20241224000000_add_sites_model` has two entries")
                .label("the second")
                .migration(Optional.of(new MigrationId("20241224000000_add_sites_model")))
                .related(place(changelog, "### 20241224000000_add_sites_model"), "the first")
                .why("readers cannot tell which of the two is true.")
                .advice("merge the two entries into one.")
                .build();
    }

    static Finding note(Place place, String message) {
        return Finding.at(PROSE, place)
                .message(message)
                .why("nobody can run it.")
                .advice("write SQL.")
                .build();
    }

    /** Text of anything that a file may hold, and sometimes a very long line. */
    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(random.nextInt(5) == 0 ? 1500 : 60);
        boolean oneLine = random.nextBoolean();
        for (int i = 0; i < pieces; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(oneLine && piece.matches("\\R") ? "-" : piece);
        }
        return text.toString();
    }

    static Span span(Random random, String text) {
        int start = random.nextInt(text.length() + 1);
        return new Span(start, start + random.nextInt(text.length() - start + 1));
    }
}
