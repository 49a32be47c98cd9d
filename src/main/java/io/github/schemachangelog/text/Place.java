package io.github.schemachangelog.text;

/** A span and the text that it is counted in. */
public record Place(Source source, Span span) {
    public Place {
        if (span.end() > source.text().length()) {
            throw new IllegalArgumentException(span + " is outside of " + source.name());
        }
    }

    public String text() {
        return source.slice(span);
    }

    public Location location() {
        return source.location(span.start());
    }

    /** {@code name:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + location();
    }
}
