package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.Verification.Outcome;
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

/** {@code verification-fails}: a verification query does not give what its entry expects. */
public final class VerificationFails implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "verification-fails", Severity.ERROR, "A verification query does not give what its entry expects.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        for (Migration migration : subject.migrations().all()) {
            rehearsal
                    .observation(migration.id())
                    .ifPresent(seen -> seen.verifications().stream()
                            .filter(found -> found.outcome() == Outcome.OTHERWISE || found.outcome() == Outcome.FAILED)
                            .forEach(found -> findings.add(finding(migration, found))));
        }
        return findings;
    }

    private static Finding finding(Migration migration, Verification found) {
        boolean failed = found.outcome() == Outcome.FAILED;
        return Finding.at(INFO, FirstLine.of(found.query().sql()))
                .message("a verification of " + EntryName.of(migration.id())
                        + (failed ? " is refused" : " gives something else"))
                .label(failed ? found.found() : "gives " + found.found() + ", " + expected(found))
                .migration(Optional.of(migration.id()))
                .why("whoever runs it after the deployment takes a good one for a bad one, or the other way round.")
                .advice("correct the query, what the entry expects of it, or the migration.")
                .build();
    }

    private static String expected(Verification found) {
        return found.query().expected().map(value -> "expected " + value).orElse("");
    }
}
