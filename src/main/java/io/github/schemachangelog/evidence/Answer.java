package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * What a query gives.
 *
 * @param first of what kind the values of the first column are
 * @param rows a list of cells each; null is an empty text
 */
public record Answer(Kind first, List<List<String>> rows) {
    public Answer {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What the texts of a column stand for. */
    public enum Kind {
        NUMBER,
        /** An object's name, which PostgreSQL prints without its schema where it finds the object without. */
        NAME,
        OTHER
    }
}
