package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.RollbackProof.Outcome;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code rollback-incomplete}: the schema after a rollback is not the schema before its migration. */
public final class RollbackIncomplete implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "rollback-incomplete",
            Severity.ERROR,
            "A rollback does not restore the schema that was before its migration.");

    /** The class of errors about what is there or is not there, and not about rows. */
    private static final String OF_OBJECTS = "42";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        Proved.with(Outcome.INCOMPLETE, subject, rehearsal)
                .forEach(proved -> findings.add(incomplete(proved.migration(), proved.proof())));
        Proved.with(Outcome.NOT_REPEATABLE, subject, rehearsal)
                .forEach(proved -> findings.add(notRepeatable(proved.migration(), proved.proof())));
        return findings;
    }

    private static Finding incomplete(Migration migration, RollbackProof proof) {
        List<ToldChange> phrases =
                proof.difference().stream().map(ToldChange::of).toList();
        int more = phrases.size() - 1;
        return Finding.at(INFO, FirstLine.of(proof.undo().get(0)))
                .message(said(phrases.get(0)) + (more == 0 ? "" : ", and " + more + " more"))
                .label("after this, the schema is another than before")
                .migration(Optional.of(migration.id()))
                .why("the rollback of " + EntryName.of(migration.id()) + " does not restore the schema: "
                        + phrases.stream().map(RollbackIncomplete::said).collect(Collectors.joining("; ")) + ".")
                .advice("undo everything that the migration does, in the opposite order.")
                .build();
    }

    private static String said(ToldChange phrase) {
        return switch (phrase.effect()) {
            case THERE -> phrase.object() + " is left behind";
            case GONE -> phrase.object() + " is missing";
            case CHANGED -> phrase.object() + " is different";
        };
    }

    private static Finding notRepeatable(Migration migration, RollbackProof proof) {
        String reason = proof.failure()
                .map(failure -> failure.message())
                .orElseGet(() -> proof.difference().stream()
                        .map(ToldChange::of)
                        .map(RollbackIncomplete::said)
                        .collect(Collectors.joining("; ")));
        boolean object = proof.failure()
                .flatMap(Failure::sqlState)
                .filter(state -> state.startsWith(OF_OBJECTS))
                .isPresent();
        return Finding.at(INFO, FirstLine.of(proof.undo().get(0)))
                .message(EntryName.of(migration.id()) + " does not come to the same again after its rollback")
                .label(
                        object
                                ? "after this, the migration is refused"
                                : "the schema is restored, but something else is not")
                .migration(Optional.of(migration.id()))
                .why("run again after it, the migration gives: " + reason + ".")
                .advice(
                        object
                                ? "undo also what PostgreSQL speaks of; not all of it lies in the schema of a database."
                                : "undo also the rows that the migration writes.")
                .build();
    }
}
