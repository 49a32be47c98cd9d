package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.JudgedClaim;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An entry of which one fact is false is refuted, seldom left unchecked, and never verified. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClaimMutationTest {
    private static final int SEEDS = 150;

    /** The phrase that a seed picks may leave the fact out; another seed picks another. */
    private static final int ATTEMPTS = 8;

    private final Map<Mutation, Map<Outcome, Integer>> figures = new EnumMap<>(Mutation.class);
    private final List<String> verified = new ArrayList<>();

    @BeforeAll
    void mutate() {
        for (long seed = 0; seed < SEEDS; seed++) {
            GeneratedChange change = new GeneratedChange(seed);
            MigrationFacts facts = Judged.facts(change.scriptBefore(), change.script());
            for (Mutation mutation : Mutation.values()) {
                mutate(mutation, change, facts, seed);
            }
        }
    }

    private void mutate(Mutation mutation, GeneratedChange change, MigrationFacts facts, long seed) {
        Said truth = Said.of(change, seed);
        Optional<Said> mutated = mutation.of(new Mutation.Case(change, truth, Chance.of(seed, 9)));
        if (mutated.isEmpty()) {
            return;
        }
        Outcome outcome = Outcome.NOT_SAID;
        for (long print = seed; outcome == Outcome.NOT_SAID && print < seed + ATTEMPTS; print++) {
            String entry = new EntryPrinter(mutated.get(), print).print();
            List<JudgedClaim> claims = Judged.claims(entry, facts);
            outcome = Outcome.of(new EntryPrinter(truth, print).print(), entry, claims, mutation.mayFallSilent());
            if (outcome == Outcome.VERIFIED) {
                verified.add(mutation + " of seed " + seed + ":\n" + change.script() + entry);
            }
        }
        figures.computeIfAbsent(mutation, kind -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    }

    @Test
    void nothingFalseIsVerified() {
        assertThat(verified).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nearlyAllAreRefuted(Mutation mutation) {
        Map<Outcome, Integer> figure = figures.getOrDefault(mutation, Map.of());
        double refuted = figure.getOrDefault(Outcome.REFUTED, 0);

        assertThat(refuted).as("refuted").isGreaterThan(10);
        assertThat(refuted / (refuted + figure.getOrDefault(Outcome.UNCHECKED, 0)))
                .as("%s: %s", mutation, figure)
                .isGreaterThan(0.9);
    }

    @Test
    void allTogether() {
        double refuted = sum(Outcome.REFUTED);

        assertThat(refuted / (refuted + sum(Outcome.UNCHECKED)))
                .as("%s", figures)
                .isGreaterThan(0.97);
    }

    private int sum(Outcome outcome) {
        return figures.values().stream()
                .mapToInt(figure -> figure.getOrDefault(outcome, 0))
                .sum();
    }
}
