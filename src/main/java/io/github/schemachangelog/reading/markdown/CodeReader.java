package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Code blocks, each line with its place: CommonMark gives none to empty lines, and includes indentation. */
final class CodeReader {
    private final Tree tree;

    CodeReader(Tree tree) {
        this.tree = tree;
    }

    Block.Code read(Node node, String literal, int otherwise) {
        boolean fenced = node instanceof FencedCodeBlock;
        Span stripped = tree.blockSpan(node, otherwise);
        List<Span> lines = lines(node.getSourceSpans(), literal, fenced);
        // Blank lines that end a fence which nobody closed are outside of every span.
        lines.replaceAll(
                line -> new Span(Math.min(line.start(), stripped.end()), Math.min(line.end(), stripped.end())));
        Span span = lines.isEmpty() ? stripped : stripped.to(lines.get(0));
        return new Block.Code(span, fenced ? language((FencedCodeBlock) node) : "", lines, literal);
    }

    private static String language(FencedCodeBlock fence) {
        String info = fence.getInfo() == null ? "" : fence.getInfo().strip();
        int end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
            end++;
        }
        return info.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** One span for each line of the literal; the fence itself is the first of the given spans. */
    private List<Span> lines(List<SourceSpan> given, String literal, boolean fenced) {
        List<Span> lines = new ArrayList<>();
        if (given.isEmpty()) {
            return lines;
        }
        int next = fenced ? 1 : 0;
        int index = given.get(0).getLineIndex() + next;
        int behind = tree.end(given.get(0));
        for (int start = 0; start < literal.length(); index++) {
            int end = literal.indexOf('\n', start);
            int length = (end < 0 ? literal.length() : end) - start;
            if (next < given.size() && given.get(next).getLineIndex() == index) {
                lines.add(line(given.get(next), length));
                behind = tree.end(given.get(next++));
            } else {
                behind = endOfNextLine(behind);
                lines.add(Span.at(behind));
            }
            start += length + 1;
        }
        return lines;
    }

    /** Counted from the end, because the literal lacks indentation; a tab of it may count for several blanks. */
    private Span line(SourceSpan given, int length) {
        int end = tree.end(given);
        return new Span(Math.max(tree.start(given), end - length), end);
    }

    private int endOfNextLine(int endOfLine) {
        Source source = tree.source();
        String text = source.text();
        int start =
                Math.min(source.wholeLine(Math.min(endOfLine, text.length())).end(), text.length());
        return source.line(start).end();
    }
}
