package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.RollbackProof.Taken;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code rollback-collateral}: run from the newest state, a rollback takes what later migrations made. */
public final class RollbackCollateral implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "rollback-collateral",
            Severity.WARNING,
            "Run from the newest state, a rollback takes what later migrations made.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        return Proved.where(RollbackCollateral::takes, subject, rehearsal)
                .map(proved -> finding(subject, proved.migration(), proved.proof()))
                .toList();
    }

    private static boolean takes(RollbackProof proof) {
        return proof.late().filter(late -> !late.taken().isEmpty()).isPresent();
    }

    private static Finding finding(Subject subject, Migration migration, RollbackProof proof) {
        List<Taken> taken = proof.late().orElseThrow().taken();
        int more = taken.size() - 1;
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(proof.undo().get(0)))
                .message("rolled back late, it takes " + object(taken.get(0))
                        + (more == 0 ? "" : " and " + more + " more"))
                .label("from the newest state, this takes more than its own")
                .migration(Optional.of(migration.id()));
        taken.stream()
                .map(Taken::by)
                .distinct()
                .forEach(by -> subject.migrations()
                        .find(by)
                        .ifPresent(
                                later -> finding.related(FirstLine.of(later.script()), "made what would go with it")));
        return finding.why("without a word, the rollback of " + EntryName.of(migration.id())
                        + " takes what others built on it: "
                        + taken.stream()
                                .map(lost -> object(lost) + " of " + EntryName.of(lost.by()))
                                .collect(Collectors.joining(", "))
                        + ".")
                .advice(
                        cascades(proof)
                                ? "roll back newest first, and leave CASCADE out so that PostgreSQL refuses instead."
                                : "roll back newest first, or keep in the rollback what later migrations have built on it.")
                .build();
    }

    private static boolean cascades(RollbackProof proof) {
        return proof.undo().stream()
                .anyMatch(undo -> undo.text().toLowerCase(Locale.ROOT).contains("cascade"));
    }

    private static String object(Taken taken) {
        return ToldChange.of(taken.removed()).object();
    }
}
