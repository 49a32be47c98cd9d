package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.text.Source;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries that are printed from what their migrations do are never refuted, and nearly all that they say is verified. */
final class ClaimLawTest {
    private static final LongAdder SAID = new LongAdder();
    private static final LongAdder CLAIMED = new LongAdder();
    private static final LongAdder VERIFIED = new LongAdder();

    static LongStream seeds() {
        return Laws.seeds(1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsTrueIsNotRefuted(long seed) {
        GeneratedChange change = new GeneratedChange(seed);
        Said said = Said.of(change, seed);
        MigrationFacts facts = Judged.facts(change.scriptBefore(), change.script());

        List<JudgedClaim> claims = Judged.claims(new EntryPrinter(said, seed).print(), facts);

        assertThat(claims)
                .filteredOn(claim -> claim.verdict() == Verdict.REFUTED)
                .isEmpty();
        SAID.add(said.lines());
        List<JudgedClaim> plain =
                claims.stream().filter(claim -> !isToldMoreOf(claim)).toList();
        CLAIMED.add(plain.size());
        VERIFIED.add(plain.stream()
                .filter(claim -> claim.verdict() == Verdict.VERIFIED)
                .count());
    }

    private static boolean isToldMoreOf(JudgedClaim claim) {
        Source source = claim.place().source();
        String line = source.slice(source.line(claim.place().span().start()));
        return Spelling.TELLING.stream().anyMatch(line::contains);
    }

    /** Without it the law above could hold by reading nothing. */
    @AfterAll
    static void nearlyAllIsVerified() {
        assertThat(VERIFIED.doubleValue() / CLAIMED.doubleValue())
                .as("verified of all that is claimed")
                .isGreaterThan(0.97);
        assertThat(VERIFIED.doubleValue() / SAID.doubleValue())
                .as("verified claims for each thing that is said")
                .isGreaterThan(1.05);
    }
}
