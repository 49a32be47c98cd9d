package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark's tree of a text, of bounded depth, and what counts as blank in it. */
public final class Markdown {
    /** What is nested deeper is plain text, so that no walk down the tree can exhaust the stack. */
    private static final int DEPTH = 100;

    /** A wide header makes every later row as wide; a table of more cells is read as plain text. */
    private static final int CELLS_OF_A_TABLE = 200_000;

    private static final Extension TABLES =
            TablesExtension.builder().maxCells(CELLS_OF_A_TABLE).build();
    private static final Extension TASKS = TaskListItemsExtension.create();
    private static final Extension STRIKETHROUGH = StrikethroughExtension.create();
    private static final Parser WITH_TABLES = parser(List.of(TABLES, TASKS, STRIKETHROUGH));
    private static final Parser WITHOUT_TABLES = parser(List.of(TASKS, STRIKETHROUGH));

    private Markdown() {}

    static Node parse(String text) {
        try {
            return WITH_TABLES.parse(text);
        } catch (IllegalArgumentException e) {
            // The only way in which commonmark-java says that a table has more cells than allowed.
            return WITHOUT_TABLES.parse(text);
        }
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEPTH)
                .maxInlineNesting(DEPTH)
                .extensions(extensions)
                .build();
    }

    /** Without the blanks and line ends at both sides; of nothing but blanks, the empty span at its start. */
    public static Span strip(Source source, Span span) {
        String text = source.text();
        int end = span.end();
        while (end > span.start() && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int start = span.start();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        return start == end ? Span.at(span.start()) : new Span(start, end);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
