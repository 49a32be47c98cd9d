package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.effect.FoundIndex;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether an index is of the kind that an entry says, in the order that it says. */
final class IndexKindJudge {
    private static final Set<String> METHODS = Set.of("gin", "gist", "spgist", "brin", "hash", "btree");
    private static final Set<String> OF_SEVERAL = Set.of("composite", "compound", "multi-column");

    private static final String SINGLE = "single-column";

    private IndexKindJudge() {}

    /** What is wrong with the kind, or cannot be told of it; empty where the index is all that is said. */
    static Optional<Judgement> judge(ClaimedIndex claim, FoundIndex found) {
        if (!isOf(method(claim.kind()), found)) {
            return refuted(found, " is a " + found.method() + " index");
        }
        Set<String> width = claim.kind().stream()
                .filter(word -> word.equals(SINGLE) || OF_SEVERAL.contains(word))
                .collect(Collectors.toSet());
        if (!isOf(width, found)) {
            return refuted(found, " is on " + String.join(", ", found.keys()));
        }
        if (claim.kind().contains("partial") && found.where().isEmpty()) {
            return refuted(found, " has no WHERE");
        }
        for (int i = 0; i < Math.min(claim.keys().orders().size(), found.keys().size()); i++) {
            boolean descends = descends(found.keys().get(i));
            String claimed = claim.keys().orders().get(i);
            boolean nulls = claimed.contains("nulls")
                    && claimed.contains("first") != nullsFirst(found.keys().get(i));
            if (nulls || claimed.startsWith("desc") && !descends || claimed.startsWith("asc") && descends) {
                return refuted(found, " is on `" + found.keys().get(i) + "`");
            }
        }
        return doubt(claim, found).map(Judgement::unchecked);
    }

    /** Where nothing is written, they stand first in a descending order only. */
    private static boolean nullsFirst(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.contains("nulls first") || descends(key) && !lower.contains("nulls last");
    }

    /** Whether an index is all that the words say. */
    static boolean isOf(Set<String> kind, FoundIndex found) {
        return kind.stream().allMatch(word -> isOf(word, found));
    }

    private static boolean isOf(String word, FoundIndex found) {
        if (METHODS.contains(word.replace("-", ""))) {
            return word.replace("-", "").equals(found.method());
        }
        return switch (word) {
            case "composite", "compound", "multi-column" -> found.columns().size() > 1;
            case SINGLE -> found.keys().size() == 1;
            case "partial" -> found.where().isPresent();
            case "covering" -> !found.included().isEmpty();
            default -> true;
        };
    }

    private static Set<String> method(Set<String> kind) {
        return kind.stream()
                .filter(word -> METHODS.contains(word.replace("-", "")))
                .collect(Collectors.toSet());
    }

    private static Optional<Judgement> refuted(FoundIndex found, String fact) {
        return Optional.of(Judgement.refuted(found.shown() + fact, found.place(), "creates it"));
    }

    private static Optional<String> doubt(ClaimedIndex claim, FoundIndex found) {
        if (claim.kind().contains("covering") && found.included().isEmpty()) {
            return Optional.of("the index includes no more columns than it is on");
        }
        boolean carried = claim.columns().size() > found.keys().size()
                && !found.included().isEmpty()
                && claim.included().isEmpty();
        if (carried) {
            return Optional.of("the index only includes some of the columns");
        }
        boolean some = claim.index().isEmpty()
                && claim.unique().orElse(false)
                && found.where().isPresent()
                && claim.partial().isEmpty();
        if (some) {
            return Optional.of("the index is unique only where its condition holds");
        }
        boolean unread = claim.keys().unread().isPresent()
                && !plain(claim.keys().unread().get()).equals(plain(String.join(",", found.keys())));
        return unread ? Optional.of("whether the expressions are the same is not known") : Optional.empty();
    }

    private static boolean descends(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT);
        return plain.substring(plain.lastIndexOf(')') + 1).matches(".*\\sdesc\\b.*");
    }

    private static String plain(String keys) {
        return keys.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
    }
}
