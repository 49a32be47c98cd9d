package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.claim.TruthsTest.Truth;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** False sentences are not verified; {@code claims/lies.md} holds them, with the SQL that they are not of. */
final class LiesTest {
    private static final Path RESOURCE = Path.of("src/test/resources/claims/lies.md");

    static List<Truth> lies() throws IOException {
        return TruthsTest.sentences(RESOURCE).stream()
                .filter(lie -> !lie.isInPart())
                .toList();
    }

    static List<Truth> halfTruths() throws IOException {
        return TruthsTest.sentences(RESOURCE).stream().filter(Truth::isInPart).toList();
    }

    @ParameterizedTest
    @MethodSource("halfTruths")
    void isRefutedInPart(Truth lie) {
        assertThat(lie.judged()).extracting(JudgedClaim::verdict).contains(Verdict.REFUTED);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void isNotVerified(Truth lie) {
        assertThat(lie.judged())
                .filteredOn(claim -> claim.verdict() == Verdict.VERIFIED)
                .isEmpty();
    }
}
