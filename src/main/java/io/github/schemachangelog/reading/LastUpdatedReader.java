package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Changelog.LastUpdated;
import io.github.schemachangelog.text.Source;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The line that dates the document: {@code *Last Updated: December 24, 2025*}. */
final class LastUpdatedReader {
    private static final Pattern LINE = Pattern.compile(
            "^[^\\p{L}\\p{N}\\n]*last[ -]?updated?(?: on)?[ \\t]*[:\uFF1A][ \\t]*(\\S(?:[^\\n]*\\S)?)[ \\t]*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Source source;
    private final BlockReader blocks;

    LastUpdatedReader(Source source, BlockReader blocks) {
        this.source = source;
        this.blocks = blocks;
    }

    /** In a paragraph, also of a block quote. */
    Optional<LastUpdated> read(Node node) {
        if (node instanceof Paragraph) {
            VisibleText visible = new VisibleText(source, blocks.content(node));
            Matcher matcher = LINE.matcher(visible.text());
            return matcher.find()
                    ? Optional.of(new LastUpdated(matcher.group(1), visible.span(matcher.start(1), matcher.end(1))))
                    : Optional.empty();
        }
        Optional<LastUpdated> found = Optional.empty();
        if (node instanceof BlockQuote) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                Optional<LastUpdated> here = child instanceof Paragraph ? read(child) : Optional.empty();
                found = here.isPresent() ? here : found;
            }
        }
        return found;
    }

    /** Whether a node is a paragraph of this line and nothing else. */
    boolean isAll(Node node) {
        return node instanceof Paragraph
                && LINE.matcher(new VisibleText(source, blocks.content(node)).text())
                        .matches();
    }
}
