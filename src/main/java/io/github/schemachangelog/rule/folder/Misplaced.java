package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A migration whose id separators cut, and one with a whole id that its name puts on the other side of it than its digits
 * do.
 *
 * @param runsBehind whether it runs behind the other by name
 */
record Misplaced(Migration migration, Migration other, boolean runsBehind) {
    /** In the order of the cut ones, each with its neighbour by name that shows it. */
    static List<Misplaced> among(List<Migration> cut, List<Migration> all) {
        NavigableMap<MigrationId, Migration> moments = whole(all, IdDigits::isMoment);
        NavigableMap<MigrationId, Migration> counts = whole(all, digits -> !digits.isMoment());
        List<Misplaced> found = new ArrayList<>();
        for (Migration migration : cut) {
            boolean isMoment = IdDigits.of(migration.id()).isMoment();
            found(migration, isMoment ? moments : counts).ifPresent(found::add);
        }
        return found;
    }

    private static NavigableMap<MigrationId, Migration> whole(List<Migration> all, Predicate<IdDigits> wanted) {
        NavigableMap<MigrationId, Migration> whole = new TreeMap<>();
        for (Migration migration : all) {
            IdDigits digits = IdDigits.of(migration.id());
            if (digits.areClear() && wanted.test(digits)) {
                whole.put(migration.id(), migration);
            }
        }
        return whole;
    }

    /** Ids of one width have their digits' order by name, so that neighbours tell of all. */
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
