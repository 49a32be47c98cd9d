package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The ignore comments of a document, and whose those are that stand between two entries. */
final class Comments {
    private static final Pattern ONE_LINE_END = Pattern.compile("[ \\t]*(\\r\\n|\\n|\\r)[ \\t]*");

    private final Source source;
    private final Nodes nodes;
    private final NavigableMap<Integer, Ignore> byStart = new TreeMap<>();

    Comments(Source source, Nodes nodes) {
        this.source = source;
        this.nodes = nodes;
        nodes.ignores(0, nodes.count())
                .forEach(ignore -> byStart.put(ignore.span().start(), ignore));
    }

    /** In document order. */
    Collection<Ignore> all() {
        return byStart.values();
    }

    /** Those that start in a span, in document order. */
    List<Ignore> in(Span span) {
        return byStart.isEmpty()
                ? List.of()
                : List.copyOf(byStart.subMap(span.start(), span.end()).values());
    }

    /**
     * The index of the first of the nodes that are comments and touch a heading from above: with no blank line between,
     * they are about what follows. The heading's own index where there are none.
     *
     * @param from index of the first node that may be one
     */
    int above(int heading, int from) {
        int start = heading;
        while (start > from && isComment(start - 1) && touches(start - 1, start)) {
            start--;
        }
        return start;
    }

    /** The index behind the last node of an entry: comments that a line sets apart from it are not its own. */
    int withoutApart(int from, int to) {
        int end = to;
        while (end > from && isComment(end - 1)) {
            end--;
        }
        boolean apart = end > from && nodes.isSeparator(end - 1);
        return apart ? end : to;
    }

    private boolean isComment(int index) {
        return !byStart.isEmpty()
                && nodes.first(index) instanceof Block.Other
                && !in(nodes.span(index)).isEmpty()
                && source.slice(nodes.span(index)).endsWith("-->");
    }

    private boolean touches(int index, int next) {
        int behind = nodes.span(index).end();
        int above = nodes.span(next).start();
        return ONE_LINE_END.matcher(source.slice(new Span(behind, above))).matches();
    }
}
