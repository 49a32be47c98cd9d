package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.entry.ClaimReader;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Entries made in a test, and what is read in them. */
final class EntryText {
    static final String HEADING = "## Migrated\n\n### 20260101000000_add_orders\n";
    static final String CHANGES = HEADING + "- **Changes:**\n";
    static final String NOTES = HEADING + "- **Production Notes:**\n";

    private static final ChangelogReader READER = new ChangelogReader(Vocabulary.standard());

    private EntryText() {}

    static Source source(String text) {
        return new Source(Path.of("CHANGELOG.md"), "CHANGELOG.md", text);
    }

    static List<Entry> entries(String document) {
        return READER.read(source(document)).entries();
    }

    /** Lines of a list below the Changes field. */
    static Entry ofChanges(String lines) {
        return entries(CHANGES + lines.indent(2)).get(0);
    }

    static Entry of(String fields) {
        return entries(HEADING + fields).get(0);
    }

    /** The claims of an entry by the number of the line on which each begins. */
    static Map<Integer, String> byLine(Entry entry) {
        Map<Integer, String> claims = new TreeMap<>();
        for (Claim claim : ClaimReader.read(entry)) {
            int line = entry.source().location(claim.span().start()).line();
            claims.merge(line, ClaimText.of(claim.assertion()), (one, other) -> one + "; " + other);
        }
        return claims;
    }
}
