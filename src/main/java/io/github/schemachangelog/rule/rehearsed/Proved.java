package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A migration, and what came of its rollback. */
record Proved(Migration migration, RollbackProof proof) {
    /** In the order of the migrations. */
    static List<Proved> with(RollbackProof.Outcome outcome, Subject subject, RehearsalRecord rehearsal) {
        return where(proof -> proof.outcome() == outcome, subject, rehearsal).toList();
    }

    static Stream<Proved> where(Predicate<RollbackProof> which, Subject subject, RehearsalRecord rehearsal) {
        return subject.migrations().all().stream()
                .flatMap(migration -> rehearsal
                        .observation(migration.id())
                        .flatMap(seen -> seen.rollback())
                        .filter(which)
                        .map(proof -> new Proved(migration, proof))
                        .stream());
    }
}
