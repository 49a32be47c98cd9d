package io.github.schemachangelog.evidence;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param type in PostgreSQL's spelling: {@code character varying(32)}, {@code timestamp(3) without time zone}; {@code serial}
 *     stays what it is
 * @param nullable false also where a primary key of the same statement makes it so
 * @param defaultText the expression as written
 * @param generation how its values come about
 */
public record Column(String name, String type, boolean nullable, Optional<String> defaultText, Generation generation) {
    public Column withName(String other) {
        return new Column(other, type, nullable, defaultText, generation);
    }

    public Column withType(String other) {
        return new Column(name, other, nullable, defaultText, generation);
    }

    public Column withNullable(boolean other) {
        return new Column(name, type, other, defaultText, generation);
    }

    public Column withDefault(Optional<String> other) {
        return new Column(name, type, nullable, other, generation);
    }

    /** How the values of a column come about. */
    public enum Generation {
        /** They are given, or the default. */
        NONE,
        /** {@code GENERATED … AS IDENTITY}. */
        IDENTITY,
        /** {@code GENERATED ALWAYS AS (expression)}. */
        EXPRESSION
    }
}
