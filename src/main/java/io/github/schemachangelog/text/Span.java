package io.github.schemachangelog.text;

/**
 * A half-open range of UTF-16 offsets in a {@link Source}.
 *
 * @param start 0-based offset of the first character
 * @param end 0-based offset behind the last character, not below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** The empty span at an offset. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether every character of the other span is in this one; an empty span at either edge counts as inside. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the spans share a character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same span counted from an origin that lies {@code offset} characters earlier. */
    public Span shift(int offset) {
        return new Span(start + offset, end + offset);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof Span that && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
