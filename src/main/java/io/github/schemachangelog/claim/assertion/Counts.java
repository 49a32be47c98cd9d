package io.github.schemachangelog.claim.assertion;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Claims that give a number of things that are new or gone. */
public final class Counts {
    private Counts() {}

    /** Several numbers of the same thing in one line are those of its parts. */
    public static List<Claim> parts(List<Claim> claims) {
        if (claims.size() < 2) {
            return claims;
        }
        Map<Object, Long> counts = claims.stream()
                .filter(claim -> isCount(claim.assertion()))
                .collect(Collectors.groupingBy(claim -> counted(claim.assertion()), Collectors.counting()));
        return claims.stream()
                .map(claim -> counts.getOrDefault(counted(claim.assertion()), 0L) > 1 && !isSubset(claim.assertion())
                        ? claim.with(Claim.Weight.PART)
                        : claim)
                .toList();
    }

    private static Object counted(Assertion claim) {
        return claim instanceof DroppedThings gone ? gone.thing() : claim.getClass();
    }

    /** {@code 52 indexes (41 regular + 11 unique)} are no parts of something that nobody counts. */
    private static boolean isSubset(Assertion claim) {
        return claim instanceof Assertion.NewIndexes;
    }

    /** Whether it gives a number of things that are new or gone. */
    public static boolean isCount(Assertion claim) {
        return claim instanceof Assertion.NewTables
                || claim instanceof Assertion.NewColumns
                || claim instanceof Assertion.NewEnums
                || claim instanceof Assertion.NewIndexes
                || claim instanceof Assertion.NewForeignKeys
                || claim instanceof Assertion.NewConstraints
                || claim instanceof DroppedThings;
    }

    /** The same claim of no fewer things than it counts; itself where it counts none. */
    public static Assertion atLeast(Assertion claim) {
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
        } else if (claim instanceof DroppedThings one) {
            return new DroppedThings(one.thing(), one.table(), one.count().atLeast());
        }
        return claim instanceof Assertion.NewConstraints one
                ? new Assertion.NewConstraints(one.count().atLeast())
                : claim;
    }
}
