package io.github.schemachangelog.rule;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;

/** Where a finding points that is about more than a line. */
public final class FirstLine {
    private FirstLine() {}

    /** The first line of a place, or what is left of that line. */
    public static Place of(Place place) {
        int start = place.span().start();
        int end = Math.min(place.span().end(), place.source().line(start).end());
        return new Place(place.source(), new Span(start, Math.max(start, end)));
    }

    /** The first line of a script that is neither blank nor a comment; the first of all where there is none. */
    public static Place ofCode(Script script) {
        String text = script.text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
            String line = text.substring(start, end);
            if (!line.isBlank() && !line.stripLeading().startsWith("--")) {
                int blank = line.length() - line.stripLeading().length();
                return of(script.place(new Span(
                        script.span().start() + start + blank, script.span().end())));
            }
            start = end;
        }
        return of(script.place(script.span()));
    }

    /** The first line of a script that is not blank. */
    public static Place of(Script script) {
        Span span = script.span();
        String text = script.text();
        int blanks = text.length() - text.stripLeading().length();
        int start = blanks == text.length() ? span.start() : span.start() + blanks;
        Span line = script.source().line(start);
        return script.place(new Span(start, Math.min(Math.max(line.end(), start), span.end())));
    }

    /** The first line of a document that is not blank. */
    public static Place of(Source source) {
        int start = source.text().length() - source.text().stripLeading().length();
        return new Place(source, source.line(start));
    }
}
