package io.github.schemachangelog.rule;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;

/** Where a finding about a whole script or document points: its first line that is not blank. */
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

    public static Place of(Source source) {
        int start = source.text().length() - source.text().stripLeading().length();
        return new Place(source, source.line(start));
    }
}
