package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Span;

/**
 * A statement that cannot be read.
 *
 * @param statement the whole statement
 * @param at where reading stopped
 * @param message what the reader says, without a position
 */
public record UnreadableSql(Cause cause, Span statement, Span at, String message) {
    /** Why it cannot be. */
    public enum Cause {
        /** PostgreSQL's grammar refuses it. */
        GRAMMAR,
        /** It is nested too deeply for us; PostgreSQL may take it. */
        NESTING,
        /** It holds a NUL character, which no text of PostgreSQL's may hold. */
        NUL
    }
}
