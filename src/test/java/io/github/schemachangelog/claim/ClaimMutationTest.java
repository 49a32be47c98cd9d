package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.claim.effect.MigrationFacts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An entry of which one fact is false is refuted, seldom left unchecked, and never verified. */
final class ClaimMutationTest {
    private static final int CASES = 50;

    /** The phrase that a seed picks may leave the fact out; another seed picks another. */
    private static final int ATTEMPTS = 8;

    private static final Map<Long, MigrationFacts> FACTS = new ConcurrentHashMap<>();
    private static final Map<Outcome, Integer> TOGETHER = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource
    void nearlyAllAreRefuted(Mutation mutation) {
        Map<Outcome, Integer> figure = new EnumMap<>(Outcome.class);
        int cases = 0;
        for (long seed = 0; cases < CASES; seed++) {
            Outcome outcome = outcome(mutation, seed);
            cases += outcome == Outcome.NOT_SAID ? 0 : 1;
            figure.merge(outcome, 1, Integer::sum);
            TOGETHER.merge(outcome, 1, Integer::sum);
        }

        assertThat(figure.getOrDefault(Outcome.REFUTED, 0))
                .as("%s: %s", mutation, figure)
                .isGreaterThanOrEqualTo(CASES * 9 / 10);
    }

    private static Outcome outcome(Mutation mutation, long seed) {
        GeneratedChange change = new GeneratedChange(seed);
        Said truth = Said.of(change, seed);
        Optional<Said> mutated = mutation.of(new Mutation.Case(change, truth, Chance.of(seed, 9)));
        Outcome outcome = Outcome.NOT_SAID;
        for (long print = seed;
                mutated.isPresent() && outcome == Outcome.NOT_SAID && print < seed + ATTEMPTS;
                print++) {
            String entry = new EntryPrinter(mutated.get(), print).print();
            String trueEntry = new EntryPrinter(truth, print).print();
            MigrationFacts facts =
                    FACTS.computeIfAbsent(seed, any -> Judged.facts(change.scriptBefore(), change.script()));
            outcome = Outcome.of(trueEntry, entry, () -> Judged.claims(entry, facts), mutation.mayFallSilent());
            assertThat(outcome)
                    .as("%s of seed %d:%n%s%n%s", mutation, seed, change.script(), entry)
                    .isNotEqualTo(Outcome.VERIFIED);
        }
        return outcome;
    }

    @AfterAll
    static void allTogether() {
        double refuted = TOGETHER.getOrDefault(Outcome.REFUTED, 0);

        assertThat(refuted / (refuted + TOGETHER.getOrDefault(Outcome.UNCHECKED, 0)))
                .as("%s", TOGETHER)
                .isGreaterThan(0.97);
    }
}
