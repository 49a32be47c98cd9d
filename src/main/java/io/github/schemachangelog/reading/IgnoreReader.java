package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.reading.markdown.Tree;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** The comments with which a document says that a rule shall not be judged. */
final class IgnoreReader {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";
    private static final String RULE = "[^\\s,:]+";
    private static final Pattern COMMA =
            Pattern.compile("\\s*,\\s*(?:and\\s+)?+|\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern IGNORE = Pattern.compile(
            "\\s*schema-changelog:\\s*ignore\\s+(" + RULE + "(?:(?:" + COMMA + ")(?!because\\b)" + RULE + "){0,50})"
                    + "(?:(?:[\\s,]+because\\b|\\s*:)(.*))?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Source source;
    private final boolean mayHold;

    IgnoreReader(Source source) {
        this.source = source;
        this.mayHold = source.text().contains("schema-changelog:");
    }

    /** Those of a node, in document order; code is not looked into, because what stands there is no comment. */
    List<Ignore> read(Tree tree, Node node) {
        if (!mayHold) {
            return List.of();
        }
        List<Ignore> ignores = new ArrayList<>();
        visit(tree, node, ignores);
        return ignores;
    }

    private void visit(Tree tree, Node node, List<Ignore> ignores) {
        if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            comments(tree.span(node, 0), ignores);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(tree, child, ignores);
        }
    }

    private void comments(Span html, List<Ignore> ignores) {
        String text = source.slice(html);
        int open = text.indexOf(OPEN);
        while (open >= 0) {
            int close = text.indexOf(CLOSE, open + OPEN.length());
            if (close < 0) {
                return;
            }
            Matcher matcher = IGNORE.matcher(text.substring(open + OPEN.length(), close));
            int end = close + CLOSE.length();
            if (matcher.matches()) {
                Span span = new Span(open, end).shift(html.start());
                List<String> rules = COMMA.splitAsStream(matcher.group(1).toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
                ignores.add(new Ignore(span, rules, reason(matcher)));
            }
            open = text.indexOf(OPEN, end);
        }
    }

    private static String reason(Matcher matcher) {
        return matcher.group(2) == null ? "" : matcher.group(2).strip();
    }
}
