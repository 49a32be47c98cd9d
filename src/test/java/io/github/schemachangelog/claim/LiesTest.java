package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.claim.TruthsTest.Truth;
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
        return TruthsTest.sentences(RESOURCE);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void isNotVerified(Truth lie) {
        assertThat(lie.judged())
                .filteredOn(claim -> claim.verdict() == Verdict.VERIFIED)
                .isEmpty();
    }
}
