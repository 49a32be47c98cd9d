package io.github.schemachangelog.report;

import io.github.schemachangelog.text.Span;
import io.github.schemachangelog.text.TerminalText;
import java.util.ArrayList;
import java.util.List;

/**
 * Code points of one line as a terminal shows them, tabs widened to every fourth column.
 *
 * @param all at least one column apart, but for marks that share the column of their base
 * @param columns of all cells together
 */
record LineCells(List<Cell> all, int columns) {
    private static final int TAB = 4;

    /**
     * One code point.
     *
     * @param end the offset behind it in the source
     * @param shown as it is printed
     * @param column 0-based, counted from the first cell
     * @param behind the column behind it
     */
    record Cell(int end, String shown, int column, int behind) {}

    static LineCells of(String text, Span part) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        int base = 0;
        int offset = part.start();
        while (offset < part.end()) {
            int codePoint = text.codePointAt(offset);
            int shown = TerminalText.shown(codePoint);
            int width = codePoint == '\t' ? TAB - column % TAB : TerminalText.width(shown);
            base = width > 0 ? column : base;
            column += width;
            offset += Character.charCount(codePoint);
            String printed = codePoint == '\t' ? " ".repeat(width) : Character.toString(shown);
            cells.add(new Cell(offset, printed, base, column));
        }
        return new LineCells(cells, column);
    }

    /** The column of the character at an offset; the one behind the last where there is none. */
    int columnAt(int offset) {
        return all.stream()
                .filter(cell -> offset < cell.end())
                .mapToInt(Cell::column)
                .findFirst()
                .orElse(columns);
    }

    /** The column behind the character that ends at an offset or holds it. */
    int columnBehind(int offset) {
        return all.stream()
                .filter(cell -> offset <= cell.end())
                .mapToInt(Cell::behind)
                .findFirst()
                .orElse(columns);
    }

    /** The column of the first cell that starts at or behind a column. */
    int nextColumn(int column) {
        return all.stream()
                .mapToInt(Cell::column)
                .filter(start -> start >= column)
                .findFirst()
                .orElse(columns);
    }
}
