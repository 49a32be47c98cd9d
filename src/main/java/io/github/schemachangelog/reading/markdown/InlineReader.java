package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What stands in a line of prose. */
final class InlineReader {
    private final Tree tree;
    private final Source source;
    private final IntUnaryOperator origin;

    InlineReader(Tree tree) {
        this(tree, IntUnaryOperator.identity());
    }

    /**
     * For text that CommonMark did not get as it is written.
     *
     * @param origin from an offset that CommonMark gives to the offset in the source
     */
    InlineReader(Tree tree, IntUnaryOperator origin) {
        this.tree = tree;
        this.source = tree.source();
        this.origin = origin;
    }

    /** The pieces of a node that holds prose, whose own span is given. */
    List<Inline> read(Node parent, Span inside) {
        Node child = parent.getFirstChild();
        if (child == null) {
            return List.of();
        }
        if (child.getNext() == null) {
            return List.of(piece(child, inside.start(), inside.end()));
        }
        List<Inline> pieces = new ArrayList<>();
        int at = inside.start();
        for (; child != null; child = child.getNext()) {
            Inline piece = piece(child, at, inside.end());
            pieces.add(piece);
            at = piece.span().end();
        }
        return pieces;
    }

    private Inline piece(Node node, int at, int limit) {
        if (isBreak(node)) {
            return new Inline.Break(lineEnd(at, limit));
        }
        Span span = within(span(node, at), limit);
        if (node instanceof Text text) {
            return new Inline.Text(isBreak(node.getNext()) ? withoutBlanks(span) : span, text.getLiteral());
        }
        if (node instanceof Code code) {
            return new Inline.Code(span, code.getLiteral());
        }
        if (node instanceof HtmlInline html) {
            return new Inline.Html(span, html.getLiteral());
        }
        return parent(node, span);
    }

    private Inline parent(Node node, Span span) {
        if (node instanceof Link link) {
            return new Inline.Link(span, link.getDestination(), read(node, span));
        }
        if (node instanceof Image image) {
            return new Inline.Link(span, image.getDestination(), read(node, span));
        }
        if (node instanceof StrongEmphasis) {
            return new Inline.Styled(span, Inline.Style.STRONG, read(node, span));
        }
        if (node instanceof Emphasis) {
            return new Inline.Styled(span, Inline.Style.EMPHASIS, read(node, span));
        }
        if (node instanceof Strikethrough) {
            return new Inline.Styled(span, Inline.Style.STRUCK_OUT, read(node, span));
        }
        return new Inline.Text(span, source.slice(span));
    }

    private Span span(Node node, int otherwise) {
        List<SourceSpan> given = node.getSourceSpans();
        return given.isEmpty()
                ? Span.at(otherwise)
                : new Span(
                        origin.applyAsInt(tree.start(given.get(0))),
                        origin.applyAsInt(tree.end(given.get(given.size() - 1))));
    }

    /** The blanks that end a block belong to none of its pieces. */
    private static Span within(Span span, int limit) {
        return span.end() <= limit ? span : new Span(Math.min(span.start(), limit), limit);
    }

    private static boolean isBreak(@Nullable Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    /** The blanks that end a line are not in the text, but in the place that CommonMark gives. */
    private Span withoutBlanks(Span span) {
        int end = span.end();
        while (end > span.start() && Markdown.isBlank(source.text().charAt(end - 1))) {
            end--;
        }
        return new Span(span.start(), end);
    }

    /** CommonMark gives a line break no place: it is the next line end behind what stands before it. */
    private Span lineEnd(int from, int limit) {
        String text = source.text();
        int start = from;
        while (start < limit && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
            start++;
        }
        int end = Math.min(start + 1, limit);
        boolean two = end < limit && text.charAt(start) == '\r' && text.charAt(end) == '\n';
        return new Span(start, two ? end + 1 : end);
    }
}
