package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;

/** {@code rollback-untried}: nobody knows whether a rollback works. */
public final class RollbackUntried implements Rule.OfRehearsal {
    private static final RuleInfo INFO =
            new RuleInfo("rollback-untried", Severity.INFO, "A rollback could not be tried in the rehearsal.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        return Proved.with(RollbackProof.Outcome.UNTRIED, subject, rehearsal).stream()
                .flatMap(proved ->
                        proved.proof().failure().stream().map(failure -> finding(proved.migration(), failure)))
                .toList();
    }

    private static Finding finding(Migration migration, Failure failure) {
        return Finding.at(INFO, FirstLine.of(failure.place()))
                .message("the rollback of " + EntryName.of(migration.id()) + " was not tried")
                .label(failure.message())
                .migration(Optional.of(migration.id()))
                .why("a rehearsal tries a rollback, and its migration again, in one transaction that leaves no trace.")
                .advice("try it by hand on a copy of the database, before you need it.")
                .build();
    }
}
