package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Checksum;
import java.util.Optional;

/**
 * How far a script has come that is not recorded yet, or where it broke: a row beside the history.
 *
 * @param name the migration's whole name
 * @param first number of the first statement that it tells of, from 1
 * @param last number of the last one
 * @param before content checksum of the script up to the last one
 * @param found what there was of the object before its statement ran; empty where nobody looked
 * @param attempts how often it failed
 * @param at when it ended, or began where it has not: PostgreSQL's text
 * @param problem what PostgreSQL said of a failure
 */
public record Attempt(
        String name,
        int first,
        int last,
        Checksum before,
        State state,
        Optional<String> found,
        int attempts,
        String at,
        Optional<String> problem) {

    /** How it stands. */
    public enum State {
        /** Was about to run; whether it did, nobody knows. */
        INTENT("intent"),
        /** Its changes are there. */
        DONE("done"),
        /** Was refused, and rolled back as far as it can be. */
        FAILED("failed");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The state that a word names; another word is an {@link IllegalArgumentException}. */
        public static State of(String text) {
            for (State state : values()) {
                if (state.text.equals(text)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state: " + text);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
