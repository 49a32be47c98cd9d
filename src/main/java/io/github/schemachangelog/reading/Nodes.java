package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Changelog.LastUpdated;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/** The blocks that stand directly in a document, by index. */
final class Nodes {
    private final Source source;
    private final BlockReader blocks;
    private final LastUpdatedReader dates;
    private final List<Node> all = new ArrayList<>();

    Nodes(Source source) {
        this.source = source;
        this.blocks = new BlockReader(source);
        this.dates = new LastUpdatedReader(source, blocks);
        for (Node node = Markdown.parse(source).getFirstChild(); node != null; node = node.getNext()) {
            all.add(node);
        }
    }

    int count() {
        return all.size();
    }

    List<Node> part(int from, int to) {
        return all.subList(from, Math.max(from, to));
    }

    List<Block> blocks(int from, int to) {
        List<Block> result = new ArrayList<>();
        part(from, to).forEach(node -> blocks.read(node, 0, result));
        return result;
    }

    /** The date in a node that dates the document. */
    Optional<LastUpdated> lastUpdated(int index) {
        return dates.read(all.get(index));
    }

    /** From the start of one node to the end of another, without blanks around. */
    Span span(int first, int last) {
        return span(first).to(span(last));
    }

    /** Without blanks around. */
    Span span(int index) {
        return blocks.span(all.get(index), 0);
    }

    private boolean isThematicBreak(int index) {
        return all.get(index) instanceof ThematicBreak;
    }

    /** The index behind the last node that is neither a thematic break nor the line that dates the document. */
    int withoutSeparators(int from, int to) {
        int end = to;
        while (end > from && (isThematicBreak(end - 1) || dates.isAll(all.get(end - 1)))) {
            end--;
        }
        return end;
    }

    List<TopHeading> headings() {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Heading) {
                indexes.add(i);
            }
        }
        TopHeading[] headings = new TopHeading[indexes.size()];
        int[] endOfLevel = {0, all.size(), all.size(), all.size(), all.size(), all.size(), all.size()};
        int next = all.size();
        for (int i = headings.length - 1; i >= 0; i--) {
            int index = indexes.get(i);
            int level = ((Heading) all.get(index)).getLevel();
            headings[i] = heading(index, next, endOfLevel[level]);
            next = index;
            for (int deeper = level; deeper < endOfLevel.length; deeper++) {
                endOfLevel[deeper] = index;
            }
        }
        return List.of(headings);
    }

    private TopHeading heading(int index, int next, int end) {
        Heading node = (Heading) all.get(index);
        Span span = span(index);
        VisibleText visible = new VisibleText(source, blocks.content(node));
        String text = visible.text().strip();
        boolean template = EntryTitle.isTemplate(source.slice(span));
        return new TopHeading(index, next, end, node.getLevel(), span, text, new EntryTitle(visible), template);
    }
}
