package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Span;

/**
 * A statement that wrote something anew, row by row, that existed before the migration.
 *
 * @param statement in the script's source
 * @param relation what was rewritten: a table, a materialized view, or an index whose table was not
 */
public record Rewrite(Span statement, ObjectName relation, RelationKind kind) {}
