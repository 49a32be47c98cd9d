package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Changelog.LastUpdated;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.reading.markdown.BlockReader;
import io.github.schemachangelog.reading.markdown.Pieces;
import io.github.schemachangelog.reading.markdown.Tree;
import io.github.schemachangelog.reading.markdown.VisibleText;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;

/** What stands directly in a document, by index. */
final class Nodes {
    /** Characters of a piece: small enough for the young generation of a small heap, and hundreds of entries' text. */
    private static final int PIECE = 100_000;

    private final Source source;
    private final LastUpdatedReader dates;

    /** Where the front matter ends. */
    private final int start;

    private final List<TopNode> all = new ArrayList<>();

    Nodes(Source source) {
        this(source, PIECE);
    }

    /** @param piece at which length a long document is cut */
    Nodes(Source source, int piece) {
        this.source = source;
        this.dates = new LastUpdatedReader(source);
        this.start = FrontMatter.end(source.text());
        IgnoreReader ignores = new IgnoreReader(source);
        new Pieces(source, piece).forEachRemaining(tree -> add(tree, ignores));
    }

    private void add(Tree tree, IgnoreReader ignores) {
        BlockReader reader = new BlockReader(tree);
        for (Node node = tree.document().getFirstChild(); node != null; node = node.getNext()) {
            Span span = reader.span(node, 0);
            if (span.end() > start) {
                List<Block> blocks = new ArrayList<>();
                reader.read(node, 0, blocks);
                all.add(new TopNode(span, blocks, node instanceof ThematicBreak, ignores.read(tree, node)));
            }
        }
    }

    List<TopNode> all() {
        return Collections.unmodifiableList(all);
    }

    int count() {
        return all.size();
    }

    List<Block> blocks(int from, int to) {
        List<Block> result = new ArrayList<>();
        part(from, to).forEach(node -> result.addAll(node.blocks()));
        return result;
    }

    List<Ignore> ignores(int from, int to) {
        return part(from, to).stream().flatMap(node -> node.ignores().stream()).toList();
    }

    private List<TopNode> part(int from, int to) {
        return all.subList(from, Math.max(from, to));
    }

    /** The date in a node that dates the document. */
    Optional<LastUpdated> lastUpdated(int index) {
        return dates.read(first(index));
    }

    /** From the start of one node to the end of another, without blanks around. */
    Span span(int first, int last) {
        return span(first).to(span(last));
    }

    /** Without blanks around. */
    Span span(int index) {
        return all.get(index).span();
    }

    /** Whether a node is a thematic break. */
    boolean isSeparator(int index) {
        return all.get(index).separator();
    }

    /** All of a node that is no list, and of a list its first item; every list has one. */
    Block first(int index) {
        return all.get(index).blocks().get(0);
    }

    /** The index of the first thematic break; the end where there is none. */
    int firstSeparator(int from, int to) {
        int at = from;
        while (at < to && !all.get(at).separator()) {
            at++;
        }
        return at;
    }

    /** The index behind the last node that is neither a thematic break nor the line that dates the document. */
    int withoutSeparators(int from, int to) {
        int end = to;
        while (end > from && (all.get(end - 1).separator() || dates.isAll(first(end - 1)))) {
            end--;
        }
        return end;
    }

    /** The index of a thematic break behind which the line that dates the document stands, among others; the end where there is none. */
    int withoutFooter(int from, int to) {
        if (firstSeparator(from, to) == to) {
            return to;
        }
        boolean dated = false;
        for (int i = to - 1; i > from && !(first(i) instanceof Block.Heading); i--) {
            dated |= lastUpdated(i).isPresent();
            if (dated && all.get(i).separator()) {
                return i;
            }
        }
        return to;
    }

    List<TopHeading> headings() {
        List<TopHeading> headings = new ArrayList<>();
        int[] endOfLevel = {0, all.size(), all.size(), all.size(), all.size(), all.size(), all.size()};
        int next = all.size();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (first(i) instanceof Block.Heading heading) {
                headings.add(heading(heading, i, next, endOfLevel[heading.level()]));
                next = i;
                Arrays.fill(endOfLevel, heading.level(), endOfLevel.length, i);
            }
        }
        Collections.reverse(headings);
        return headings;
    }

    /** {@code ### ~~20260105120000_carts~~ (never merged)}: of what is struck out no more than a remark is left. */
    private static boolean isStruckOut(List<Inline> content, String text) {
        boolean struck = content.stream()
                .anyMatch(piece -> piece instanceof Inline.Styled styled && styled.style() == Inline.Style.STRUCK_OUT);
        return struck && isRemark(text);
    }

    /** No words, all of them in parentheses, or behind a dash or a colon. */
    private static boolean isRemark(String text) {
        int first = Words.firstLetter(text);
        int last = Words.behindLastLetter(text);
        boolean enclosed = text.lastIndexOf('(', first) >= 0 && text.indexOf(')', last) >= 0;
        return first == text.length() || enclosed || "-\u2013\u2014:".indexOf(text.charAt(0)) >= 0;
    }

    private TopHeading heading(Block.Heading heading, int index, int next, int end) {
        VisibleText visible = new VisibleText(source, heading.content());
        String text = visible.text().strip();
        boolean template = EntryTitle.isTemplate(source.slice(heading.span())) || isStruckOut(heading.content(), text);
        EntryTitle title = new EntryTitle(visible);
        return new TopHeading(index, next, end, heading.level(), heading.span(), text, title, template);
    }
}
