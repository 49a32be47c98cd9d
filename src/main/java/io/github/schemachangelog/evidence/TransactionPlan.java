package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * How the statements of a script fall into transactions.
 *
 * @param runs in file order, without gaps
 */
public record TransactionPlan(List<Run> runs) {
    public TransactionPlan {
        runs = List.copyOf(runs);
    }

    /** In how many transactions the script runs, as people ask. */
    public Mode mode() {
        if (runs.stream().anyMatch(run -> run.kind() == Kind.OWN)) {
            return Mode.OWN;
        }
        if (runs.stream().allMatch(run -> run.kind() == Kind.ALONE || run.kind() == Kind.SINGLE)) {
            return runs.isEmpty() ? Mode.ONE : Mode.NONE;
        }
        return runs.size() == 1 ? Mode.ONE : Mode.SEVERAL;
    }

    /**
     * Statements that end together.
     *
     * @param first 0-based index of the first statement
     * @param end index behind the last statement
     */
    public record Run(int first, int end, Kind kind) {}

    /** How a run ends. */
    public enum Kind {
        /** All statements in one transaction that we open and commit. */
        TOGETHER,
        /** One statement in a transaction that we open and commit for it, because the script asks for one each. */
        SINGLE,
        /** One statement without a transaction. */
        ALONE,
        /** From the script's own {@code BEGIN} to its end. */
        OWN
    }

    /** The answer for a whole script. */
    public enum Mode {
        /** One commit, the history row in it. */
        ONE("one"),
        /** Every statement by itself. */
        NONE("none"),
        /** The script opens and ends its transactions. */
        OWN("its own"),
        /** Several commits, because some statement cannot share one. */
        SEVERAL("several");

        private final String text;

        Mode(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
