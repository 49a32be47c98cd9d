package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Place;

/**
 * A lock that a statement took on something that existed before the migration, and that is held until the end of the
 * transaction.
 *
 * @param statement the whole of it in its script
 * @param relation what the lock is on
 */
public record LockTrace(Place statement, ObjectName relation, RelationKind kind, LockMode mode) {}
