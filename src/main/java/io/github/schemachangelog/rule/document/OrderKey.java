package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.migration.MigrationId;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an id stands in time.
 *
 * @param day its first eight digits, or all of a shorter id, as a number
 * @param time the digits behind; empty where they do not count
 */
record OrderKey(BigInteger day, String time) implements Comparable<OrderKey> {
    private static final int DAY = 8;
    private static final int WIDTH = 32;

    /** The keys of ids that have digits. On a day on which one id has no time, none is before or after another. */
    static List<OrderKey> of(List<MigrationId> ids) {
        Set<String> timeless = new HashSet<>();
        for (MigrationId id : ids) {
            if (id.digits().length() == DAY) {
                timeless.add(id.digits());
            }
        }
        return ids.stream().map(id -> of(id.digits(), timeless)).toList();
    }

    private static OrderKey of(String digits, Set<String> timeless) {
        if (digits.length() <= DAY) {
            return new OrderKey(new BigInteger(digits), "");
        }
        String day = digits.substring(0, DAY);
        String time = digits.substring(DAY);
        String padded = time + "0".repeat(Math.max(0, WIDTH - time.length()));
        return new OrderKey(new BigInteger(day), timeless.contains(day) ? "" : padded);
    }

    @Override
    public int compareTo(OrderKey other) {
        int days = day.compareTo(other.day);
        return days != 0 ? days : time.compareTo(other.time);
    }
}
