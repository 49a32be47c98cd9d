package io.github.schemachangelog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            ;| -- Should return: 0                           # 0
            ; -- Should return: 3                            # 3
            ; -- a count|-- Should return: 4                 # 4
            ;||-- Should return 17 rows                      # 17 rows
            -- should return 1 row                           # 1 row
            -- Must be `trial`.                              # trial
            -- Should return exactly 5                       # 5
            -- Should return no rows                         # 0 rows
            -- Expected output:|-- none|-- trial             # none, trial
            -- Expected:|-- none||-- 4. Verify all           # none
            -- Expected: 3 rows                              # 3 rows
            -- Expected: 12                                  # 12
            -- Expected: all of the new tables               # -
            -- 4. Verify all clients have safe defaults      # -
            -- Should return the new columns                 # -
            -- Should return several rows                    # -
            -- Should return 0.                              # 0
            -- Should return 1.5                             # 1.5
            -- Expected: 0.                                  # 0
            -- Should return nothing                         # nothing
            -- Should return: NULL                           # NULL
            -- Should return: >0                             # -
            -- Should return rows                            # -
            -- Should return one row.                        # 1 row
            -- Should return two                             # 2
            -- Should return 12000 rows                      # -
            Should return: 0                                 # 0
            -- \u0130\u0130 Should return                    # -
            -- Should return \u0130                          # \u0130
            -- Expected: .                                   # -
            -- Expected.                                     # -
            -- Expected results: ;                           # -
            -- Expected results: 5                           # 5
            -- Expected results:5                            # 5
            -- Expected results:|-- none|-- trial            # none, trial
            -- Expected outputs:|-- none                     # none
            -- Expected value: 5                             # 5
            -- expected -5                                   # -5
            -- Expected-count                                # -
            -- Expectedly                                    # -
            """)
    void commentsAreRead(String comments, String expected) {
        assertThat(Expectation.read(comments.replace('|', '\n'))
                        .map(Expectation::toString)
                        .orElse("-"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "none, true", "NULL, true", "trial, false"})
    void noRowIsAZero(String value, boolean met) {
        assertThat(new Expectation.Value(value).isMetBy(List.of())).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"none, none", "none, 0", "null, ''", "nothing, ''"})
    void theWordForNothingIsWhateverIsNothing(String value, String found) {
        assertThat(new Expectation.Value(value).isMetBy(List.of(List.of(found))))
                .isTrue();
        assertThat(new Expectation.Value(value).isMetBy(List.of(List.of("1")))).isFalse();
    }
}
