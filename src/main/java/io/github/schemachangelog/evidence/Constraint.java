package io.github.schemachangelog.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A constraint of a table.
 *
 * @param name empty where the server makes it up
 * @param columns in order; empty for a check and where expressions are excluded
 * @param target what a foreign key points to
 * @param expression of a check or exclusion, as written
 * @param validated false for {@code NOT VALID} and {@code NOT ENFORCED}: no row that is there is checked
 */
public record Constraint(
        Optional<String> name,
        Kind kind,
        List<String> columns,
        Optional<Target> target,
        Optional<String> expression,
        boolean validated) {
    public Constraint {
        columns = List.copyOf(columns);
    }

    /** What it demands. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        EXCLUDE,
        NOT_NULL,
        /** {@code ADD CONSTRAINT … PRIMARY KEY USING INDEX} and its kind, whose columns only the catalog knows. */
        USING_INDEX
    }

    /**
     * What a foreign key points to.
     *
     * @param columns empty where the primary key is meant
     */
    public record Target(ObjectName table, List<String> columns, Action onDelete, Action onUpdate) {
        public Target {
            columns = List.copyOf(columns);
        }
    }

    /** What happens to a row whose target goes away or changes. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT
    }
}
