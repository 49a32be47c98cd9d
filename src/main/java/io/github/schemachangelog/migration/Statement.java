package io.github.schemachangelog.migration;

import io.github.schemachangelog.text.Span;

/**
 * One SQL statement of a script.
 *
 * @param span its text in the script's source, without comments before it, blanks around it and the closing semicolon
 * @param transaction where it may stand
 */
public record Statement(Span span, Transaction transaction) {
    /** How a statement and a transaction get on. */
    public enum Transaction {
        /** Runs in a transaction with others. */
        INSIDE,
        /** PostgreSQL refuses it in a transaction: {@code CREATE INDEX CONCURRENTLY}, {@code VACUUM}. */
        OUTSIDE,
        /** Opens one: {@code BEGIN}, {@code START TRANSACTION}. */
        BEGIN,
        /** Ends one: {@code COMMIT}, {@code END}. */
        END,
        /** Ends one and undoes what was done in it: {@code ROLLBACK}, {@code ABORT}. */
        ROLLBACK;

        /** Whether it does no more than that. */
        public boolean opensOrEndsOne() {
            return this == BEGIN || endsOne();
        }

        /** Whether no transaction is open behind it. */
        public boolean endsOne() {
            return this == END || this == ROLLBACK;
        }
    }
}
