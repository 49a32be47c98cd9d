package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.migration.MigrationId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The order that most of a list of ids follow. Positions are 0-based. */
final class SectionOrder {
    private static final int FEWEST = 3;

    private final List<OrderKey> keys;
    private final Direction direction;
    private final BitSet kept;

    private SectionOrder(List<OrderKey> keys, Direction direction, BitSet kept) {
        this.keys = keys;
        this.direction = direction;
        this.kept = kept;
    }

    /** Which ids stand first. */
    enum Direction {
        NEWEST_FIRST("newest first"),
        OLDEST_FIRST("oldest first");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }

        /** The smaller one stands first. */
        private Comparator<OrderKey> order() {
            return this == NEWEST_FIRST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        }
    }

    /** The order of at least three ids of which at least two thirds follow it, and fewer the other direction. */
    static Optional<SectionOrder> of(List<MigrationId> ids) {
        List<OrderKey> keys = OrderKey.of(ids);
        BitSet newest = longest(keys, Direction.NEWEST_FIRST.order());
        BitSet oldest = longest(keys, Direction.OLDEST_FIRST.order());
        boolean newestFirst = newest.cardinality() > oldest.cardinality();
        BitSet kept = newestFirst ? newest : oldest;
        boolean clear = ids.size() >= FEWEST
                && newest.cardinality() != oldest.cardinality()
                && kept.cardinality() * 3 >= ids.size() * 2;
        Direction direction = newestFirst ? Direction.NEWEST_FIRST : Direction.OLDEST_FIRST;
        return clear ? Optional.of(new SectionOrder(keys, direction, kept)) : Optional.empty();
    }

    Direction direction() {
        return direction;
    }

    /** The positions of the fewest ids that would have to move. */
    List<Integer> misplaced() {
        return IntStream.range(0, keys.size()).filter(i -> !kept.get(i)).boxed().toList();
    }

    /** The positions in the order in which they should stand. */
    List<Integer> sorted() {
        Comparator<OrderKey> order = direction.order();
        return IntStream.range(0, keys.size())
                .boxed()
                .sorted((a, b) -> order.compare(keys.get(a), keys.get(b)))
                .toList();
    }

    /** The first of those that are in order and stand on the wrong side of a misplaced one. */
    int neighbour(int misplaced) {
        Comparator<OrderKey> order = direction.order();
        return kept.stream()
                .filter(other -> Integer.signum(order.compare(keys.get(other), keys.get(misplaced)))
                        == Integer.compare(misplaced, other))
                .findFirst()
                .orElseThrow();
    }

    /** The positions of the longest chain in order; of several, the one that keeps what stands first. */
    private static BitSet longest(List<OrderKey> keys, Comparator<OrderKey> order) {
        int[] lengths = lengths(keys, order);
        int wanted = IntStream.of(lengths).max().orElse(0);
        BitSet chain = new BitSet(keys.size());
        int last = -1;
        for (int i = 0; wanted > 0; i++) {
            if (lengths[i] == wanted && (last < 0 || order.compare(keys.get(last), keys.get(i)) <= 0)) {
                chain.set(i);
                last = i;
                wanted--;
            }
        }
        return chain;
    }

    /** How long the longest chain is that starts at each position. */
    private static int[] lengths(List<OrderKey> keys, Comparator<OrderKey> order) {
        int[] lengths = new int[keys.size()];
        List<OrderKey> heads = new ArrayList<>();
        Comparator<OrderKey> down = order.reversed();
        for (int i = keys.size() - 1; i >= 0; i--) {
            OrderKey key = keys.get(i);
            int at = Collections.binarySearch(heads, key, (a, b) -> down.compare(a, b) <= 0 ? -1 : 1);
            int length = -at - 1;
            if (length == heads.size()) {
                heads.add(key);
            } else {
                heads.set(length, key);
            }
            lengths[i] = length + 1;
        }
        return lengths;
    }
}
