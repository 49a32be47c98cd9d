package io.github.schemachangelog.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationNumbersTest {
    static LongStream seeds() {
        return Laws.seeds(300);
    }

    static LongStream someSeeds() {
        return Laws.seeds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutAHistoryNumbersSortAsTheNamesDo(long seed) {
        List<MigrationId> ids = new GeneratedNames(seed).some();

        Map<MigrationId, BigDecimal> numbers = numbers(ids, Map.of());

        assertAscending(ids, numbers);
        ids.stream().filter(id -> isLone(id, ids)).forEach(id -> assertValue(id, numbers));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesThatComeInRoundsLeaveWhatIsRecordedAlone(long seed) {
        Random random = new Random(seed);
        List<MigrationId> coming = new ArrayList<>(new GeneratedNames(seed).some());
        Collections.shuffle(coming, random);
        Set<MigrationId> ids = new TreeSet<>();
        Map<String, BigDecimal> recorded = new HashMap<>();
        while (!coming.isEmpty()) {
            List<MigrationId> round = coming.subList(0, 1 + random.nextInt(coming.size()));
            ids.addAll(round);
            round.clear();
            Map<MigrationId, BigDecimal> numbers = numbers(ids, recorded);

            assertAscending(ids, numbers);
            assertKept(recorded, numbers);
            ids.stream()
                    .filter(id -> !recorded.containsKey(id.text()) && isLone(id, ids) && isUndisputed(id, ids))
                    .forEach(id -> assertValue(id, numbers));
            numbers.forEach((id, number) -> recorded.put(id.text(), number));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHistoryThatHoldsSomeOfThem(long seed) {
        Random random = new Random(seed);
        List<MigrationId> ids = new GeneratedNames(seed).some();
        Map<String, BigDecimal> recorded = new HashMap<>();
        numbers(ids, Map.of()).forEach((id, number) -> {
            if (random.nextBoolean()) {
                recorded.put(id.text(), number);
            }
        });

        Map<MigrationId, BigDecimal> numbers = numbers(ids, recorded);

        assertAscending(ids, numbers);
        assertKept(recorded, numbers);
        ids.stream().filter(id -> isLone(id, ids)).forEach(id -> assertValue(id, numbers));
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void ascendingButStrangeNumbersInTheHistoryStillGiveAnOrder(long seed) {
        Random random = new Random(seed);
        List<MigrationId> ids = new GeneratedNames(seed).some();
        Map<String, BigDecimal> recorded = new HashMap<>();
        BigDecimal next = BigDecimal.valueOf(random.nextInt(100)).negate();
        for (MigrationId id : ids) {
            next = next.add(BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), random.nextInt(4)));
            if (random.nextInt(3) == 0) {
                recorded.put(id.text(), next);
            }
        }

        Map<MigrationId, BigDecimal> numbers = numbers(ids, recorded);

        assertAscending(ids, numbers);
        assertKept(recorded, numbers);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void aHistoryThatContradictsTheNamesStillGivesUniqueNumbers(long seed) {
        Random random = new Random(seed);
        List<MigrationId> ids = new GeneratedNames(seed).some();
        List<BigDecimal> values = new ArrayList<>(numbers(ids, Map.of()).values());
        Collections.shuffle(values, random);
        Map<String, BigDecimal> recorded = new HashMap<>();
        for (MigrationId id : ids) {
            if (random.nextBoolean()) {
                String name = random.nextInt(5) == 0 ? "gone " + id : id.text();
                recorded.put(name, values.remove(values.size() - 1));
            }
        }

        Map<MigrationId, BigDecimal> numbers = numbers(ids, recorded);

        assertThat(numbers).hasSameSizeAs(ids);
        Stream<BigDecimal> ofOthers = recorded.entrySet().stream()
                .filter(entry -> !numbers.containsKey(new MigrationId(entry.getKey())))
                .map(Map.Entry::getValue);
        assertThat(Stream.concat(numbers.values().stream(), ofOthers)).doesNotHaveDuplicates();
        numbers.forEach((id, number) -> assertThat(number).isEqualTo(recorded.getOrDefault(id.text(), number)));
    }

    @ParameterizedTest
    @CsvSource({
        "20240101000000_a, 20240101000000",
        "00000000000000_init, 0",
        "20240101_a, 20240101999999.5",
        "20240101-a, 20240100999999.5",
        "0_init, 9999999999999.5",
        "20251125071325430_a, 20251125071324.5",
        "20251125071325430-a, 20251125071325.5",
        "init, 99999999999999.5",
        "20240101000000, 20240101000000",
    })
    void theNumberOfANameByItself(String name, String number) {
        assertThat(numbers(List.of(new MigrationId(name)), Map.of()).values())
                .extracting(BigDecimal::toString)
                .containsExactly(number);
    }

    @Test
    void twinsStandAroundTheirValue() {
        Map<MigrationId, BigDecimal> numbers = numbers(
                Stream.of("5_a", "20260228000000_a", "20260228000000_b")
                        .map(MigrationId::new)
                        .sorted()
                        .toList(),
                Map.of());

        assertThat(numbers.values())
                .extracting(BigDecimal::toString)
                .containsExactly("20260227999999.5", "20260228000000.5", "59999999999999.5");
    }

    @Test
    void aTwinOfARecordedValueMakesRoom() {
        List<MigrationId> ids = Stream.of("20260228000000_a", "20260228000000_b", "20260228000000_c")
                .map(MigrationId::new)
                .toList();

        Map<MigrationId, BigDecimal> numbers =
                numbers(ids, Map.of("20260228000000_b", new BigDecimal("20260228000000")));

        assertThat(numbers.values())
                .extracting(BigDecimal::toString)
                .containsExactly("20260227999999.5", "20260228000000", "20260228000000.5");
    }

    @Test
    void aForeignNameInTheHistoryPushesNobodyAside() {
        List<MigrationId> ids = List.of(new MigrationId("20240101000000_a"), new MigrationId("20240102000000_b"));

        Map<MigrationId, BigDecimal> numbers = numbers(ids, Map.of("V1__baseline", BigDecimal.ONE));

        assertThat(numbers.values())
                .extracting(BigDecimal::toString)
                .containsExactly("20240101000000", "20240102000000");
    }

    @Test
    void tenThousandNamesInTwinsAndTriplets() {
        List<MigrationId> ids = LongStream.range(0, 10_000)
                .mapToObj(i -> new MigrationId((20240101000000L + i / 3) + "_" + i % 3))
                .toList();

        Map<MigrationId, BigDecimal> numbers = numbers(ids, Map.of());

        assertAscending(ids, numbers);
    }

    @Test
    void inMyBatisLayoutTheNumberIsTheFiles() {
        assertThat(MigrationNumbers.asWritten(List.of(new MigrationId("20240101000000_a"), new MigrationId("007_b")))
                        .values())
                .extracting(BigDecimal::toString)
                .containsExactly("20240101000000", "7");
    }

    private static Map<MigrationId, BigDecimal> numbers(Collection<MigrationId> ids, Map<String, BigDecimal> recorded) {
        return MigrationNumbers.between(List.copyOf(ids), recorded);
    }

    private static void assertAscending(Collection<MigrationId> ids, Map<MigrationId, BigDecimal> numbers) {
        List<BigDecimal> inOrder = ids.stream().map(numbers::get).toList();
        assertThat(inOrder).doesNotContainNull().isSorted().doesNotHaveDuplicates();
        assertThat(inOrder.stream().map(BigDecimal::stripTrailingZeros).distinct())
                .hasSameSizeAs(ids);
    }

    private static void assertKept(Map<String, BigDecimal> recorded, Map<MigrationId, BigDecimal> numbers) {
        Map<MigrationId, BigDecimal> byId = new HashMap<>();
        recorded.forEach((name, number) -> byId.put(new MigrationId(name), number));
        assertThat(numbers).containsAllEntriesOf(byId);
    }

    private static void assertValue(MigrationId id, Map<MigrationId, BigDecimal> numbers) {
        assertThat(numbers).containsEntry(id, new BigDecimal(id.digits()));
    }

    private static boolean isLone(MigrationId id, Collection<MigrationId> ids) {
        String digits = id.digits();
        return digits.length() == 14
                && ids.stream().filter(other -> other.digits().equals(digits)).count() == 1;
    }

    /** Nobody can keep both sides of a value free: a longer id must have the same kind of separator. */
    private static boolean isUndisputed(MigrationId id, Collection<MigrationId> ids) {
        return ids.stream()
                .filter(other -> other.digits().length() > 14 && other.digits().startsWith(id.digits()))
                .allMatch(other -> other.compareTo(id) < 0 == NumberSlot.sortsBehindDigits(other));
    }
}
