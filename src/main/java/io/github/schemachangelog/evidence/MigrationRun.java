package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * What became of one migration on a database.
 *
 * @param script the script's path as it is shown
 * @param milliseconds wall time; 0 where it did not run
 * @param undone the {@code ROLLBACK} with which an applied script took back all that it did: the history names the
 *     migration, and nothing of it stays
 */
public record MigrationRun(
        MigrationId id,
        String script,
        Checksum checksum,
        State state,
        long milliseconds,
        TransactionPlan.Mode transaction,
        Optional<Failure> failure,
        Optional<Place> undone) {
    /** How far it came. */
    public enum State {
        APPLIED("applied"),
        FAILED("failed"),
        NOT_RUN("not run");

        private final String text;

        State(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Why a statement was refused.
     *
     * @param place where PostgreSQL points to, or the statement where it points nowhere
     * @param message PostgreSQL's or ours, in one sentence
     * @param detail PostgreSQL's, often absent
     * @param hint PostgreSQL's or ours, often absent
     * @param sqlState five characters; empty where we refused, before PostgreSQL was asked
     */
    public record Failure(
            Place place, String message, Optional<String> detail, Optional<String> hint, Optional<String> sqlState) {
        private static final List<String> CUT_OFF =
                List.of("08", SqlState.IDLE_IN_TRANSACTION_SESSION_TIMEOUT, SqlState.TRANSACTION_TIMEOUT, "57P0");

        private static final List<String> PASSING = List.of("40", "53", SqlState.LOCK_NOT_AVAILABLE, "57", "58", "XX");

        /** Whether the connection broke, or the server ended the session: the statement need not be the reason. */
        public boolean isCutOff() {
            return sqlState.filter(Failure::isCutOff).isPresent();
        }

        /** The same of an SQLSTATE. */
        public static boolean isCutOff(String sqlState) {
            return CUT_OFF.stream().anyMatch(sqlState::startsWith);
        }

        /** Whether a second run may come to something else. */
        public boolean mayDifferNextTime() {
            return sqlState.filter(Failure::mayDifferNextTime).isPresent();
        }

        /** Whether an SQLSTATE tells of a connection, other sessions, time, room, the machine or the server itself. */
        static boolean mayDifferNextTime(String sqlState) {
            return isCutOff(sqlState) || PASSING.stream().anyMatch(sqlState::startsWith);
        }
    }
}
