package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.evidence.TargetState;
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

/** {@code pending-on-target}: an entry is declared MIGRATED, and its migration is pending. */
public final class PendingOnTarget implements Rule.OfTarget {
    private static final RuleInfo INFO = new RuleInfo(
            "pending-on-target", Severity.ERROR, "An entry is declared MIGRATED, and its migration is pending.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** What is out of order is {@code out-of-order}, what was applied under another name {@code missing-script}. */
    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        Renames renames = Renames.on(target);
        List<Finding> findings = new ArrayList<>();
        for (MigrationState state : target.states().in(TargetState.PENDING)) {
            Migration migration = state.migration().orElseThrow();
            Declaration.of(subject, migration)
                    .filter(declared -> declared.status() == Status.MIGRATED && !renames.holds(migration))
                    .ifPresent(declared -> findings.add(finding(declared.entry(), migration, target)));
        }
        return findings;
    }

    private static Finding finding(Entry entry, Migration migration, TargetStanding target) {
        boolean waits = target.production();
        return Finding.at(INFO, entry.statusPlace())
                .severity(waits ? Severity.INFO : INFO.severity())
                .message(Headline.on(target, EntryName.of(entry) + " is pending on"))
                .label("declared `MIGRATED`")
                .migration(Optional.of(migration.id()))
                .related(FirstLine.of(migration.script()), "its migration")
                .why(
                        waits
                                ? "it waits for the next deployment."
                                : "what is tried on " + EntryName.quote(target.name())
                                        + " is tried without this change.")
                .advice(waits ? "apply it, then declare it `DEPLOYED`." : "apply it.")
                .build();
    }
}
