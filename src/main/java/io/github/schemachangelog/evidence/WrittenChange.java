package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Span;

/**
 * A schema change as a script says it; spans count in the script's source.
 *
 * @param statement the whole statement
 * @param at the part of it that makes this change: one action of an {@code ALTER TABLE}, else the statement
 */
public record WrittenChange(SchemaChange change, Span statement, Span at) {}
