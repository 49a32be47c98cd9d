package io.github.schemachangelog.migration;

import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;

/**
 * SQL that one migration runs, or that undoes it.
 *
 * @param source the text that holds it
 * @param span the part of the text that is this script: all of it, or one side of {@code -- //@UNDO}
 * @param checksum of the bytes of the file
 */
public record Script(Source source, Span span, Checksum checksum) {
    public String text() {
        return source.slice(span);
    }

    /** The place of a span counted in the source, not in this script's part of it. */
    public Place place(Span inSource) {
        return new Place(source, inSource);
    }

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof Script that
                && source.equals(that.source)
                && span.equals(that.span)
                && checksum.equals(that.checksum);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + span.hashCode();
    }
}
