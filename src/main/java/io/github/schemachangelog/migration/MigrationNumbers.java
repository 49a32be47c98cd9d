package io.github.schemachangelog.migration;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers under which MyBatis knows the migrations of a folder that is ordered by name: unique, and ascending as
 * the names do. A recorded number stays. A 14-digit id that nobody shares is its value; every other one lies in its
 * {@link NumberSlot} between its neighbours. Where recorded numbers leave a name no place in its slot, it lies between
 * its neighbours and may be in the way of later ids; where recorded numbers themselves do not ascend, the new ones are
 * still unique, but follow the names only as far as that can be.
 */
final class MigrationNumbers {
    private final Map<String, BigDecimal> recorded;
    /** In name order: the migrations, and what the history knows beside them under a number that fits its name. */
    private final List<MigrationId> names;

    private final NavigableSet<BigDecimal> taken;
    private final @Nullable BigDecimal[] numbers;
    /** The smallest number that a name at this index or behind it has for certain. */
    private final @Nullable BigDecimal[] bounds;

    private MigrationNumbers(Collection<MigrationId> ids, Map<String, BigDecimal> recorded) {
        this.recorded = recorded;
        this.names = names(ids, recorded);
        this.taken = new TreeSet<>(recorded.values());
        this.numbers = new BigDecimal[names.size()];
        this.bounds = new BigDecimal[names.size() + 1];
    }

    /**
     * The number that each file's digits make, in MyBatis' own layout. Where several make one, only the first has it, and
     * the others lie behind it, before the next: on a database where nothing is recorded.
     *
     * @param ids in the order in which they run
     */
    static Map<MigrationId, BigDecimal> asWritten(List<MigrationId> ids) {
        Map<MigrationId, BigDecimal> numbers = new LinkedHashMap<>();
        int i = 0;
        while (i < ids.size()) {
            BigDecimal number = new BigDecimal(ids.get(i).number());
            int end = i + 1;
            while (end < ids.size() && ids.get(end).number().equals(ids.get(i).number())) {
                end++;
            }
            numbers.put(ids.get(i++), number);
            for (BigDecimal behind : new NumberSlot(number, number.add(BigDecimal.ONE)).spread(end - i)) {
                numbers.put(ids.get(i++), behind);
            }
        }
        return numbers;
    }

    /**
     * The numbers of folders, in name order.
     *
     * @param recorded the history's numbers, by whole name; a name without a migration keeps its number to itself
     */
    static Map<MigrationId, BigDecimal> between(List<MigrationId> ids, Map<String, BigDecimal> recorded) {
        MigrationNumbers given = new MigrationNumbers(ids, recorded);
        given.fix();
        given.fill();
        return given.of(Set.copyOf(ids));
    }

    private static List<MigrationId> names(Collection<MigrationId> ids, Map<String, BigDecimal> recorded) {
        Set<MigrationId> names = new LinkedHashSet<>(ids);
        recorded.forEach((name, number) -> {
            if (!name.isBlank() && NumberSlot.around(new MigrationId(name)).holds(number)) {
                names.add(new MigrationId(name));
            }
        });
        return names.stream().sorted().toList();
    }

    /** Gives out what does not depend on neighbours: recorded numbers, and the values of lone 14-digit ids. */
    private void fix() {
        Map<String, Integer> shared = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = recorded.get(names.get(i).text());
            shared.merge(names.get(i).digits(), 1, Integer::sum);
        }
        bound();
        BigDecimal before = null;
        for (int i = 0; i < numbers.length; i++) {
            String digits = names.get(i).digits();
            boolean lone = digits.length() == NumberSlot.WIDTH && shared.getOrDefault(digits, 0) == 1;
            if (numbers[i] == null && lone) {
                BigDecimal value = NumberSlot.value(digits);
                boolean ascends = less(before, value) && less(value, bounds[i]);
                numbers[i] = ascends && taken.add(value) ? value : null;
            }
            before = greater(before, numbers[i]);
        }
        bound();
    }

    private void bound() {
        for (int i = numbers.length - 1; i >= 0; i--) {
            BigDecimal own = numbers[i];
            BigDecimal behind = bounds[i + 1];
            bounds[i] = own == null || less(behind, own) && behind != null ? behind : own;
        }
    }

    /** Gives the others their numbers, one run of names with an equal slot at a time. */
    private void fill() {
        BigDecimal before = null;
        int i = 0;
        while (i < numbers.length) {
            int end = numbers[i] == null ? endOfRun(i) : i;
            if (end > i) {
                List<BigDecimal> spread = place(names.get(i), before, bounds[i]).spread(end - i);
                for (BigDecimal number : spread) {
                    numbers[i++] = number;
                }
                taken.addAll(spread);
                before = spread.get(spread.size() - 1);
            } else {
                before = greater(before, numbers[i++]);
            }
        }
    }

    private int endOfRun(int start) {
        NumberSlot slot = NumberSlot.of(names.get(start));
        int end = start + 1;
        while (end < numbers.length
                && numbers[end] == null
                && NumberSlot.of(names.get(end)).equals(slot)) {
            end++;
        }
        return end;
    }

    /** Where a name's number may lie: in its slot if there is place, below any number that is taken. */
    private NumberSlot place(MigrationId id, @Nullable BigDecimal before, @Nullable BigDecimal behind) {
        NumberSlot around = NumberSlot.around(id);
        BigDecimal low = before != null
                ? before
                : around.low().min(behind == null ? around.low() : behind.subtract(BigDecimal.ONE));
        BigDecimal high =
                behind != null && less(low, behind) ? behind : around.high().max(low.add(BigDecimal.ONE));
        NumberSlot neighbours = new NumberSlot(low, high);
        NumberSlot place = List.of(NumberSlot.of(id), around, neighbours).stream()
                .map(neighbours::within)
                .filter(slot -> !slot.isEmpty())
                .findFirst()
                .orElseThrow();
        BigDecimal next = taken.higher(place.low());
        return next == null ? place : place.within(new NumberSlot(place.low(), next));
    }

    private Map<MigrationId, BigDecimal> of(Set<MigrationId> ids) {
        Map<MigrationId, BigDecimal> wanted = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            if (ids.contains(names.get(i))) {
                wanted.put(names.get(i), Objects.requireNonNull(numbers[i]));
            }
        }
        return wanted;
    }

    /** Whether a number is below another; a number that is not there limits nothing. */
    private static boolean less(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null || a.compareTo(b) < 0;
    }

    private static @Nullable BigDecimal greater(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.max(b);
    }
}
