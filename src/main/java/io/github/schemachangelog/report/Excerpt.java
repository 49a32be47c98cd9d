package io.github.schemachangelog.report;

import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import io.github.schemachangelog.text.TerminalText;

/**
 * What is shown of the line in which a place starts, cut around the place with … where the line is too long.
 *
 * @param text as it is printed
 * @param start 0-based column below which the carets start
 * @param end the column behind the last caret, above {@code start}
 */
record Excerpt(String text, int start, int end) {
    private static final String CUT = "…";
    private static final int LEAD = 10;

    /** At most {@code width} columns; a line of megabytes costs no more than a short one. */
    static Excerpt of(Place place, int width) {
        String text = place.source().text();
        Span line = place.source().line(place.span().start());
        int start = Math.min(place.span().start(), line.end());
        int reach = 4 * width;
        Span part = new Span(
                wholeCharacter(text, Math.max(line.start(), start - reach)),
                wholeCharacter(text, Math.min(line.end(), start + reach)));
        int end = Math.min(Math.max(place.span().end(), start), part.end());
        LineCells cells = LineCells.of(text, part);
        int first = cells.columnAt(start);
        int behind = end > start ? Math.max(first + 1, cells.columnBehind(end)) : first + 1;
        boolean cutLeft = part.start() > line.start();
        boolean cutRight = part.end() < line.end();
        return new Cut(cells, first, behind, width).excerpt(cutLeft, cutRight);
    }

    private static int wholeCharacter(String text, int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset - 1 : offset;
    }

    /**
     * Finds the columns to show.
     *
     * @param first the column of the first caret in the cells
     * @param behind the column behind the last caret in the cells
     */
    private record Cut(LineCells cells, int first, int behind, int width) {
        Excerpt excerpt(boolean cutLeft, boolean cutRight) {
            int left = cells.columns() <= width || behind < width && !cutLeft ? 0 : left(cutRight);
            boolean marked = cutLeft || left > 0;
            int shift = cells.nextColumn(left) - (marked ? CUT.length() : 0);
            int room = cutRight || cells.columns() - shift > width ? width - CUT.length() : width;
            String text = (marked ? CUT : "") + visible(left, shift + room) + (room < width ? CUT : "");
            int start = first - shift;
            int end = Math.min(behind - shift, Math.max(start + 1, TerminalText.width(text)));
            return new Excerpt(text, start, end);
        }

        /** With some text before the place, and with as much behind it unless the line ends. */
        private int left(boolean cutRight) {
            int around = (width - (behind - first)) / 2;
            int left = Math.max(0, first - Math.max(LEAD, around));
            return cutRight ? left : Math.max(0, Math.min(left, cells.columns() - width + CUT.length()));
        }

        private String visible(int from, int to) {
            StringBuilder visible = new StringBuilder();
            for (LineCells.Cell cell : cells.all()) {
                if (cell.column() >= from && cell.behind() <= to) {
                    visible.append(cell.shown());
                }
            }
            return visible.toString();
        }
    }
}
