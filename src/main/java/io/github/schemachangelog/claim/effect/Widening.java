package io.github.schemachangelog.claim.effect;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changes of a type for which PostgreSQL neither rewrites the table nor looks at its rows, and after which every value is what it
 * was: the "no rewrite" cases of its ALTER TABLE page, tried on PostgreSQL 15 by the file node of the table.
 */
public final class Widening {
    private static final Set<String> BY_LENGTH = Set.of(
            "character varying",
            "bit varying",
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");
    private static final Set<String> ONE_OF_TEXT = Set.of("text", "character varying");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Widening() {}

    /**
     * Whether a change is one of them.
     *
     * @param from a type in PostgreSQL's spelling
     * @param to another one
     */
    public static boolean is(String from, String to) {
        String base = base(from);
        String newBase = base(to);
        List<String> sizes = sizes(from);
        List<String> newSizes = sizes(to);
        if (!base.equals(newBase)) {
            boolean text = ONE_OF_TEXT.contains(base) && ONE_OF_TEXT.contains(newBase) && newSizes.isEmpty();
            return text || base.equals("cidr") && newBase.equals("inet");
        }
        boolean sized = BY_LENGTH.contains(base) || base.equals("numeric");
        if (newSizes.isEmpty() || sizes.isEmpty()) {
            return newSizes.equals(sizes) || sized && newSizes.isEmpty();
        }
        return sized
                && isAtMost(sizes.get(0), newSizes.get(0))
                && sizes.subList(1, sizes.size()).equals(newSizes.subList(1, newSizes.size()));
    }

    /** False for what is no number of a usual length. */
    private static boolean isAtMost(String size, String newSize) {
        return NUMBER.matcher(size).matches()
                && NUMBER.matcher(newSize).matches()
                && Integer.parseInt(size) <= Integer.parseInt(newSize);
    }

    private static String base(String type) {
        int open = type.indexOf('(');
        int close = type.indexOf(')', open + 1);
        return open < 0 || close < 0 ? type : type.substring(0, open) + type.substring(close + 1);
    }

    private static List<String> sizes(String type) {
        int open = type.indexOf('(');
        int close = type.indexOf(')', open + 1);
        return open < 0 || close < 0
                ? List.of()
                : Stream.of(type.substring(open + 1, close).split(",", -1))
                        .map(String::strip)
                        .toList();
    }
}
