package io.github.schemachangelog.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("error", "warning", "info", "off");

    @Test
    void findsAMistypedWord() {
        assertThat(Nearest.to("warnign", WORDS)).contains("warning");
        assertThat(Nearest.to("Eror", WORDS)).contains("error");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Nearest.to("banana", WORDS)).isEmpty();
        assertThat(Nearest.to("", WORDS)).isEmpty();
    }

    @Test
    void countsASwapAsOneStep() {
        assertThat(Nearest.distance("form", "from")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
    }
}
