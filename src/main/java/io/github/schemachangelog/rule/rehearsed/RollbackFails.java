package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;

/** {@code rollback-fails}: what should undo a migration is refused right after it ran. */
public final class RollbackFails implements Rule.OfRehearsal {
    private static final RuleInfo INFO =
            new RuleInfo("rollback-fails", Severity.ERROR, "A rollback is refused right after its migration.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        return Proved.with(RollbackProof.Outcome.FAILED, subject, rehearsal).stream()
                .flatMap(proved -> proved.proof().failure().stream()
                        .map(failure -> finding(proved.migration(), failure, rehearsal)))
                .toList();
    }

    private static Finding finding(Migration migration, Failure failure, RehearsalRecord rehearsal) {
        return Finding.at(INFO, failure.place())
                .message("the rollback of " + EntryName.of(migration.id()) + " is refused")
                .label(failure.message())
                .migration(Optional.of(migration.id()))
                .why("PostgreSQL " + rehearsal.serverVersion() + " refuses it"
                        + failure.sqlState()
                                .map(state -> " with SQLSTATE " + state)
                                .orElse("")
                        + ": who needs it in a hurry has nothing that works.")
                .advice(failure.hint().orElse("correct the statement, and rehearse again."))
                .build();
    }
}
