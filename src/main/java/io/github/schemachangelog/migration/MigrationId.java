package io.github.schemachangelog.migration;

import java.util.regex.Pattern;

/**
 * The name of a migration: leading digits and the rest, as in {@code 20241224000000_add_sites_model}. Two ids are equal
 * when their whole text is, because digits alone are often shared.
 *
 * @param text the folder's name, or the file's name without {@code .sql}
 */
public record MigrationId(String text) implements Comparable<MigrationId> {
    private static final Pattern BASELINE = Pattern.compile("(?i)(.*[_\\-. ])?(baseline|init|initial)([_\\-. ].*)?");
    private static final String SEPARATORS = "_- .";

    public MigrationId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a migration id is not blank");
        }
    }

    /** The leading ASCII digits; empty where there are none. */
    public String digits() {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return text.substring(0, end);
    }

    /** The digits as a number: without leading zeros, but for a lone zero; empty where there are none. */
    public String number() {
        return significant(digits());
    }

    /** Digits without leading zeros, but for a lone zero. */
    public static String significant(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** What stands behind the digits and one separator: {@code add_sites_model}. */
    public String name() {
        int start = digits().length();
        boolean separated = start < text.length() && SEPARATORS.indexOf(text.charAt(start)) >= 0;
        return text.substring(separated ? start + 1 : start);
    }

    /** Whether all digits are zero or the name says that everything before is in this migration. */
    public boolean isBaseline() {
        String digits = digits();
        boolean zeros = !digits.isEmpty() && digits.chars().allMatch(c -> c == '0');
        return zeros || BASELINE.matcher(name()).matches();
    }

    /** By the bytes of the text in UTF-8, as Prisma orders folders. */
    @Override
    public int compareTo(MigrationId other) {
        int same = 0;
        int length = Math.min(text.length(), other.text.length());
        while (same < length && text.charAt(same) == other.text.charAt(same)) {
            same++;
        }
        if (same == length) {
            return Integer.compare(text.length(), other.text.length());
        }
        // UTF-8 keeps the order of code points: what takes two chars comes behind all that takes one.
        char a = text.charAt(same);
        char b = other.text.charAt(same);
        int planes = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
        return planes == 0 ? Character.compare(a, b) : planes;
    }

    @Override
    public String toString() {
        return text;
    }

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationId that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
