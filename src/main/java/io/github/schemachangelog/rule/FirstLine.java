package io.github.schemachangelog.rule;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;

/** Where a finding about a whole script points: its first line that is not blank. */
public final class FirstLine {
    private FirstLine() {}

    public static Place of(Script script) {
        Span span = script.span();
        String text = script.text();
        int blanks = text.length() - text.stripLeading().length();
        int start = blanks == text.length() ? span.start() : span.start() + blanks;
        Span line = script.source().line(start);
        return script.place(new Span(start, Math.min(Math.max(line.end(), start), span.end())));
    }
}
