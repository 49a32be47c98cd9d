package io.github.schemachangelog.text;

/**
 * A place as people and other programs read it; made only to print.
 *
 * @param line 1-based line number
 * @param column 1-based column in UTF-16 code units
 */
public record Location(int line, int column) {
    public Location {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("no location: " + line + ":" + column);
        }
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
