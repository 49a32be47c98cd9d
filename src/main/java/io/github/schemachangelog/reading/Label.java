package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.reading.markdown.Markdown;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text that ends in a colon, or with a colon behind it, at the start of a line.
 *
 * @param text without the colon
 * @param span the label's characters, without stars and colon
 * @param end offset behind the colon and the stars
 * @param value what stands behind it in the line
 */
record Label(String text, Span span, int end, List<Inline> value) {
    static Optional<Label> bold(Source source, List<Inline> line) {
        return styled(source, line, Inline.Style.STRONG);
    }

    /** The same for text that is set apart in any way. */
    static Optional<Label> styled(Source source, List<Inline> line, Inline.Style style) {
        int at = 0;
        while (at < line.size() && isDecoration(line.get(at))) {
            at++;
        }
        if (at == line.size() || !(line.get(at) instanceof Inline.Styled bold) || !isIn(bold, style)) {
            return Optional.empty();
        }
        List<Inline> rest = line.subList(at + 1, line.size());
        String text = bold.text().strip();
        if (!text.isEmpty() && isColon(text.charAt(text.length() - 1))) {
            return label(source, bold, text, bold.span().end(), withoutBlanks(source, rest, 0));
        }
        int colon = colonAt(source, rest);
        return colon < 0
                ? Optional.empty()
                : label(
                        source,
                        bold,
                        text,
                        rest.get(0).span().start() + colon + 1,
                        withoutBlanks(source, rest, colon + 1));
    }

    /** {@code ***Label:***} is bold text within an emphasis. */
    private static boolean isIn(Inline.Styled piece, Inline.Style style) {
        return piece.style() == style
                || piece.children().size() == 1
                        && piece.children().get(0) instanceof Inline.Styled inner
                        && inner.style() == style;
    }

    /** Plain text up to a colon with a blank or nothing behind it; empty where it is not written as a reader sees it. */
    static Optional<Label> plain(Source source, List<Inline> line) {
        if (line.isEmpty() || !(line.get(0) instanceof Inline.Text text)) {
            return Optional.empty();
        }
        String seen = text.text();
        int start = Words.firstLetter(seen);
        int colon = start;
        while (colon < seen.length() && !isColon(seen.charAt(colon))) {
            colon++;
        }
        boolean ends = colon > start
                && (colon + 1 < seen.length()
                        ? Character.isWhitespace(seen.charAt(colon + 1))
                        : colon + 1 == seen.length());
        if (!ends || !source.slice(text.span()).startsWith(seen.substring(0, colon + 1))) {
            return Optional.empty();
        }
        String label = seen.substring(start, colon).strip();
        int from = text.span().start() + start;
        return Optional.of(new Label(
                label,
                new Span(from, from + label.length()),
                text.span().start() + colon + 1,
                withoutBlanks(source, line, colon + 1)));
    }

    private static Optional<Label> label(Source source, Inline.Styled bold, String text, int end, List<Inline> value) {
        int length = text.length();
        while (length > 0 && (isColon(text.charAt(length - 1)) || Character.isWhitespace(text.charAt(length - 1)))) {
            length--;
        }
        if (length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Label(text.substring(0, length), inner(source, bold), end, value));
    }

    /** Emoji, punctuation and comments may stand before a label. */
    private static boolean isDecoration(Inline piece) {
        return piece instanceof Inline.Html
                || piece instanceof Inline.Text text
                        && Words.firstLetter(text.text()) == text.text().length();
    }

    private static Span inner(Source source, Inline.Styled bold) {
        List<Inline> children = bold.children();
        Span all = children.get(0).span().to(children.get(children.size() - 1).span());
        Span span = Markdown.strip(source, all);
        while (!span.isEmpty() && isColon(source.text().charAt(span.end() - 1))) {
            span = Markdown.strip(source, new Span(span.start(), span.end() - 1));
        }
        return span;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '\uFF1A';
    }

    /** The index of a colon that the text behind the bold begins with, blanks aside; -1 where there is none. */
    private static int colonAt(Source source, List<Inline> rest) {
        if (rest.isEmpty() || !(rest.get(0) instanceof Inline.Text text)) {
            return -1;
        }
        int at = blanks(text.text(), 0);
        boolean colon = at < text.text().length()
                && isColon(text.text().charAt(at))
                && source.slice(text.span()).startsWith(text.text().substring(0, at + 1));
        return colon ? at : -1;
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Without the given number of characters at the start and the blanks behind them. */
    private static List<Inline> withoutBlanks(Source source, List<Inline> pieces, int skipped) {
        if (pieces.isEmpty() || !(pieces.get(0) instanceof Inline.Text text)) {
            return pieces;
        }
        int at = blanks(text.text(), skipped);
        List<Inline> value = new ArrayList<>(pieces);
        if (at == text.text().length()) {
            value.remove(0);
            return value;
        }
        boolean asWritten = source.slice(text.span()).startsWith(text.text().substring(0, at));
        if (asWritten) {
            Span span = new Span(text.span().start() + at, text.span().end());
            value.set(0, new Inline.Text(span, text.text().substring(at)));
        }
        return value;
    }
}
