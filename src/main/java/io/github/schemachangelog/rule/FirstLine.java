package io.github.schemachangelog.rule;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;

/** Where a finding points that is about more than a line. */
public final class FirstLine {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FirstLine() {}

    /** The first line of a place, or what is left of that line. */
    public static Place of(Place place) {
        int start = place.span().start();
        int end = Math.min(place.span().end(), place.source().line(start).end());
        return new Place(place.source(), new Span(start, Math.max(start, end)));
    }

    /** The first line of a script that is neither blank nor a comment; its first words where there is none. */
    public static Place of(Script script) {
        String text = script.text();
        int code = firstCode(text);
        int start = code < text.length()
                ? code
                : text.length() - text.stripLeading().length();
        return of(script.place(
                new Span(script.span().start() + start, script.span().end())));
    }

    /** Behind blanks and comments; the end where nothing else is there. */
    private static int firstCode(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == BYTE_ORDER_MARK) {
                at++;
            } else if (text.startsWith("--", at)) {
                at = behind("\n", text, at);
            } else if (text.startsWith("/*", at)) {
                at = behind("*/", text, at);
            } else {
                return at;
            }
        }
        return text.length();
    }

    private static int behind(String end, String text, int from) {
        int found = text.indexOf(end, from + 2);
        return found < 0 ? text.length() : found + end.length();
    }

    /** The first line of a document that is not blank. */
    public static Place of(Source source) {
        int start = source.text().length() - source.text().stripLeading().length();
        return new Place(source, source.line(start));
    }
}
