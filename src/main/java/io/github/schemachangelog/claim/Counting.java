package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a number that an entry gives against the number that is found. */
final class Counting {
    private Counting() {}

    /** Several numbers of the same thing in one line are those of its parts. */
    static List<Claim> parts(List<Claim> claims) {
        Map<Class<?>, Long> counts = claims.stream()
                .filter(claim -> isCount(claim.assertion()))
                .collect(Collectors.groupingBy(claim -> claim.assertion().getClass(), Collectors.counting()));
        return claims.stream()
                .map(claim -> counts.getOrDefault(claim.assertion().getClass(), 0L) > 1 && !isSubset(claim.assertion())
                        ? claim.with(Claim.Weight.PART)
                        : claim)
                .toList();
    }

    /** {@code 52 indexes (41 regular + 11 unique)} are no parts of something that nobody counts. */
    private static boolean isSubset(Assertion claim) {
        return claim instanceof Assertion.NewIndexes;
    }

    static boolean isCount(Assertion claim) {
        return claim instanceof Assertion.NewTables
                || claim instanceof Assertion.NewColumns
                || claim instanceof Assertion.NewEnums
                || claim instanceof Assertion.NewIndexes
                || claim instanceof Assertion.NewForeignKeys
                || claim instanceof Assertion.NewConstraints;
    }

    /** The same claim of no fewer things than it counts; itself where it counts no new ones. */
    static Assertion atLeast(Assertion claim) {
        if (claim instanceof Assertion.NewTables one) {
            return new Assertion.NewTables(one.count().atLeast());
        } else if (claim instanceof Assertion.NewColumns one) {
            return new Assertion.NewColumns(one.table(), one.count().atLeast(), one.each(), one.named());
        } else if (claim instanceof Assertion.NewEnums one) {
            return new Assertion.NewEnums(one.count().atLeast());
        } else if (claim instanceof Assertion.NewIndexes one) {
            return new Assertion.NewIndexes(one.table(), one.count().atLeast(), one.unique(), one.each());
        } else if (claim instanceof Assertion.NewForeignKeys one) {
            return new Assertion.NewForeignKeys(one.count().atLeast());
        }
        return claim instanceof Assertion.NewConstraints one
                ? new Assertion.NewConstraints(one.count().atLeast())
                : claim;
    }

    /**
     * Judges one number.
     *
     * @param thing the noun in the singular
     */
    static Judgement judge(Count claimed, int found, String thing) {
        return judge(claimed, found, found, thing);
    }

    /** Where some may or may not be meant: any number from the lowest to the highest is right. */
    static Judgement judge(Count claimed, int lowest, int highest, String thing) {
        boolean right = claimed.precision() == Count.Precision.AT_LEAST
                ? highest >= claimed.number()
                : lowest <= claimed.number() && claimed.number() <= highest;
        if (right && claimed.precision() != Count.Precision.ABOUT) {
            return Judgement.verified();
        }
        int nearest = Math.max(lowest, Math.min(claimed.number(), highest));
        if (claimed.precision() == Count.Precision.ABOUT) {
            return Judgement.unchecked("the number is not meant exactly; the SQL makes " + counted(nearest, thing));
        }
        return Judgement.refuted("the SQL makes " + counted(nearest, thing) + ", not " + claimed);
    }

    /** Where the SQL makes nothing of a kind and drops or renames some, of which the number may be told. */
    static Judgement ofOthers(Count claimed, String thing) {
        return claimed.allows(0)
                ? Judgement.verified()
                : Judgement.unchecked("the SQL makes " + counted(0, thing) + ", and changes some");
    }

    private static String counted(int number, String thing) {
        String plural = thing.endsWith("index") ? thing + "es" : thing + "s";
        return number + " " + (number == 1 ? thing : plural);
    }
}
