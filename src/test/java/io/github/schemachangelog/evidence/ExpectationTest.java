package io.github.schemachangelog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.Answer.Kind;
import java.util.List;
import java.util.stream.Stream;
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
        assertThat(new Expectation.Value(value).isMetBy(answer(Kind.OTHER))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"none, none", "none, 0", "null, ''", "nothing, ''"})
    void theWordForNothingIsWhateverIsNothing(String value, String found) {
        assertThat(new Expectation.Value(value).isMetBy(answer(Kind.OTHER, found)))
                .isTrue();
        assertThat(new Expectation.Value(value).isMetBy(answer(Kind.OTHER, "1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1.5              | NUMBER | 1.50        | true
            1.50             | NUMBER | 1.5         | true
            1000             | NUMBER | 1000.00     | true
            1,000            | NUMBER | 1000        | true
            -1,000,000.5     | NUMBER | -1000000.50 | true
            0                | NUMBER | 0.00        | true
            1.5              | NUMBER | 1.51        | false
            1,00             | NUMBER | 100         | false
            1,0000           | NUMBER | 10000       | false
            0,100            | NUMBER | 100         | false
            1,000            | NUMBER | 1           | false
            1,000            | NUMBER | 1.000       | false
            1000             | NUMBER | -1000       | false
            1e3              | NUMBER | 1000        | false
            ~'1.5'~          | NUMBER | 1.50        | false
            NaN              | NUMBER | 0           | false
            1.1              | OTHER  | 1.10        | false
            7                | OTHER  | 007         | false
            007              | NUMBER | 7           | false
            1,000            | OTHER  | 1000        | false
            ~'x'~            | OTHER  | x           | true
            ~'x'~            | OTHER  | ~'x'~       | true
            ~"x"~            | OTHER  | x           | true
            ~`x`~            | OTHER  | x           | true
            ~'true'~         | OTHER  | t           | true
            ~'x~             | OTHER  | x           | false
            ~'x"~            | OTHER  | x           | false
            ~'a','b'~        | OTHER  | ~a','b~     | false
            ~'x'~            | OTHER  | y           | false
            ~'none'~         | OTHER  | 0           | false
            public.orders    | NAME   | orders      | true
            public.orders    | NAME   | public.orders | true
            public.orders    | NAME   | order       | false
            public.orders    | NAME   | shop.orders | false
            shop.orders      | NAME   | orders      | false
            public.orders    | OTHER  | orders      | false
            """)
    void oneValueHasSeveralSpellings(String value, Kind kind, String found, boolean met) {
        assertThat(Expectation.read("-- Expected: " + value).orElseThrow().isMetBy(answer(kind, found)))
                .isEqualTo(met);
    }

    private static Answer answer(Kind kind, String... cells) {
        return new Answer(kind, Stream.of(cells).map(List::of).toList());
    }
}
