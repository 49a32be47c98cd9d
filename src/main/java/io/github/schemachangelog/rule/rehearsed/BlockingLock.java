package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.LockMode.Work;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code blocking-lock}: while a migration works through rows, others wait who read or write a table that existed before
 * it. A lock that is held for a moment only is told in {@code evidence.json}.
 */
public final class BlockingLock implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "blocking-lock",
            Severity.WARNING,
            "A migration works through rows while it holds a lock that reads or writes wait for.");
    private static final Set<RelationKind> TABLES = Set.of(RelationKind.TABLE, RelationKind.MATERIALIZED_VIEW);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        List<SchemaChange> earlier = new ArrayList<>();
        for (Migration migration : subject.migrations().all()) {
            Optional<Observation> seen = rehearsal.observation(migration.id());
            if (seen.isPresent()) {
                List<Wait> waits = waits(subject.facts(migration.script()), seen.get(), migration.script(), earlier);
                if (!waits.isEmpty()) {
                    findings.add(finding(migration, waits));
                }
            }
            earlier.addAll(subject.changes(migration.script()));
        }
        return findings;
    }

    /**
     * Someone who has to wait.
     *
     * @param work what is done meanwhile
     */
    private record Wait(LockTrace lock, RowWork.Task work) {
        boolean isFor(Work kind) {
            return lock.mode().blocks().contains(kind);
        }

        boolean isHeldOver() {
            return !lock.statement().span().equals(work.statement());
        }
    }

    /** For every table the strongest lock under which work is done. */
    private static List<Wait> waits(ScriptFacts facts, Observation seen, Script script, List<SchemaChange> earlier) {
        List<RowWork.Task> works = RowWork.of(facts.changes(), earlier);
        boolean one = facts.transactions().mode() == TransactionPlan.Mode.ONE;
        Map<ObjectName, Wait> strongest = new LinkedHashMap<>();
        for (LockTrace lock : seen.locks()) {
            if (!TABLES.contains(lock.kind()) || !lock.mode().blocks().contains(Work.WRITE)) {
                continue;
            }
            works.stream()
                    .filter(work -> isUnder(lock, work, one && isOf(script, lock)))
                    .findFirst()
                    .ifPresent(work -> strongest.merge(lock.relation(), new Wait(lock, work), BlockingLock::stronger));
        }
        return List.copyOf(strongest.values());
    }

    private static boolean isOf(Script script, LockTrace lock) {
        return lock.statement().source().equals(script.source());
    }

    /** Whether the work is that of the statement that takes the lock, or comes later in its transaction. */
    private static boolean isUnder(LockTrace lock, RowWork.Task work, boolean oneTransaction) {
        int start = lock.statement().span().start();
        if (work.statement().start() == start) {
            return work.kind() != RowWork.Kind.ROWS;
        }
        boolean own = work.kind() != RowWork.Kind.ROWS
                || work.table().equals(RowWork.key(lock.relation().name()));
        return oneTransaction && work.statement().start() > start && own;
    }

    private static Wait stronger(Wait one, Wait other) {
        return one.lock().mode().compareTo(other.lock().mode()) < 0 ? other : one;
    }

    private static Finding finding(Migration migration, List<Wait> waits) {
        Wait first = waits.stream().reduce(BlockingLock::stronger).orElseThrow();
        boolean reads = first.isFor(Work.READ);
        String table = EntryName.quote(first.lock().relation().toString());
        int others = waits.size() - 1;
        String more = others == 0 ? "" : " and " + others + (others == 1 ? " more table" : " more tables");
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(first.lock().statement()))
                .message((reads ? "reads and writes of " : "writes to ") + table + more + " wait while "
                        + first.work().kind())
                .label("takes " + first.lock().mode() + " on " + table)
                .migration(Optional.of(migration.id()))
                .why(
                        "the lock is held until the transaction ends; whoever comes meanwhile waits, and so do all behind.")
                .advice(first.work().kind().advice());
        if (first.isHeldOver()) {
            finding.related(
                    FirstLine.of(migration.script().place(first.work().statement())),
                    "while the lock is held, " + first.work().kind());
        }
        waits.stream()
                .filter(wait -> !wait.lock().relation().equals(first.lock().relation()))
                .forEach(wait -> finding.related(
                        FirstLine.of(wait.lock().statement()),
                        "takes " + wait.lock().mode() + " on "
                                + EntryName.quote(wait.lock().relation().toString())));
        return finding.build();
    }
}
