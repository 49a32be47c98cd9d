package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.text.Source;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * The trees of a text, cut before headings so that each piece reads as it does in the whole. CommonMark's tree is many
 * times as large as its text; of a long document only one piece's is in memory.
 */
public final class Pieces implements Iterator<Tree> {
    /** A heading below a blank line: it ends every block but fenced code and HTML that nobody closed. */
    private static final Pattern CUT = Pattern.compile("(?<=\\n\\r?\\n)#{1,6}[ \\t]");

    private final Source source;
    private final String text;
    private final int size;
    private int start;

    /** @param size how many characters a piece has at least, but for the last */
    public Pieces(Source source, int size) {
        this.source = source;
        this.text = source.text();
        // Link reference definitions hold for the whole text, also for what stands before them.
        this.size = text.contains("]:") ? text.length() : size;
    }

    @Override
    public boolean hasNext() {
        return start < text.length();
    }

    @Override
    public Tree next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int wanted = size;
        int end = cut(wanted);
        Tree tree = tree(end);
        while (end < text.length() && isOpen(tree.document().getLastChild())) {
            // Twice as much each time, so that no text is parsed more than a few times.
            wanted = 2 * (end - start);
            end = cut(wanted);
            tree = tree(end);
        }
        start = end;
        return tree;
    }

    private Tree tree(int end) {
        return new Tree(source, start, Markdown.parse(text.substring(start, end)));
    }

    private int cut(int length) {
        if (length >= text.length() - start) {
            return text.length();
        }
        Matcher cut = CUT.matcher(text).useTransparentBounds(true);
        // Not left to the pattern, which would look behind every character.
        for (int end = text.indexOf("\n#", start + length - 1); end >= 0; end = text.indexOf("\n#", end + 1)) {
            if (cut.region(end + 1, text.length()).lookingAt()) {
                return end + 1;
            }
        }
        return text.length();
    }

    /** Whether what follows the piece may belong to its last block. */
    private static boolean isOpen(Node last) {
        if (last instanceof FencedCodeBlock fence) {
            return fence.getClosingFenceLength() == null;
        }
        // The piece ends in a blank line, which only HTML that is still open takes.
        return last instanceof HtmlBlock html && html.getLiteral().endsWith("\n");
    }
}
