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

/** Ordinary sentences are understood; {@code claims/plain.md} holds them, with the SQL that they are of. */
final class PlainTest {
    private static final Path RESOURCE = Path.of("src/test/resources/claims/plain.md");

    static List<Truth> truths() throws IOException {
        return TruthsTest.sentences(RESOURCE);
    }

    @ParameterizedTest
    @MethodSource("truths")
    void isVerified(Truth truth) {
        assertThat(truth.judged()).isNotEmpty().extracting(JudgedClaim::verdict).containsOnly(Verdict.VERIFIED);
    }
}
