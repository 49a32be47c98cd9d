package io.github.schemachangelog.rule.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rule.document.DateText.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-12-24",
                "2025/12/24",
                "2025.12.24",
                "20251224",
                "December 24, 2025",
                "december 24 2025",
                "Dec 24, 2025",
                "Dec. 24th, 2025",
                "24 December 2025",
                "24th of December 2025",
                "24-Dec-2025",
                "24. Dezember 2025",
                "24 de dezembro de 2025",
                "24 декабря 2025",
                "24.12.2025",
                "24/12/2025",
                "12/24/2025",
                "Wednesday, December 24, 2025",
                "2025-12-24T10:15:00Z",
                "December 24, 2025 (after the freeze)",
                "✅ 2025-12-24 by Ann",
                "December\u00A024, 2025",
            })
    void readsADay(String text) {
        LocalDate day = LocalDate.of(2025, 12, 24);
        assertThat(DateText.of(text))
                .isEqualTo(new DateText(
                        Kind.GIVEN,
                        Optional.of(Days.of(day)),
                        true,
                        DateText.of(text).start()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "December 2025 | 2025-12-01 | 2025-12-31",
                "Dec. 2025 | 2025-12-01 | 2025-12-31",
                "2025-12 | 2025-12-01 | 2025-12-31",
                "Q4 2025 | 2025-10-01 | 2025-12-31",
                "2025 | 2025-01-01 | 2025-12-31",
                "03/04/2025 | 2025-03-04 | 2025-04-03",
                "early December 2025 | 2025-11-01 | 2026-01-31",
            })
    void readsWhatIsNotPrecise(String text, LocalDate first, LocalDate last) {
        assertThat(DateText.of(text).days()).contains(new Days(first, last));
        assertThat(DateText.of(text).precise()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staging January 3, 2026; production January 5, 2026 | 2026-01-03 | 2026-01-05",
                "2025-12-24 (Approx) | 2025-11-24 | 2026-01-24",
            })
    void takesSeveralDatesForAnyDayBetween(String text, LocalDate first, LocalDate last) {
        assertThat(DateText.of(text).days()).contains(new Days(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TBD",
                "TBD (Q1 2026)",
                "tba",
                "Unknown",
                "Unknown (before 2024)",
                "—",
                "-",
                "?",
                "N/A",
                "n/a",
                "none",
                "not yet",
                "Pending",
                "before 2024",
                "planned for March 1, 2026",
                "with release 3.2",
                "✅",
            })
    void knowsThatNoneIsGiven(String text) {
        assertThat(DateText.of(text).kind()).isEqualTo(Kind.NOT_GIVEN);
        assertThat(DateText.of(text).days()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-13-01",
                "February 30, 2026",
                "31.11.2025",
                "13/13/2025",
                "Decembr 24, 2025",
                "24.12.25",
                "December",
                "yesterday",
            })
    void guessesNothing(String text) {
        assertThat(DateText.of(text).kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "January 31, 2026 | February 3, 2026",
                "Jan 31, 2026 | Feb 3, 2026",
                "JANUARY 31, 2026 | FEBRUARY 3, 2026",
                "January 09, 2026 | February 03, 2026",
                "January 31st, 2026 | February 3rd, 2026",
                "31 January 2026 | 3 February 2026",
                "31-jan-2026 | 3-feb-2026",
                "2026-01-31 | 2026-02-03",
                "2026/1/9 | 2026/2/3",
                "20260131 | 20260203",
                "31.01.2026 | 03.02.2026",
                "31/01/2026 | 03/02/2026",
                "01/31/2026 | 02/03/2026",
                "January 2026 | February 2026",
                "2026-01 | 2026-02",
            })
    void writesAnotherDateInTheSameStyle(String written, String expected) {
        LocalDate day = LocalDate.of(2026, 2, 3);
        assertThat(DateStyle.of(written).flatMap(style -> style.write(day))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "Q1 2026", "31 января 2026", "Friday, January 30, 2026", "2026-01-31 10:00"})
    void writesNothingInAStyleThatIsNotCertain(String written) {
        LocalDate day = LocalDate.of(2026, 2, 3);
        assertThat(DateStyle.of(written).flatMap(style -> style.write(day))).isEmpty();
    }
}
