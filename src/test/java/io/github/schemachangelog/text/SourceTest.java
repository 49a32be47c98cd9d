package io.github.schemachangelog.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.Laws;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SourceTest {
    private static Source source(String text) {
        return new Source(Path.of("/a/b.md"), "b.md", text);
    }

    static LongStream seeds() {
        return Laws.seeds(100);
    }

    private static String randomText(Random random) {
        String alphabet = "ab \n\r\n\u00e9\uD83D\uDE00";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void countsLinesThatEndInAnyWay() {
        Source source = source("a\nb\r\nc\rd");
        assertThat(source.location(0)).hasToString("1:1");
        assertThat(source.location(2)).hasToString("2:1");
        assertThat(source.location(5)).hasToString("3:1");
        assertThat(source.location(7)).hasToString("4:1");
        assertThat(source.location(8)).hasToString("4:2");
    }

    @Test
    void keepsTheByteOrderMarkOutOfTheTextAndInTheBytes() {
        Source source = source("\uFEFFab");
        assertThat(source.text()).isEqualTo("ab");
        assertThat(source.location(0)).hasToString("1:1");
        assertThat(source.encode("xy")).isEqualTo("\uFEFFxy".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void wholeLinesFollowEachOtherWithoutGaps(long seed) {
        Source source = source(randomText(new Random(seed)));
        StringBuilder joined = new StringBuilder();
        int offset = 0;
        while (offset < source.text().length()) {
            Span line = source.wholeLine(offset);
            assertThat(line.start()).isEqualTo(offset);
            assertThat(source.slice(source.line(offset)).chars()).noneMatch(c -> c == '\n' || c == '\r');
            assertThat(source.location(offset).column()).isEqualTo(1);
            joined.append(source.slice(line));
            offset = line.end();
        }
        assertThat(joined).hasToString(source.text());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void editsTouchNothingElse(long seed) {
        Random random = new Random(seed);
        Source source = source(randomText(random) + "0123456789");
        int length = source.text().length();
        int first = random.nextInt(length - 4);
        Edit one = new Edit(new Span(first, first + 1), "ONE");
        Edit two = Edit.insert(first + 2 + random.nextInt(length - first - 1), "TWO");
        String expected = source.text().substring(0, first) + "ONE"
                + source.text().substring(first + 1, two.span().start()) + "TWO"
                + source.text().substring(two.span().start());
        assertThat(new EditPlan(source, List.of(two, one)).apply()).isEqualTo(expected);
    }

    @Test
    void refusesEditsThatTouchEachOther() {
        Source source = source("0123456789");
        EditPlan plan = new EditPlan(source, List.of(new Edit(new Span(2, 5), "x")));
        assertThat(plan.accepts(List.of(new Edit(new Span(4, 6), "y")))).isFalse();
        assertThat(plan.accepts(List.of(Edit.insert(5, "y")))).isFalse();
        assertThat(plan.accepts(List.of(new Edit(new Span(5, 6), "y")))).isTrue();
        assertThat(plan.accepts(List.of(Edit.insert(6, "y")))).isTrue();
        assertThatThrownBy(() -> plan.with(List.of(new Edit(new Span(4, 6), "y"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edits overlap at 1:5");
    }
}
