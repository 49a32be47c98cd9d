package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Place;

/**
 * A statement that wrote something anew, row by row, that existed before the migration.
 *
 * @param statement the whole of it in its script
 * @param relation what was rewritten: a table, a materialized view, or an index whose table was not
 */
public record Rewrite(Place statement, ObjectName relation, RelationKind kind) {}
