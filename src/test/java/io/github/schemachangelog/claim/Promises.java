package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Sentences about a migration as a whole: those that are true of it, and those that would not be. */
final class Promises {
    /** Claims nothing, whatever the migration does. */
    static final List<String> HEDGES = List.of(
            "Queue inserts are single-table operations (no FK constraints)",
            "Note: the Order model does not have a `deletedAt` field",
            "Uses existing `carts` data",
            "Should be non-blocking on small tables",
            "Not additive in the narrow sense",
            "Additive unless the job runs at the same time",
            "An index on `orders.note` will be added later",
            "No backfill yet",
            "Run it before the old version had 3 new tables",
            "Unlike the last one this is additive",
            "Estimated execution time: < 5 seconds (depends on table size)",
            "Designed for 10k+ clicks/second throughput");

    private static final List<String> ADDITIVE = List.of(
            "All changes are additive (CREATE TABLE, CREATE INDEX)",
            "Purely additive",
            "This migration is additive only");
    private static final List<String> NULLABLE =
            List.of("New columns are nullable, so no backfill required", "All new columns are nullable");
    private static final List<String> UNTOUCHED =
            List.of("No existing tables modified", "No changes to existing tables");
    private static final List<String> KEPT = List.of("No columns removed or renamed");
    private static final List<String> DATA = List.of("No existing data will be affected", "No data loss");
    private static final List<String> WAITLESS =
            List.of("Zero downtime", "The migration is non-blocking", "No locks on existing tables");
    private static final List<String> APART = List.of(
            "Index creation is non-blocking in PostgreSQL (default behavior)", "Indexes are created concurrently");

    private final List<Deed> deeds;
    private final List<String> made;
    private final List<String> kept = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();

    Promises(List<Deed> deeds) {
        this.deeds = deeds;
        this.made = deeds.stream()
                .flatMap(deed ->
                        deed instanceof Deed.NewTable one ? List.of(one.table()).stream() : List.<String>of().stream())
                .toList();
        boolean lost = any(deed -> deed instanceof Deed.DroppedColumn || deed instanceof Deed.DroppedTable);
        boolean taken = lost
                || any(deed -> deed instanceof Deed.RenamedColumn
                        || deed instanceof Deed.RenamedTable
                        || deed instanceof Deed.RetypedColumn
                        || deed instanceof Deed.DroppedIndex
                        || deed instanceof Deed.Renullified one && !one.nullable());
        boolean wider = any(deed -> deed instanceof Deed.Renullified
                || deed instanceof Deed.Secured secured && !made.contains(secured.table()));
        sort(ADDITIVE, !taken && !wider, taken);
        sort(NULLABLE, any(Deed.NewColumn.class::isInstance) && !any(Promises::isRequired), any(Promises::isRequired));
        boolean column = any(Deed.NewColumn.class::isInstance);
        sort(UNTOUCHED, deeds.stream().allMatch(this::isApart), column || lost);
        boolean renamed = any(Deed.RenamedColumn.class::isInstance);
        sort(KEPT, !lost && !renamed && !any(Deed.RenamedTable.class::isInstance), lost || renamed);
        sort(DATA, !taken && !wider, lost);
        boolean blocks = any(deed -> deed instanceof Deed.NewIndex one && !made.contains(one.table()) && !one.apart());
        keep(WAITLESS, deeds.stream().allMatch(this::isApart) && !any(Deed.NewForeignKey.class::isInstance));
        keep(APART, any(Deed.NewIndex.class::isInstance) && deeds.stream().noneMatch(Promises::blocks));
        if (blocks) {
            waiting.addAll(WAITLESS);
            waiting.addAll(APART);
        }
    }

    /** True of the migration. */
    List<String> kept() {
        return kept;
    }

    /** That would not be true of it. */
    List<String> broken() {
        return broken;
    }

    /** About locks, that would not be true of it. */
    List<String> waiting() {
        return waiting;
    }

    private void sort(List<String> sentences, boolean holds, boolean fails) {
        keep(sentences, holds);
        if (fails) {
            broken.addAll(sentences);
        }
    }

    private void keep(List<String> sentences, boolean holds) {
        if (holds) {
            kept.addAll(sentences);
        }
    }

    private boolean any(Predicate<Deed> which) {
        return deeds.stream().anyMatch(which);
    }

    private static boolean isRequired(Deed deed) {
        return deed instanceof Deed.NewColumn one && !one.column().nullable();
    }

    private static boolean blocks(Deed deed) {
        return deed instanceof Deed.NewIndex one && !one.apart();
    }

    /** Whether it does nothing to a table that was there. */
    private boolean isApart(Deed deed) {
        return deed instanceof Deed.NewTable
                || deed instanceof Deed.NewEnum
                || deed instanceof Deed.NewIndex index && made.contains(index.table())
                || deed instanceof Deed.NewForeignKey key && made.contains(key.table())
                || deed instanceof Deed.NewUnique unique && made.contains(unique.table())
                || deed instanceof Deed.Secured secured && made.contains(secured.table());
    }
}
