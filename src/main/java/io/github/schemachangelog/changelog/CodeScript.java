package io.github.schemachangelog.changelog;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Code of a document as a script. What Markdown puts between its lines, {@code >} of a quote, is none of it. */
final class CodeScript {
    private static final String BETWEEN_LINES = "> \t";

    private CodeScript() {}

    /** A script of at least one line; its places are those of the document. */
    static Script of(Source source, List<Span> lines) {
        Span whole = lines.get(0).to(lines.get(lines.size() - 1));
        Source bare = bare(source, lines);
        return new Script(bare, whole, Checksum.of(bare.slice(whole)));
    }

    /** The same of a code span; empty where it is not written as a reader sees it. */
    static Optional<Script> of(Source source, Inline.Code code) {
        List<Span> lines = lines(source.text(), code.span());
        StringBuilder written = new StringBuilder();
        lines.forEach(line -> written.append(source.slice(line)));
        boolean same = withoutBlanks(written.toString()).equals(withoutBlanks(code.text()));
        return same && !lines.isEmpty() ? Optional.of(of(source, lines)) : Optional.empty();
    }

    private static List<Span> lines(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && text.charAt(start) == '`') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '`') {
            end--;
        }
        List<Span> lines = new ArrayList<>();
        int at = start;
        while (at < end) {
            int next = text.indexOf('\n', at);
            int lineEnd = next < 0 || next > end ? end : next;
            int from = at;
            while (at > start && from < lineEnd && BETWEEN_LINES.indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            if (!text.substring(from, lineEnd).isBlank()) {
                lines.add(trimmed(text, from, lineEnd));
            }
            at = lineEnd + 1;
        }
        return lines;
    }

    private static Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The document with blanks for what stands between the lines, so that every place stays where it is. */
    private static Source bare(Source source, List<Span> lines) {
        List<Span> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            int from = lines.get(i - 1).end();
            int to = lines.get(i).start();
            gaps.add(new Span(from, to));
        }
        // Most code has nothing there; a document is not copied for each piece of it.
        if (gaps.stream().allMatch(gap -> source.slice(gap).isBlank())) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.text());
        for (Span gap : gaps) {
            for (int at = gap.start(); at < gap.end(); at++) {
                text.setCharAt(at, Character.isWhitespace(text.charAt(at)) ? text.charAt(at) : ' ');
            }
        }
        return new Source(source.path(), source.name(), text.toString());
    }
}
