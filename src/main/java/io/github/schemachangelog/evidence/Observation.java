package io.github.schemachangelog.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a rehearsal saw of one migration that was applied.
 *
 * @param changes what lies between the catalog before it and the catalog after it
 * @param locks in the order of the statements; none on what the migration itself made
 * @param rewrites in the order of the statements
 * @param rollback empty where nothing undoes it
 * @param secondRun empty where nobody asked
 * @param verifications what its entry's queries gave, in the entry's order
 */
public record Observation(
        List<SchemaChange> changes,
        List<LockTrace> locks,
        List<Rewrite> rewrites,
        Optional<RollbackProof> rollback,
        Optional<SecondRun> secondRun,
        List<Verification> verifications) {
    /** Nothing to be seen. */
    public static final Observation NONE =
            new Observation(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    public Observation {
        changes = List.copyOf(changes);
        locks = List.copyOf(locks);
        rewrites = List.copyOf(rewrites);
        verifications = List.copyOf(verifications);
    }

    /** Whether nothing in it has a reason that may pass: it is then seen again by whoever looks again. */
    public boolean isRepeatable() {
        Stream<Optional<MigrationRun.Failure>> failures = Stream.of(
                rollback.flatMap(RollbackProof::failure),
                rollback.flatMap(RollbackProof::late).flatMap(RollbackProof.Late::failure),
                secondRun.flatMap(SecondRun::failure));
        return failures.flatMap(Optional::stream).noneMatch(MigrationRun.Failure::mayDifferNextTime)
                && verifications.stream()
                        .flatMap(found -> found.sqlState().stream())
                        .noneMatch(MigrationRun.Failure::mayDifferNextTime);
    }

    /** The same without what a rollback from the newest state does. */
    Observation withoutLate() {
        return rollback.filter(proof -> proof.late().isPresent())
                .map(proof -> with(new RollbackProof(
                        proof.undo(), proof.outcome(), proof.failure(), proof.difference(), Optional.empty())))
                .orElse(this);
    }

    /** The same with another proof. */
    public Observation with(RollbackProof proof) {
        return new Observation(changes, locks, rewrites, Optional.of(proof), secondRun, verifications);
    }
}
