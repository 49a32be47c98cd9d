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

    /** The first line of a script that is not blank. */
    static Place first(Script script) {
        String text = script.text();
        int blank = text.length() - text.stripLeading().length();
        return first(script.place(
                new Span(script.span().start() + blank, script.span().end())));
    }
}
