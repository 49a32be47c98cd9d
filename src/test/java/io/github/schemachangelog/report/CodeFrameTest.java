package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeFrameTest {
    @Test
    void underlinesThePlaceAndLabelsIt() {
        assertThat(frame("one\n  - **Status:** `DONE`\n", "`DONE`", "not a status"))
                .isEqualTo("""
                2 |   - **Status:** `DONE`
                  |                 ^^^^^^ not a status""");
    }

    @Test
    void numbersOfAllPlacesAreAlignedRight() {
        Source source = Samples.source("a.md", "\n".repeat(99) + "last");
        CodeFrame frame =
                CodeFrame.fitting(Palette.PLAIN, List.of(Samples.place(source, "last"), new Place(source, Span.at(4))));

        assertThat(frame.draw(new Place(source, Span.at(4)), "here")).containsExactly("  5 |", "    | ^ here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void severalLinesAreShownByTheirFirst(String lineEnd) {
        assertThat(frame("a\nb SELECT 1\n  FROM t\n  WHERE x\n".replace("\n", lineEnd), "SELECT 1", "the query"))
                .isEqualTo("""
                2 | b SELECT 1
                  |   ^^^^^^^^ the query""");

        Source source = Samples.source("a.sql", "SELECT 1\n  FROM t\n  WHERE x\n".replace("\n", lineEnd));
        assertThat(draw(new Place(source, source.span()), "the query")).isEqualTo("""
                1 | SELECT 1
                  | ^^^^^^^^ the query
                  | … and 2 more lines""");
    }

    @Test
    void aLineWithItsLineEndIsOneLine() {
        Source source = Samples.source("a.md", "one\ntwo\n");

        assertThat(draw(new Place(source, source.wholeLine(4)), "")).isEqualTo("""
                2 | two
                  | ^^^""");
    }

    @Test
    void theEndOfTheFileHasOneCaret() {
        Source source = Samples.source("a.md", "one\n");

        assertThat(draw(new Place(source, Span.at(4)), "an entry is expected here"))
                .isEqualTo("""
                2 |
                  | ^ an entry is expected here""");
        assertThat(draw(new Place(Samples.source("b.sql", ""), Span.at(0)), "")).isEqualTo("""
                1 |
                  | ^""");
    }

    @Test
    void theEndOfALineHasOneCaret() {
        Source source = Samples.source("a.md", "one\r\ntwo");

        assertThat(draw(new Place(source, Span.at(3)), "")).isEqualTo("""
                1 | one
                  |    ^""");
        assertThat(draw(new Place(source, Span.at(4)), "")).isEqualTo("""
                1 | one
                  |    ^""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\tab x'      | 'x' | '    ab x'      | 7 | 1",
                "'a\tb x'      | 'b' | 'a   b x'       | 4 | 1",
                "'漢字 x'       | 'x' | '漢字 x'         | 5 | 1",
                "'x 漢字 y'     | '漢字' | 'x 漢字 y'      | 2 | 4",
                "'e\u0301e\u0301 x' | 'x' | 'e\u0301e\u0301 x' | 3 | 1",
                "'😀 x'        | 'x' | '😀 x'          | 3 | 1",
                "'한글 x'       | 'x' | '한글 x'         | 5 | 1",
                "'a\u001B[1m x' | 'x' | 'a␛[1m x'      | 6 | 1",
                "'a\u007F x'   | 'x' | 'a␡ x'          | 3 | 1",
            })
    void caretsStandBelowThePlace(String text, String what, String shown, int column, int carets) {
        Source source = Samples.source("a.md", text);

        assertThat(draw(Samples.place(source, what), ""))
                .isEqualTo("1 | " + shown + "\n  | " + " ".repeat(column) + "^".repeat(carets));
    }

    @Test
    void controlCharactersArePictures() {
        assertThat(frame("\0\u001B]0;x\u0007y\u009B\u202E", "y", "\u001B[2J"))
                .isEqualTo("1 | ␀␛]0;x␇y\uFFFD\uFFFD\n  |        ^ ␛[2J");
    }

    @Test
    void aMarkIsUnderlinedAtItsBase() {
        assertThat(frame("xe\u0301y", "\u0301", "")).isEqualTo("1 | xe\u0301y\n  |  ^");
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String text = "left ".repeat(100) + "HERE" + " right".repeat(100);
        List<String> lines = frame(text, "HERE", "this").lines().toList();

        assertThat(lines.get(0)).hasSize(CodeFrame.WIDTH).startsWith("1 | …").endsWith("…");
        int column = lines.get(1).indexOf('^');
        assertThat(lines.get(0).substring(column, column + 4)).isEqualTo("HERE");
        assertThat(lines.get(1)).endsWith("^^^^ this");
    }

    @Test
    void aLongLineIsCutAtOneEndOnly() {
        String start = frame("HERE" + " right".repeat(100), "HERE", "")
                .lines()
                .toList()
                .get(0);
        assertThat(start).hasSize(CodeFrame.WIDTH).startsWith("1 | HERE right").endsWith("…");

        String end =
                frame("left ".repeat(100) + "HERE", "HERE", "").lines().toList().get(0);
        assertThat(end).hasSize(CodeFrame.WIDTH).startsWith("1 | …").endsWith("left HERE");
    }

    @Test
    void aLineThatJustFitsIsNotCut() {
        String text = "x".repeat(CodeFrame.WIDTH - 4);

        assertThat(frame(text, text, "")).isEqualTo("1 | " + text + "\n  | " + text.replace('x', '^'));
    }

    @Test
    void aPlaceLongerThanTheLineIsUnderlinedToTheCut() {
        String text = "see " + "x".repeat(500);
        List<String> lines = frame(text, "x".repeat(500), "too long").lines().toList();

        assertThat(lines.get(0)).hasSize(CodeFrame.WIDTH).endsWith("x…");
        assertThat(lines.get(1)).hasSize(CodeFrame.WIDTH).endsWith("^");
        assertThat(lines.get(2)).endsWith("   too long").hasSizeLessThanOrEqualTo(CodeFrame.WIDTH);
    }

    @Test
    void aLineOfMegabytesIsDrawnAtOnce() {
        Source source = Samples.source("a.md", "\u0301".repeat(5_000_000));

        assertThat(draw(new Place(source, Span.at(2_500_000)), "")).hasSizeLessThan(1200);
    }

    @Test
    void aPaletteAddsNothingToSee() {
        Source source = Samples.source("a.md", "one two");
        CodeFrame frame = CodeFrame.fitting((role, text) -> "<" + role + ">" + text + "</>", List.of());

        assertThat(frame.draw(Samples.place(source, "two"), "label"))
                .containsExactly("<GUTTER>1 | </>one two", "<GUTTER>  | </>    <CARET>^^^ label</>");
    }

    private static String frame(String text, String what, String label) {
        return draw(Samples.place(Samples.source("a.md", text), what), label);
    }

    private static String draw(Place place, String label) {
        return String.join(
                "\n", CodeFrame.fitting(Palette.PLAIN, List.of(place)).draw(place, label));
    }
}
