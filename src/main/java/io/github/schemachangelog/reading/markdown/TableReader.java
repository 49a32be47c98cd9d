package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Tables, their cells without the blanks around. */
final class TableReader {
    private final Tree tree;
    private final Source source;

    TableReader(Tree tree) {
        this.tree = tree;
        this.source = tree.source();
    }

    Block.Table read(TableBlock table, Span span) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row, span));
                }
            }
        }
        return new Block.Table(span, rows);
    }

    /** Cells that a short row lacks are left out; CommonMark gives no place to {@code ||} either, but others follow. */
    private List<Block.Cell> cells(Node row, Span table) {
        List<Block.Cell> cells = new ArrayList<>();
        int at = tree.span(row, table.end()).start();
        int empty = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell && cell.getSourceSpans().isEmpty()) {
                empty++;
            } else if (cell instanceof TableCell) {
                Span whole = tree.span(cell, table.end());
                for (; empty > 0; empty--) {
                    cells.add(new Block.Cell(Span.at(Math.min(++at, whole.start())), List.of()));
                }
                cells.add(cell(cell, whole));
                at = whole.end();
            }
        }
        return cells;
    }

    private Block.Cell cell(Node cell, Span whole) {
        Span span = Markdown.strip(source, whole);
        String raw = source.slice(whole);
        if (!raw.contains("\\|")) {
            return new Block.Cell(span, new InlineReader(tree).read(cell, span));
        }
        int[] origins = origins(raw, whole.start());
        InlineReader inlines = new InlineReader(tree, offset -> origins[offset - whole.start()]);
        return new Block.Cell(span, inlines.read(cell, span));
    }

    /** CommonMark counts in a cell whose {@code \|} are already {@code |}: where each of its characters is written. */
    private static int[] origins(String raw, int start) {
        int[] origins = new int[raw.length() + 1];
        int count = 0;
        for (int at = 0; at < raw.length(); at++) {
            origins[count++] = start + at;
            at += raw.startsWith("\\|", at) ? 1 : 0;
        }
        Arrays.fill(origins, count, origins.length, start + raw.length());
        return origins;
    }
}
