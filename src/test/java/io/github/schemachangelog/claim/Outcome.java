package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of an entry of which one fact is false. */
enum Outcome {
    REFUTED,
    UNCHECKED,
    VERIFIED,
    /** What is false is not said: the phrase that was picked leaves it out. */
    NOT_SAID;

    /**
     * By the claims on the lines that are not in the true entry, and on those nested below them.
     *
     * @param judging judges the claims of the mutated entry
     * @param silent whether the fact is not said where no word is new
     */
    static Outcome of(String truth, String mutated, Supplier<List<JudgedClaim>> judging, boolean silent) {
        List<String> all = mutated.lines().toList();
        Set<Integer> lines = changed(truth, all);
        Set<String> words = words(truth.lines());
        boolean nothingNew = words.containsAll(words(lines.stream().map(line -> all.get(line - 1))));
        if (lines.isEmpty() || silent && nothingNew) {
            return NOT_SAID;
        }
        List<JudgedClaim> claims = judging.get();
        if (claims.stream().anyMatch(claim -> claim.verdict() == Verdict.REFUTED)) {
            return REFUTED;
        }
        List<Verdict> verdicts = claims.stream()
                .filter(claim -> lines.contains(claim.place().location().line()))
                .map(JudgedClaim::verdict)
                .toList();
        boolean verified = !verdicts.isEmpty() && verdicts.stream().allMatch(verdict -> verdict == Verdict.VERIFIED);
        return verified ? VERIFIED : UNCHECKED;
    }

    private static Set<String> words(Stream<String> lines) {
        return lines.flatMap(line -> Stream.of(line.strip().split("[^\\w.]+", -1)))
                .collect(Collectors.toSet());
    }

    /** Numbers of lines, 1-based. */
    private static Set<Integer> changed(String truth, List<String> all) {
        List<String> left = new ArrayList<>(truth.lines().toList());
        Set<Integer> lines = new TreeSet<>();
        int governs = -1;
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            int depth = line.length() - line.stripLeading().length();
            governs = governs >= 0 && depth <= governs ? -1 : governs;
            boolean other = !left.remove(line);
            governs = governs < 0 && other ? depth : governs;
            if (governs >= 0) {
                lines.add(i + 1);
            }
        }
        return lines;
    }
}
