package io.github.schemachangelog.migration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The open interval in which the number of a migration lies, told from its name alone so that it collides with no
 * 14-digit id that is added later.
 *
 * @param low exclusive
 * @param high exclusive
 */
record NumberSlot(BigDecimal low, BigDecimal high) {
    /** The digits of a time stamp, whose number is its value. */
    static final int WIDTH = 14;

    /**
     * The best slot of a name. A longer id shares its first 14 digits with at most one 14-digit id, which is looked for
     * on the side where the separator of the longer one would put it.
     */
    static NumberSlot of(MigrationId id) {
        String digits = id.digits();
        if (digits.length() == WIDTH) {
            return around(id);
        }
        BigDecimal one = BigDecimal.ONE;
        boolean sortsBehindDigits = sortsBehindDigits(id);
        if (digits.length() > WIDTH) {
            BigDecimal value = value(digits);
            return sortsBehindDigits
                    ? new NumberSlot(value.subtract(one), value)
                    : new NumberSlot(value, value.add(one));
        }
        if (sortsBehindDigits) {
            BigDecimal last = value(digits + "9".repeat(WIDTH - digits.length()));
            return new NumberSlot(last, last.add(one));
        }
        BigDecimal first = value(digits + "0".repeat(WIDTH - digits.length()));
        return new NumberSlot(first.subtract(one), first);
    }

    /** Both sides of the number that the first 14 digits make, for names that have so many; else the best slot. */
    static NumberSlot around(MigrationId id) {
        String digits = id.digits();
        if (digits.length() < WIDTH) {
            return of(id);
        }
        BigDecimal value = value(digits);
        return new NumberSlot(value.subtract(BigDecimal.ONE), value.add(BigDecimal.ONE));
    }

    /** Whether a name comes after every longer one that goes on with a digit, as it does with {@code _} or a letter. */
    static boolean sortsBehindDigits(MigrationId id) {
        int end = id.digits().length();
        return end < id.text().length() && id.text().charAt(end) > '9';
    }

    static BigDecimal value(String digits) {
        return new BigDecimal(digits.substring(0, Math.min(WIDTH, digits.length())));
    }

    boolean isEmpty() {
        return low.compareTo(high) >= 0;
    }

    boolean holds(BigDecimal number) {
        return low.compareTo(number) < 0 && number.compareTo(high) < 0;
    }

    /** What this slot and another share; possibly empty. */
    NumberSlot within(NumberSlot other) {
        return new NumberSlot(low.max(other.low), high.min(other.high));
    }

    /** Ascending numbers in this slot, evenly spaced, with as few decimals as they can have. */
    List<BigDecimal> spread(int count) {
        BigInteger wanted = BigInteger.valueOf(count);
        int scale = 0;
        while (room(scale).compareTo(wanted) < 0) {
            scale++;
        }
        BigInteger room = room(scale);
        List<BigDecimal> numbers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            BigInteger step = room.multiply(BigInteger.valueOf(2L * i + 1)).divide(wanted.shiftLeft(1));
            numbers.add(plain(new BigDecimal(first(scale).add(step), scale)));
        }
        return numbers;
    }

    /** How many numbers with so many decimals lie inside. */
    private BigInteger room(int scale) {
        BigInteger behind = high.setScale(scale, RoundingMode.CEILING).unscaledValue();
        return behind.subtract(first(scale));
    }

    private BigInteger first(int scale) {
        return low.setScale(scale, RoundingMode.FLOOR).unscaledValue().add(BigInteger.ONE);
    }

    /** Without trailing zeros behind the point, and never as {@code 2.024E+13}: MyBatis compares scales too. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
