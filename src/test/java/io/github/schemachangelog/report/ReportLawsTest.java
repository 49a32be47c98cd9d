package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.Laws;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.text.Location;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.TerminalText;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any text and any place in it. */
class ReportLawsTest {
    static LongStream seeds() {
        return Laws.seeds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFirstCaretStandsBelowTheFirstCharacter(long seed) {
        Random random = new Random(seed);
        Source source = Samples.source("a.md", Samples.text(random));
        Place place = new Place(source, Samples.span(random, source.text()));

        List<String> lines = CodeFrame.fitting(Palette.PLAIN, List.of(place)).draw(place, "");

        int caret = lines.get(1).indexOf('^');
        int start = place.span().start();
        int lineEnd = source.line(start).end();
        assertThat(TerminalText.width(lines.get(0))).isLessThanOrEqualTo(CodeFrame.WIDTH);
        if (start >= lineEnd) {
            int behind = TerminalText.width(source.slice(source.line(start)).isBlank() ? "" : lines.get(0));
            assertThat(caret).isGreaterThanOrEqualTo(behind);
            return;
        }
        String expected = firstShown(source.text(), start);
        if (!expected.isBlank() && TerminalText.width(expected) > 0) {
            assertThat(at(lines.get(0), caret)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingButLineEndsControlsTheTerminal(long seed) {
        Random random = new Random(seed);
        Source source = Samples.source("dir/" + Samples.text(random), Samples.text(random));
        Place place = new Place(source, Samples.span(random, source.text()));
        Finding finding = Finding.at(Samples.DUPLICATE, place)
                .message("m" + Samples.text(random))
                .label(Samples.text(random))
                .related(new Place(source, Samples.span(random, source.text())), Samples.text(random))
                .why("w" + Samples.text(random))
                .advice("a" + Samples.text(random))
                .build();

        String text = new ConsoleReporter(Palette.PLAIN, Source::name, rule -> "rules/" + rule)
                .report(Samples.findings(finding))
                .get(0)
                .text();

        assertThat(text.chars().filter(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202E || c == 0x2028)))
                .isEmpty();
        assertThat(text.lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).startsWith("error[duplicate-entry]: m"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRegionOfSarifIsThePlace(long seed) {
        Random random = new Random(seed);
        String text = Samples.text(random);
        Source source = Samples.source("a.md", seed % 2 == 0 ? "\uFEFF" + text : text);
        Place place = new Place(source, Samples.span(random, source.text()));
        ObjectNode node = JsonNodeFactory.instance.objectNode();

        SarifPlace.addRegion(node, source, place.span());

        Location start = new Location(
                node.get("startLine").intValue(), node.get("startColumn").intValue());
        Location end = new Location(
                node.get("endLine").intValue(), node.get("endColumn").intValue());
        assertThat(source.text().substring(offset(source, start), offset(source, end)))
                .isEqualTo(place.text());
    }

    private static int offset(Source source, Location location) {
        int offset = 0;
        for (int line = 1; line < location.line(); line++) {
            offset = source.wholeLine(offset).end();
        }
        return offset + location.column() - 1;
    }

    private static String firstShown(String text, int start) {
        boolean inside = start > 0 && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start));
        int codePoint = text.codePointAt(inside ? start - 1 : start);
        return codePoint == '\t' ? " " : Character.toString(TerminalText.shown(codePoint));
    }

    /** The character that starts at a column. */
    private static String at(String line, int column) {
        int reached = 0;
        for (int codePoint : line.codePoints().toArray()) {
            int width = TerminalText.width(codePoint);
            if (reached == column && width > 0) {
                return Character.toString(codePoint);
            }
            reached += width;
        }
        return "";
    }
}
