package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import java.util.List;
import java.util.Optional;

/**
 * What came of undoing one migration.
 *
 * @param undo the SQL that undoes it, in order: the undo script, or what its entry gives
 * @param outcome of undoing it right after it ran
 * @param failure why the undo was refused, or running the migration again after it
 * @param difference what lies between the schema before the migration and the one after its undo; empty where it is restored
 * @param late what undoing it from the newest state does; empty where nobody asked
 */
public record RollbackProof(
        List<Script> undo,
        Outcome outcome,
        Optional<MigrationRun.Failure> failure,
        List<SchemaChange> difference,
        Optional<Late> late) {
    public RollbackProof {
        undo = List.copyOf(undo);
        difference = List.copyOf(difference);
    }

    /** How far the proof came. */
    public enum Outcome {
        /** The schema after the undo is the schema before the migration, and the migration runs again. */
        RESTORED("restored"),
        /** The undo runs, and leaves a difference. */
        INCOMPLETE("incomplete"),
        /** The undo is refused. */
        FAILED("failed"),
        /** The undo restores the schema, but the migration does not come to the same again. */
        NOT_REPEATABLE("not repeatable"),
        /** It cannot be tried: the failure says why. */
        UNTRIED("untried");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Undoing it from the newest state.
     *
     * @param taken what later migrations made that goes with it
     * @param failure why it is refused there
     */
    public record Late(List<Taken> taken, Optional<MigrationRun.Failure> failure) {
        public Late {
            taken = List.copyOf(taken);
        }
    }

    /**
     * Something that goes although a later migration made it.
     *
     * @param removed as the change that takes it
     * @param by the migration that made it
     */
    public record Taken(SchemaChange removed, MigrationId by) {}

    /** The same proof with what came of it later. */
    public RollbackProof with(Late found) {
        return new RollbackProof(undo, outcome, failure, difference, Optional.of(found));
    }
}
