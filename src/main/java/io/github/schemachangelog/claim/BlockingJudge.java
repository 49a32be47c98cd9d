package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.Assertion.NonBlocking.Assurance;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds against the SQL that nobody waits for a migration, by the locks that PostgreSQL documents for each statement.
 * Only tables that were there before count.
 */
final class BlockingJudge {
    private final Effects effects;
    private final Optional<Observation> seen;

    /** @param seen the locks that were taken; empty where only the SQL can tell */
    BlockingJudge(Effects effects, Optional<Observation> seen) {
        this.effects = effects;
        this.seen = seen;
    }

    /** Someone who has to wait. */
    private record Wait(String reason, Place place, String lock) {}

    Judgement judge(Assurance assurance) {
        List<Effects.NewIndex> built = effects.indexes().stream()
                .filter(index -> !effects.isNew(index.table()))
                .toList();
        Optional<Effects.NewIndex> blocking =
                built.stream().filter(index -> !index.index().concurrently()).findFirst();
        if (blocking.isPresent()) {
            String table = blocking.get().table();
            return Judgement.refuted(
                    "CREATE INDEX blocks writes to `" + table + "`",
                    blocking.get().place(),
                    "takes a SHARE lock until the transaction ends");
        }
        return switch (assurance) {
            case INDEXES_BLOCK_NOTHING, CONCURRENTLY ->
                effects.indexes().isEmpty() ? Judgement.unchecked("the SQL creates no index") : Judgement.verified();
            case NO_LOCKS_ON_EXISTING_TABLES -> waits(true);
            case NOTHING_WAITS -> waits(false);
        };
    }

    private Judgement waits(boolean momentsCount) {
        List<Wait> longer = new ArrayList<>();
        List<Wait> moments = new ArrayList<>();
        effects.constraints().forEach(one -> addConstraint(one, longer, moments));
        effects.onExisting().forEach(change -> addChange(change, longer, moments));
        effects.addedColumns()
                .forEach(column -> moments.add(new Wait(
                        "ALTER TABLE locks `" + column.table() + "`",
                        column.place(),
                        "takes an ACCESS EXCLUSIVE lock")));
        seen.ifPresent(observed -> addSeen(observed, longer, moments));
        List<Wait> telling = longer.isEmpty() && momentsCount ? moments : longer;
        if (!telling.isEmpty()) {
            Wait first = telling.get(0);
            return Judgement.refuted(first.reason(), first.place(), first.lock());
        }
        if (!moments.isEmpty()) {
            return Judgement.unchecked(moments.get(0).reason() + ", for a moment; a rehearsal knows no traffic");
        }
        return seen.isPresent() || effects.notReadable().isEmpty()
                ? Judgement.verified()
                : Judgement.unchecked("what cannot be read may take locks");
    }

    /** How long a lock is held, no empty table shows; that a table is written anew, it does. */
    private static void addSeen(Observation observed, List<Wait> longer, List<Wait> moments) {
        observed.rewrites()
                .forEach(rewrite -> longer.add(new Wait(
                        "the whole " + rewrite.kind() + " `" + rewrite.relation() + "` is rewritten",
                        rewrite.statement(),
                        "rewrites it")));
        observed.locks().stream()
                .filter(lock -> lock.kind() == RelationKind.TABLE || lock.kind() == RelationKind.MATERIALIZED_VIEW)
                .filter(lock -> lock.mode().blocks().contains(LockMode.Work.WRITE))
                .forEach(lock -> moments.add(
                        new Wait("`" + lock.relation() + "` is locked", lock.statement(), "takes " + lock.mode())));
    }

    private void addConstraint(Effects.NewConstraint one, List<Wait> longer, List<Wait> moments) {
        Constraint constraint = one.constraint();
        boolean ownTable = effects.isNew(one.table());
        Optional<String> target = constraint
                .target()
                .map(pointed -> pointed.table().name())
                .filter(table -> !effects.isNew(table) && !table.equalsIgnoreCase(one.table()));
        if (!ownTable && constraint.validated() && constraint.kind() != Constraint.Kind.USING_INDEX) {
            longer.add(new Wait(
                    "adding a constraint locks `" + one.table() + "` while it checks every row",
                    one.place(),
                    "checks every row"));
        } else if (!ownTable) {
            moments.add(new Wait("ALTER TABLE locks `" + one.table() + "`", one.place(), "takes a lock"));
        }
        target.ifPresent(table -> moments.add(new Wait(
                "adding a foreign key blocks writes to `" + table + "`",
                one.place(),
                "takes a SHARE ROW EXCLUSIVE lock on `" + table + "`")));
    }

    private static void addChange(PlacedChange placed, List<Wait> longer, List<Wait> moments) {
        SchemaChange change = placed.change();
        if (change instanceof SchemaChange.NullabilityChanged nullability && !nullability.nullable()) {
            longer.add(new Wait(
                    "SET NOT NULL locks `" + nullability.table() + "` while it checks every row",
                    placed.place(),
                    "takes an ACCESS EXCLUSIVE lock"));
        } else if (change instanceof SchemaChange.OfTable table
                && !(change instanceof SchemaChange.DataChanged)
                && !(change instanceof SchemaChange.ConstraintValidated)) {
            moments.add(new Wait(
                    "ALTER TABLE locks `" + table.table() + "`", placed.place(), "takes an ACCESS EXCLUSIVE lock"));
        }
    }
}
