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

/** {@code declared-not-applied}: an entry is declared DEPLOYED, and the history does not hold its migration. */
public final class DeclaredNotApplied implements Rule.OfTarget {
    private static final RuleInfo INFO = new RuleInfo(
            "declared-not-applied",
            Severity.ERROR,
            "An entry is declared DEPLOYED, and the target has not applied its migration.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** A migration that was applied under another name is {@code missing-script}. */
    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        Renames renames = Renames.on(target);
        List<Finding> findings = new ArrayList<>();
        for (MigrationState state : target.states().all()) {
            if (state.state().isPending()) {
                Migration migration = state.migration().orElseThrow();
                Declaration.of(subject, migration)
                        .filter(declared -> declared.status() == Status.DEPLOYED && !renames.holds(migration))
                        .ifPresent(declared -> findings.add(pending(declared.entry(), state, subject, target)));
            }
        }
        Orphans orphans = Orphans.of(subject, target);
        Orphans.entries(subject).stream()
                .filter(entry -> entry.status().equals(Optional.of(Status.DEPLOYED)))
                .filter(entry -> orphans.applied(entry).isEmpty())
                .forEach(entry -> findings.add(nowhere(entry, subject, target)));
        return findings;
    }

    private static Finding pending(Entry entry, MigrationState state, Subject subject, TargetStanding target) {
        Migration migration = state.migration().orElseThrow();
        boolean inOrder = state.state() == TargetState.PENDING;
        return finding(entry, target)
                .label(
                        inOrder
                                ? "pending on " + EntryName.quote(target.name())
                                : "out of order: "
                                        + OutOfOrder.behind(
                                                state, subject.migrations().layout(), target))
                .migration(Optional.of(migration.id()))
                .related(FirstLine.of(migration.script()), "its migration")
                .advice(advice(target, inOrder ? "apply it" : "apply it with -DschemaChangelog.outOfOrder=apply"))
                .build();
    }

    private static Finding nowhere(Entry entry, Subject subject, TargetStanding target) {
        return finding(entry, target)
                .label("no such migration in "
                        + EntryName.quote(subject.migrations().name()) + " either")
                .migration(entry.id())
                .advice("correct its id, or restore the migration and apply it.")
                .build();
    }

    private static Finding.Builder finding(Entry entry, TargetStanding target) {
        return Finding.at(INFO, entry.statusPlace())
                .message(Headline.on(target, EntryName.of(entry) + " is declared `DEPLOYED` and not applied on"))
                .why(
                        target.production()
                                ? "readers count on this change in production, and production runs without it."
                                : "production runs with this change, and what is tried here is tried without it.");
    }

    /**
     * An empty history is more often the wrong one than that of a database on which nothing was ever applied. Where
     * production has the migration, what the entry declares is right.
     */
    private static String advice(TargetStanding target, String apply) {
        boolean empty =
                target.states().all().stream().allMatch(state -> state.applied().isEmpty());
        return (empty
                        ? "the history is empty: name the right database, or its history table with"
                                + " -DschemaChangelog.historyTable=<table>; else "
                        : "")
                + apply
                + (target.production() ? ", or declare it `MIGRATED`." : ".");
    }
}
