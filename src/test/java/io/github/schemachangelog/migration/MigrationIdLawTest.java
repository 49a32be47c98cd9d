package io.github.schemachangelog.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids stand in the order of their bytes in UTF-8, whatever their letters. */
final class MigrationIdLawTest {
    private static final int[] LETTERS = {
        '0', '1', 'a', '_', 0xE9, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600
    };

    static LongStream seeds() {
        return Laws.seeds(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void idsStandInTheOrderOfTheirBytes(long seed) {
        Random random = new Random(seed);
        for (int pair = 0; pair < 200; pair++) {
            String shared = word(random, random.nextInt(4));
            String one = shared + word(random, 1 + random.nextInt(3));
            String other = shared + word(random, 1 + random.nextInt(3));
            int bytes = Arrays.compareUnsigned(
                    one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
            assertThat(Integer.signum(new MigrationId(one).compareTo(new MigrationId(other))))
                    .as("%s and %s", one, other)
                    .isEqualTo(Integer.signum(bytes));
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.appendCodePoint(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return word.toString();
    }
}
