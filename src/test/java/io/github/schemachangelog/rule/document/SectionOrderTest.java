package io.github.schemachangelog.rule.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.document.SectionOrder.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionOrderTest {
    @Test
    void namesTheFewestThatAreOutOfOrder() {
        SectionOrder order = SectionOrder.of(ids(
                        "20260131160000_a",
                        "20260131200000_b",
                        "20260131135216_c",
                        "20260102215624_d",
                        "20251231201625_e",
                        "20241224000000_f",
                        "20251227_g"))
                .orElseThrow();
        assertThat(order.direction()).isEqualTo(Direction.NEWEST_FIRST);
        assertThat(order.misplaced()).containsExactly(1, 6);
        assertThat(order.neighbour(1)).isZero();
        assertThat(order.neighbour(6)).isEqualTo(5);
        assertThat(order.sorted()).containsExactly(1, 0, 2, 3, 4, 6, 5);
    }

    @Test
    void countsShortNumbers() {
        assertThat(SectionOrder.of(ids("2_a", "9_b", "10_c")).orElseThrow().misplaced())
                .isEmpty();
    }

    @Test
    void seesNoOrderWithoutAMajority() {
        assertThat(SectionOrder.of(ids("1_a", "2_b"))).isEmpty();
        assertThat(SectionOrder.of(ids("2_a", "3_b", "1_c"))).isEmpty();
        assertThat(SectionOrder.of(ids("3_a", "4_b", "1_c", "2_d"))).isEmpty();
        assertThat(SectionOrder.of(ids("1_a", "1_b", "1_c"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noFewerMovesPutThemInOrder(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<MigrationId> ids = generated(random);
            SectionOrder.of(ids).ifPresent(order -> {
                List<MigrationId> sorted = order.sorted().stream().map(ids::get).toList();
                assertThat(SectionOrder.of(sorted).orElseThrow().misplaced()).isEmpty();
                assertThat(order.misplaced().size()).as("%s", ids).isEqualTo(fewestMoves(ids, order.direction()));
            });
        }
    }

    /** Mostly in order, with days that have no time among them. */
    private static List<MigrationId> generated(Random random) {
        List<String> digits = new ArrayList<>();
        int size = 3 + random.nextInt(7);
        for (int i = 0; i < size; i++) {
            String day = "2025120" + (1 + random.nextInt(9));
            digits.add(random.nextInt(5) == 0 ? day : day + "1" + random.nextInt(10) + "0000");
        }
        digits.sort(random.nextBoolean() ? Collections.reverseOrder() : null);
        Collections.swap(digits, random.nextInt(size), random.nextInt(size));
        return IntStream.range(0, size)
                .mapToObj(i -> new MigrationId(digits.get(i) + "_" + i))
                .toList();
    }

    private static int fewestMoves(List<MigrationId> ids, Direction direction) {
        List<OrderKey> keys = OrderKey.of(ids);
        int longest = 0;
        for (int chosen = 0; chosen < 1 << keys.size(); chosen++) {
            int bits = chosen;
            List<OrderKey> kept = IntStream.range(0, keys.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(keys::get)
                    .toList();
            longest = isOrdered(kept, direction) ? Math.max(longest, kept.size()) : longest;
        }
        return keys.size() - longest;
    }

    private static boolean isOrdered(List<OrderKey> keys, Direction direction) {
        return IntStream.range(1, keys.size()).allMatch(i -> {
            int order = keys.get(i - 1).compareTo(keys.get(i));
            return direction == Direction.OLDEST_FIRST ? order <= 0 : order >= 0;
        });
    }

    private static List<MigrationId> ids(String... texts) {
        return Stream.of(texts).map(MigrationId::new).toList();
    }
}
