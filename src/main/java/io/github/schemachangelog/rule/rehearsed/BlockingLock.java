package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.LockMode.Work;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.ScriptFacts;
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
import java.util.regex.Pattern;

/**
 * {@code blocking-lock}: while a migration works through rows, others wait who read or write a table that existed before
 * it. A lock that is held for a moment only is told in {@code evidence.json}.
 */
public final class BlockingLock implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "blocking-lock",
            Severity.WARNING,
            "A migration works through rows while it holds a lock that reads or writes wait for.");
    private static final Pattern ATTACHES = Pattern.compile("(?is)alter\\s+table\\b.*\\battach\\s+partition\\b.*");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        Checks checks = new Checks();
        for (Migration migration : subject.migrations().all()) {
            ScriptFacts facts = subject.facts(migration.script());
            List<RowWork.Task> works = RowWork.of(facts.changes(), checks);
            List<Wait> waits = rehearsal
                    .observation(migration.id())
                    .map(seen -> waits(new SharedTransactions(facts), seen, migration.script(), works, checks))
                    .orElse(List.of());
            if (!waits.isEmpty()) {
                findings.add(finding(migration, waits));
            }
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
    private static List<Wait> waits(
            SharedTransactions shared, Observation seen, Script script, List<RowWork.Task> works, Checks checks) {
        Map<ObjectName, Wait> strongest = new LinkedHashMap<>();
        for (LockTrace lock : seen.locks()) {
            if (!lock.kind().isTable() || !lock.mode().blocks().contains(Work.WRITE)) {
                continue;
            }
            attachment(lock, checks)
                    .or(() -> works.stream()
                            .filter(work ->
                                    isUnder(lock, work) || isOf(script, lock) && isUnderHeld(lock, work, shared))
                            .findFirst())
                    .ifPresent(work -> strongest.merge(lock.relation(), new Wait(lock, work), BlockingLock::stronger));
        }
        // A partitioned table has no rows but those of its partitions.
        return strongest.values().stream().allMatch(wait -> wait.lock().kind() == RelationKind.PARTITIONED_TABLE)
                ? List.of()
                : List.copyOf(strongest.values());
    }

    /** The rows of a table that becomes a partition are looked at, unless a CHECK says that they belong into it. */
    private static Optional<RowWork.Task> attachment(LockTrace lock, Checks checks) {
        boolean attaches = lock.mode() == LockMode.ACCESS_EXCLUSIVE
                && lock.kind() == RelationKind.TABLE
                && ATTACHES.matcher(lock.statement().text()).matches();
        return attaches && checks.hasNone(lock.relation())
                ? Optional.of(new RowWork.Task(
                        lock.statement().span(), TableName.of(lock.relation()), RowWork.Kind.ATTACHMENT))
                : Optional.empty();
    }

    private static boolean isOf(Script script, LockTrace lock) {
        return lock.statement().source().equals(script.source());
    }

    /** Whether the work is that of the statement that takes the lock. */
    private static boolean isUnder(LockTrace lock, RowWork.Task work) {
        return work.statement().start() == lock.statement().span().start() && work.kind() != RowWork.Kind.ROWS;
    }

    /** Whether the work comes later in the transaction of the statement that takes the lock. */
    private static boolean isUnderHeld(LockTrace lock, RowWork.Task work, SharedTransactions shared) {
        boolean own = work.kind() != RowWork.Kind.ROWS || work.table().mayBe(TableName.of(lock.relation()));
        return own && shared.precedes(lock.statement().span(), work.statement());
    }

    private static boolean isOfPartitioned(RowWork.Task work, List<Wait> waits) {
        return waits.stream()
                .map(Wait::lock)
                .anyMatch(lock -> lock.kind() == RelationKind.PARTITIONED_TABLE
                        && work.table().mayBe(TableName.of(lock.relation())));
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
                .advice(first.work().kind().advice(isOfPartitioned(first.work(), waits)));
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
