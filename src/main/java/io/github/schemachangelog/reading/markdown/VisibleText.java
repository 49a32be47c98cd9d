package io.github.schemachangelog.reading.markdown;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What a reader sees of pieces of prose, and where each of its characters is written. What is struck out is not meant and left out. */
public final class VisibleText {
    /** What a backslash can escape. */
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[32];
    private int[] ends = new int[32];

    public VisibleText(Source source, List<Inline> pieces) {
        this.source = source.text();
        add(pieces);
    }

    public String text() {
        return text.toString();
    }

    /**
     * Where a part of the text is written.
     *
     * @param from index of its first character
     * @param to index behind its last, above {@code from}
     */
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    private void add(List<Inline> pieces) {
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text plain) {
                add(plain.text(), plain.span().start(), plain.span().end(), true);
            } else if (piece instanceof Inline.Code code) {
                add(code);
            } else if (piece instanceof Inline.Break) {
                add('\n', piece.span().start(), piece.span().end());
            } else if (piece instanceof Inline.Html html
                    && LINE_BREAK.matcher(html.literal()).matches()) {
                add('\n', piece.span().start(), piece.span().end());
            } else if (piece instanceof Inline.Styled styled && styled.style() != Inline.Style.STRUCK_OUT) {
                add(styled.children());
            } else if (piece instanceof Inline.Link link) {
                add(link.children());
            }
        }
    }

    private void add(Inline.Code code) {
        int start = code.span().start();
        int end = code.span().end();
        while (start < end && source.charAt(start) == '`') {
            start++;
        }
        while (end > start && source.charAt(end - 1) == '`') {
            end--;
        }
        // A code span over several lines is longer than its text by the indentation too.
        boolean padded = end - start >= code.text().length() + 2
                && Markdown.isBlank(source.charAt(start))
                && Markdown.isBlank(source.charAt(end - 1));
        add(code.text(), padded ? start + 1 : start, padded ? end - 1 : end, false);
    }

    /** Character by character, a backslash with what it escapes; from the first that is written otherwise, as one. */
    private void add(String literal, int from, int to, boolean escapes) {
        int at = from;
        for (int i = 0; i < literal.length(); i++) {
            int length = escapes && isEscaped(literal.charAt(i), at, to) ? 2 : written(literal.charAt(i), at, to);
            if (length == 0) {
                add(literal.charAt(i), Math.min(at, to), to);
            } else {
                add(literal.charAt(i), at, at + length);
                at += length;
            }
        }
    }

    private boolean isEscaped(char c, int at, int to) {
        return at + 1 < to && source.charAt(at) == '\\' && source.charAt(at + 1) == c && PUNCTUATION.indexOf(c) >= 0;
    }

    private int written(char c, int at, int to) {
        boolean same = at < to && (source.charAt(at) == c || source.charAt(at) == '\0');
        return same ? 1 : 0;
    }

    private void add(char c, int start, int end) {
        int index = text.length();
        if (index == starts.length) {
            starts = Arrays.copyOf(starts, index * 2);
            ends = Arrays.copyOf(ends, index * 2);
        }
        text.append(c);
        starts[index] = start;
        ends[index] = end;
    }
}
