package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A migration whose id separators cut, and one with a whole id on the other side of which it runs than its digits tell.
 *
 * @param runsBehind whether it runs behind the other
 */
record Misplaced(Migration migration, Migration other, boolean runsBehind) {
    /** In the order of the cut ones, each with its neighbour that shows it. */
    static List<Misplaced> among(List<Migration> cut, Migrations all) {
        NavigableMap<MigrationId, Migration> moments = whole(all, IdDigits::isMoment);
        NavigableMap<MigrationId, Migration> counts = whole(all, digits -> !digits.isMoment());
        List<Misplaced> found = new ArrayList<>();
        for (Migration migration : cut) {
            boolean isMoment = IdDigits.of(migration.id()).isMoment();
            found(migration, isMoment ? moments : counts).ifPresent(found::add);
        }
        return found;
    }

    private static NavigableMap<MigrationId, Migration> whole(Migrations all, Predicate<IdDigits> wanted) {
        NavigableMap<MigrationId, Migration> whole = new TreeMap<>(all.order());
        for (Migration migration : all.all()) {
            IdDigits digits = IdDigits.of(migration.id());
            if (digits.areClear() && wanted.test(digits)) {
                whole.put(migration.id(), migration);
            }
        }
        return whole;
    }

    /** Ids of one width run in the order of their digits, so that neighbours tell of all. */
    private static Optional<Misplaced> found(Migration migration, NavigableMap<MigrationId, Migration> whole) {
        return Stream.of(
                        Optional.ofNullable(whole.lowerEntry(migration.id()))
                                .map(before -> new Misplaced(migration, before.getValue(), true)),
                        Optional.ofNullable(whole.higherEntry(migration.id()))
                                .map(behind -> new Misplaced(migration, behind.getValue(), false)))
                .flatMap(Optional::stream)
                .filter(Misplaced::isOne)
                .findFirst();
    }

    private boolean isOne() {
        int byDigits = IdDigits.of(migration.id()).compareOrder(IdDigits.of(other.id()));
        return runsBehind ? byDigits < 0 : byDigits > 0;
    }
}
