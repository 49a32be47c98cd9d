package io.github.schemachangelog.claim.assertion;

/**
 * A number of things as an entry gives it.
 *
 * @param precision how it is meant
 */
public record Count(int number, Precision precision) {
    /** How a number is meant. */
    public enum Precision {
        EXACT,
        /** {@code 45+}. */
        AT_LEAST,
        /** {@code ~40}. */
        ABOUT
    }

    public static final Count NONE = exactly(0);

    static Count exactly(int number) {
        return new Count(number, Precision.EXACT);
    }

    /** The same number or more. */
    Count atLeast() {
        return precision == Precision.EXACT ? new Count(number, Precision.AT_LEAST) : this;
    }

    /** Whether so many can be meant. */
    public boolean allows(int found) {
        return precision == Precision.AT_LEAST ? found >= number : found == number;
    }

    @Override
    public String toString() {
        return switch (precision) {
            case EXACT -> Integer.toString(number);
            case AT_LEAST -> number + "+";
            case ABOUT -> "about " + number;
        };
    }
}
