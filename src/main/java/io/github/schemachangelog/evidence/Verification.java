package io.github.schemachangelog.evidence;

import java.util.Optional;

/**
 * What came of one verification query.
 *
 * @param query the SQL in the entry, and what it says that it gives
 * @param outcome how that compares
 * @param found what it gave, or why it did not run, in one line
 * @param sqlState how PostgreSQL classifies why it did not run
 */
public record Verification(VerificationQuery query, Outcome outcome, String found, Optional<String> sqlState) {
    /** Of a query that PostgreSQL did not refuse. */
    public Verification(VerificationQuery query, Outcome outcome, String found) {
        this(query, outcome, found, Optional.empty());
    }

    /** How what it gave compares with what is expected. */
    public enum Outcome {
        /** It gave what is expected. */
        AS_EXPECTED("as expected"),
        /** It gave something else. */
        OTHERWISE("otherwise"),
        /** PostgreSQL refuses it. */
        FAILED("failed"),
        /** It ran, and nothing says what it should give. */
        NO_EXPECTATION("no expectation"),
        /** It is no plain query, or its answer would not be that of an owner; it does not count. */
        REFUSED("refused");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
