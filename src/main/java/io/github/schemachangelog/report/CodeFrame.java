package io.github.schemachangelog.report;

import io.github.schemachangelog.report.Palette.Role;
import io.github.schemachangelog.text.Location;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import io.github.schemachangelog.text.TerminalText;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the first line of a place with its number, carets below the place and a label behind them.
 *
 * @param digits the width of the line numbers
 */
record CodeFrame(Palette palette, int digits) {
    /** The columns of a whole line, number included; only a label may stand out. */
    static final int WIDTH = 120;

    private static final String BAR = " | ";

    /** A palette and room for the line numbers of all places. */
    static CodeFrame fitting(Palette palette, List<Place> places) {
        int last =
                places.stream().mapToInt(place -> place.location().line()).max().orElse(1);
        return new CodeFrame(palette, Integer.toString(last).length());
    }

    List<String> draw(Place place, String label) {
        int width = WIDTH - digits - BAR.length();
        Excerpt excerpt = Excerpt.of(place, width);
        String number = Integer.toString(place.location().line());
        String shownLabel = TerminalText.line(label.strip());
        List<String> lines = new ArrayList<>();
        lines.add(line(" ".repeat(digits - number.length()) + number, excerpt.text()));
        String carets = "^".repeat(excerpt.end() - excerpt.start());
        boolean fits = excerpt.end() + 1 + TerminalText.width(shownLabel) <= width;
        String marked = fits && !shownLabel.isEmpty() ? carets + " " + shownLabel : carets;
        lines.add(mark(excerpt.start(), marked));
        if (!fits && !shownLabel.isEmpty()) {
            int indent = Math.min(excerpt.start(), width - TerminalText.width(shownLabel));
            lines.add(mark(Math.max(0, indent), shownLabel));
        }
        int following = following(place);
        if (following > 0) {
            lines.add(mark(0, "… and " + following + (following == 1 ? " more line" : " more lines")));
        }
        return lines;
    }

    private String mark(int indent, String text) {
        return line(" ".repeat(digits), " ".repeat(indent) + palette.paint(Role.CARET, text));
    }

    private String line(String number, String text) {
        String bar = text.isBlank() ? BAR.stripTrailing() : BAR;
        return palette.paint(Role.GUTTER, number + bar) + text.stripTrailing();
    }

    /** How many lines of the place come below its first one. */
    private static int following(Place place) {
        Source source = place.source();
        Span span = place.span();
        if (span.isEmpty()) {
            return 0;
        }
        Location last = source.location(span.end() - 1);
        return last.line() - source.location(span.start()).line();
    }
}
