package io.github.schemachangelog.rule.target;

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
import java.util.List;
import java.util.Optional;

/** {@code changed-after-apply}: a script is not the one that a target has applied. */
public final class ChangedAfterApply implements Rule.OfTarget {
    private static final RuleInfo INFO =
            new RuleInfo("changed-after-apply", Severity.ERROR, "A script is not the one that the target has applied.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        return target.states().in(TargetState.CHANGED).stream()
                .map(state -> finding(state, subject, target))
                .toList();
    }

    private static Finding finding(MigrationState state, Subject subject, TargetStanding target) {
        Migration migration = state.migration().orElseThrow();
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(migration.script()))
                .message(Headline.on(
                        target, "the script of " + EntryName.of(migration.id()) + " is not the one applied on"))
                .label(new Row(state.applied().orElseThrow()).when() + ", and edited since")
                .migration(Optional.of(migration.id()));
        subject.pairing().entries(migration).forEach(entry -> finding.related(entry.headingPlace(), "its entry"));
        return finding.why("this database has what the script was, and the next one gets what it is.")
                .advice("restore the script, and put the edit into a migration of its own.")
                .build();
    }
}
