package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;

/** Where a finding points that is about more than a line. */
final class Lines {
    private Lines() {}

    static Place first(Place place) {
        int start = place.span().start();
        int end = Math.min(place.span().end(), place.source().line(start).end());
        return new Place(place.source(), new Span(start, Math.max(start, end)));
    }

    /** The first line of a script that is neither blank nor a comment; the first of all where there is none. */
    static Place first(Script script) {
        String text = script.text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
            String line = text.substring(start, end);
            if (!line.isBlank() && !line.stripLeading().startsWith("--")) {
                int blank = line.length() - line.stripLeading().length();
                return first(script.place(new Span(
                        script.span().start() + start + blank, script.span().end())));
            }
            start = end;
        }
        return first(script.place(script.span()));
    }
}
