package io.github.schemachangelog.reading;

import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** CommonMark's tree of a text, of bounded depth, and the spans of its nodes. */
final class Markdown {
    /** What is nested deeper is plain text, so that no walk down the tree can exhaust the stack. */
    private static final int DEPTH = 100;

    /** A wide header makes every later row as wide; a table of more cells is read as plain text. */
    private static final int CELLS_OF_A_TABLE = 200_000;

    private Markdown() {}

    static Node parse(Source source) {
        Extension tables = TablesExtension.builder().maxCells(CELLS_OF_A_TABLE).build();
        Extension tasks = TaskListItemsExtension.create();
        Extension strikethrough = StrikethroughExtension.create();
        try {
            return parser(List.of(tables, tasks, strikethrough)).parse(source.text());
        } catch (IllegalArgumentException e) {
            // The only way in which commonmark-java says that a table has more cells than allowed.
            return parser(List.of(tasks, strikethrough)).parse(source.text());
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

    /** From the first character of a node to its last; empty at {@code otherwise} for a node that CommonMark gives no place. */
    static Span span(Node node, int otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Span.at(otherwise);
        }
        return new Span(spans.get(0).getInputIndex(), end(spans.get(spans.size() - 1)));
    }

    /** The span of a block without the blanks and line ends around it. */
    static Span blockSpan(Source source, Node node, int otherwise) {
        return strip(source, span(node, otherwise));
    }

    static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }

    /** Without the blanks and line ends at both sides; of nothing but blanks, the empty span at its start. */
    static Span strip(Source source, Span span) {
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
