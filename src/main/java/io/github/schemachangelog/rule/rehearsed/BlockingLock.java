package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.LockMode.Work;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code blocking-lock}: while a migration runs, others wait who read or write a table that existed before it. */
public final class BlockingLock implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "blocking-lock",
            Severity.WARNING,
            "A migration locks a table that existed before it, so that reads or writes wait.");
    private static final Set<RelationKind> TABLES = Set.of(RelationKind.TABLE, RelationKind.MATERIALIZED_VIEW);

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
                    .ifPresent(seen -> strongest(seen.locks()).forEach(lock -> findings.add(finding(migration, lock))));
        }
        return findings;
    }

    /** The first of the strongest locks on every table. */
    private static List<LockTrace> strongest(List<LockTrace> locks) {
        Map<ObjectName, LockTrace> strongest = new LinkedHashMap<>();
        for (LockTrace lock : locks) {
            if (TABLES.contains(lock.kind()) && lock.mode().blocks().contains(Work.WRITE)) {
                strongest.merge(
                        lock.relation(), lock, (one, other) -> one.mode().compareTo(other.mode()) < 0 ? other : one);
            }
        }
        return List.copyOf(strongest.values());
    }

    private static Finding finding(Migration migration, LockTrace lock) {
        boolean reads = lock.mode().blocks().contains(Work.READ);
        String table = EntryName.quote(lock.relation().toString());
        return Finding.at(INFO, Lines.first(lock.statement()))
                .message((reads ? "reads and writes of " : "writes to ") + table + " wait for " + lock.mode())
                .label("takes " + lock.mode() + " on " + table)
                .migration(Optional.of(migration.id()))
                .why("until the transaction ends, " + (reads ? "SELECT, " : "") + "INSERT, UPDATE and DELETE on "
                        + table + " wait, and the migration itself waits for those that run.")
                .advice(advice(lock.mode()))
                .build();
    }

    private static String advice(LockMode mode) {
        return switch (mode) {
            case SHARE -> "use CREATE INDEX CONCURRENTLY in a migration of its own, or run it when nobody writes.";
            case SHARE_ROW_EXCLUSIVE ->
                "add a foreign key as NOT VALID and validate it in a later migration, so that the lock is short.";
            default -> "keep the transaction short, and set a lock_timeout so that it gives up rather than queues.";
        };
    }
}
