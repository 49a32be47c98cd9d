package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Span;

/**
 * A statement that the grammar refuses.
 *
 * @param statement the whole statement
 * @param at where reading stopped
 * @param message what the reader says, without a position
 */
public record UnreadableSql(Span statement, Span at, String message) {}
