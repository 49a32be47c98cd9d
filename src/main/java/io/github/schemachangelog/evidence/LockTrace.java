package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Span;

/**
 * A lock that a statement took on something that existed before the migration, and that is held until the end of the
 * transaction.
 *
 * @param statement in the script's source
 * @param relation what the lock is on
 */
public record LockTrace(Span statement, ObjectName relation, RelationKind kind, LockMode mode) {}
