package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * CommonMark's tree of a piece of a text.
 *
 * @param start the offset in the text at which the piece begins; CommonMark counts from there
 * @param document the root
 */
public record Tree(Source source, int start, Node document) {
    /** From the first character of a node to its last; empty at {@code otherwise} for a node that CommonMark gives no place. */
    public Span span(Node node, int otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return Span.at(otherwise);
        }
        return new Span(start(spans.get(0)), end(spans.get(spans.size() - 1)));
    }

    /** The span of a block without the blanks and line ends around it. */
    Span blockSpan(Node node, int otherwise) {
        return Markdown.strip(source, span(node, otherwise));
    }

    int start(SourceSpan span) {
        return start + span.getInputIndex();
    }

    int end(SourceSpan span) {
        return start(span) + span.getLength();
    }
}
