package io.github.schemachangelog.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which facts of one catalog are still there in another.
 *
 * @param removed those of the first that are gone
 * @param kept those that are in both
 * @param added those that only the second has
 */
record Matching<T extends Fact>(List<T> removed, List<Kept<T>> kept, List<T> added) {
    /** A fact in both catalogs. */
    record Kept<T extends Fact>(T before, T after) {
        /** Whether it is the same object, and not another one of its name. */
        boolean isSame() {
            return before.identity() != 0 && before.identity() == after.identity();
        }

        boolean isRenamed() {
            return !before.key().equals(after.key());
        }
    }

    /** Who counts as the same. */
    enum By {
        /** By the server's number alone, where both have one: made anew is another. */
        IDENTITY,
        /** By the server's number, else by name. */
        IDENTITY_OR_NAME
    }

    static <T extends Fact> Matching<T> of(List<T> before, List<T> after, By by) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        Map<Long, T> byIdentity = new HashMap<>();
        for (T fact : after) {
            byKey.put(fact.key(), fact);
            if (fact.identity() != 0) {
                byIdentity.put(fact.identity(), fact);
            }
        }
        List<T> unmatched = new ArrayList<>();
        List<Kept<T>> kept = new ArrayList<>();
        for (T fact : before) {
            T same = byIdentity.get(fact.identity());
            if (same == null) {
                unmatched.add(fact);
            } else {
                kept.add(new Kept<>(fact, same));
                byKey.remove(same.key());
            }
        }
        List<T> removed = new ArrayList<>();
        for (T fact : unmatched) {
            T namesake = byKey.get(fact.key());
            if (namesake == null || by == By.IDENTITY && fact.identity() != 0 && namesake.identity() != 0) {
                removed.add(fact);
            } else {
                kept.add(new Kept<>(fact, namesake));
                byKey.remove(fact.key());
            }
        }
        return new Matching<>(removed, kept, List.copyOf(byKey.values()));
    }
}
