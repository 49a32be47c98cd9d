package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.MigrationId;

/**
 * An index or a constraint that is not valid when all migrations are through.
 *
 * @param table what it belongs to
 * @param by the last migration that made it
 */
public record Invalid(Kind kind, String name, ObjectName table, MigrationId by) {
    /** What it is. */
    public enum Kind {
        INDEX,
        CONSTRAINT
    }
}
