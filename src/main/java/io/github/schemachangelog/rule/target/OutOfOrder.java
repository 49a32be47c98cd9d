package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code out-of-order}: a pending migration sorts before one that is applied. */
public final class OutOfOrder implements Rule.OfTarget {
    private static final RuleInfo INFO = new RuleInfo(
            "out-of-order", Severity.ERROR, "A pending migration sorts before one that the target has applied.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /**
     * What is declared DEPLOYED is {@code declared-not-applied}, what was applied under another name
     * {@code missing-script}.
     */
    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        Renames renames = Renames.on(target);
        List<Finding> findings = new ArrayList<>();
        for (MigrationState state : target.states().in(TargetState.OUT_OF_ORDER)) {
            Migration migration = state.migration().orElseThrow();
            Optional<Declaration> declared = Declaration.of(subject, migration);
            boolean deployed =
                    declared.filter(one -> one.status() == Status.DEPLOYED).isPresent();
            if (!deployed && !renames.holds(migration)) {
                findings.add(finding(
                        state, declared, behind(state, subject.migrations().layout(), target), target));
            }
        }
        return findings;
    }

    private static Finding finding(
            MigrationState state, Optional<Declaration> declared, String behind, TargetStanding target) {
        Migration migration = state.migration().orElseThrow();
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(migration.script()))
                .message(Headline.on(target, EntryName.of(migration.id()) + " is out of order on"))
                .label(behind)
                .migration(Optional.of(migration.id()));
        declared.ifPresent(one -> finding.related(one.entry().statusPlace(), "declared `" + one.status() + "`"));
        return finding.why("it may rely on what was there before the later one ran, or undo it; `apply` stops here.")
                .advice("give it a newer id, or apply it all the same with -DschemaChangelog.outOfOrder=apply.")
                .build();
    }

    /** {@code sorts before `20260110090000_add_orders`, applied at 2026-01-31 13:05:59}: the next one that is applied. */
    static String behind(MigrationState pending, Layout layout, TargetStanding target) {
        List<MigrationState> all = target.states().all();
        MigrationState next = all.subList(all.indexOf(pending) + 1, all.size()).stream()
                .filter(state -> state.applied().isPresent())
                .findFirst()
                .orElseThrow();
        Row row = new Row(next.applied().orElseThrow());
        MigrationId id = next.migration().map(Migration::id).orElseGet(() -> row.id(layout));
        return "sorts before " + EntryName.of(id) + ", " + row.when();
    }
}
