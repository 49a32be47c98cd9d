package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    @Test
    void countsEverything() {
        Finding error = Samples.duplicate();
        List<Finding> all = Stream.of(
                        Collections.nCopies(3, error),
                        List.of(error.withSeverity(Severity.WARNING)),
                        Collections.nCopies(2, error.withSeverity(Severity.INFO)))
                .flatMap(List::stream)
                .toList();

        Summary summary = new Summary(
                new Findings(all, 1, 5), 0, 14, 13, List.of(), Optional.of(new MigrationId("20250101000000_x")));

        assertThat(summary.text())
                .isEqualTo("3 errors, 1 warning, 2 notes in 14 entries and 13 migrations;"
                        + " 5 passed over (before 20250101000000_x); 1 ignored");
    }

    @Test
    void readsWellWithNothing() {
        Findings none = new Findings(List.of(), 0, 0);

        assertThat(new Summary(none, 0, 1, 1, List.of(), Optional.empty()).text())
                .isEqualTo("no findings in 1 entry and 1 migration");
        assertThat(new Summary(none, 0, 0, 0, List.of(), Optional.empty()).text())
                .isEqualTo("no findings in no entries and no migrations");
    }

    @Test
    void theVerdictsAreCounted() {
        Findings none = new Findings(List.of(), 0, 0);
        List<JudgedClaim> claims = Stream.of(Verdict.VERIFIED, Verdict.UNCHECKED, Verdict.VERIFIED)
                .map(verdict -> new JudgedClaim(
                        Optional.empty(), Samples.duplicate().place(), Optional.empty(), verdict, "", List.of()))
                .toList();

        assertThat(new Summary(none, 0, 2, 2, claims, Optional.empty()).text())
                .isEqualTo("no findings in 2 entries and 2 migrations; 3 claims: 2 verified, 0 refuted, 1 unchecked");
    }

    @Test
    void whatLintHasSaidIsMentionedAndNotCounted() {
        Findings news = new Findings(List.of(Samples.duplicate()), 0, 0);
        Findings none = new Findings(List.of(), 0, 0);

        assertThat(new Summary(news, 2, 1, 3, List.of(), Optional.empty()).text())
                .isEqualTo("1 error in 1 entry and 3 migrations; 2 more said by lint");
        assertThat(new Summary(none, 1, 1, 3, List.of(), Optional.empty()).text())
                .isEqualTo("no further findings in 1 entry and 3 migrations; 1 more said by lint");
    }

    @ParameterizedTest
    @CsvSource({"0,0.00 s", "9,0.00 s", "10,0.01 s", "9999,9.99 s", "10000,10.0 s", "59999,59.9 s", "125900,2 min 5 s"})
    void timesReadWell(long milliseconds, String shown) {
        assertThat(Summary.time(Duration.ofMillis(milliseconds))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1.00 s", "5400000, 90 min 0 s"})
    void aStepMayBeShort(long milliseconds, String shown) {
        assertThat(Summary.stepTime(Duration.ofMillis(milliseconds))).isEqualTo(shown);
    }
}
