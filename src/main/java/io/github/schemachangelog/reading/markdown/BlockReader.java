package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** CommonMark's nodes as blocks; a list is its items. */
public final class BlockReader {
    private final Tree tree;
    private final InlineReader inlines;
    private final CodeReader code;
    private final TableReader tables;

    public BlockReader(Tree tree) {
        this.tree = tree;
        this.inlines = new InlineReader(tree);
        this.code = new CodeReader(tree);
        this.tables = new TableReader(tree);
    }

    /** Adds what a node is, several blocks where it is a list. */
    public void read(Node node, int otherwise, List<Block> into) {
        if (node instanceof ListBlock) {
            for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                into.add(item(item, otherwise));
            }
        } else {
            into.add(block(node, otherwise));
        }
    }

    /** The pieces of a heading or a paragraph. */
    List<Inline> content(Node node) {
        return inlines.read(node, span(node, 0));
    }

    public Span span(Node node, int otherwise) {
        return tree.blockSpan(node, otherwise);
    }

    private Block block(Node node, int otherwise) {
        if (node instanceof FencedCodeBlock fence) {
            return code.read(node, fence.getLiteral(), otherwise);
        }
        if (node instanceof IndentedCodeBlock indented) {
            return code.read(node, indented.getLiteral(), otherwise);
        }
        Span span = span(node, otherwise);
        if (node instanceof Paragraph) {
            return new Block.Paragraph(span, inlines.read(node, span));
        }
        if (node instanceof Heading heading) {
            return new Block.Heading(span, heading.getLevel(), inlines.read(node, span));
        }
        if (node instanceof TableBlock table) {
            return tables.read(table, span);
        }
        if (node instanceof BlockQuote) {
            return new Block.Quote(span, children(node.getFirstChild(), span.start()));
        }
        return new Block.Other(span);
    }

    private List<Block> children(@Nullable Node first, int otherwise) {
        if (first == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (Node child = first; child != null; child = child.getNext()) {
            read(child, otherwise, blocks);
        }
        return blocks;
    }

    private Block.Item item(Node item, int otherwise) {
        Span span = span(item, otherwise);
        Node child = item.getFirstChild();
        Optional<Boolean> task = Optional.empty();
        if (child instanceof TaskListItemMarker marker) {
            task = Optional.of(marker.isChecked());
            child = child.getNext();
        }
        List<Inline> content = List.of();
        if (child instanceof Paragraph) {
            List<Inline> pieces = content(child);
            content = task.isPresent() ? withoutMarker(pieces) : pieces;
            child = child.getNext();
        }
        return new Block.Item(span, task, content, children(child, span.end()));
    }

    /** The check box is gone from the text that CommonMark gives, but not from its place. */
    private List<Inline> withoutMarker(List<Inline> pieces) {
        List<Inline> rest = new ArrayList<>(pieces);
        Inline first = rest.remove(0);
        // Not always three characters: `[x\]` is a check box, too.
        int start = Math.min(
                tree.source().text().indexOf(']', first.span().start()) + 1,
                first.span().end());
        while (start < first.span().end()
                && Character.isWhitespace(tree.source().text().charAt(start))) {
            start++;
        }
        if (!first.text().isEmpty()) {
            rest.add(
                    0,
                    new Inline.Text(
                            new Span(
                                    Math.max(start, first.span().start()),
                                    first.span().end()),
                            first.text()));
        }
        return rest;
    }
}
