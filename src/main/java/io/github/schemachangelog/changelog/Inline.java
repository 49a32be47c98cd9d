package io.github.schemachangelog.changelog;

import io.github.schemachangelog.text.Span;
import java.util.List;

/** A piece of a line of prose; its span covers its markup. */
public sealed interface Inline {
    Span span();

    /** What a reader sees, without markup. */
    String text();

    /** What a reader sees of several pieces. */
    static String text(List<Inline> pieces) {
        if (pieces.size() == 1) {
            return pieces.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Plain text, escapes and entities resolved. */
    record Text(Span span, String text) implements Inline {}

    /** A code span; its text is without the backticks. */
    record Code(Span span, String text) implements Inline {}

    /** A line break inside a paragraph. */
    record Break(Span span) implements Inline {
        @Override
        public String text() {
            return "\n";
        }
    }

    /** Pieces that are set apart; what is struck out is not meant, and has no text. */
    record Styled(Span span, Style style, List<Inline> children) implements Inline {
        public Styled {
            children = List.copyOf(children);
        }

        @Override
        public String text() {
            return style == Style.STRUCK_OUT ? "" : Inline.text(children);
        }
    }

    /** A link or an image; its text is its label. */
    record Link(Span span, String destination, List<Inline> children) implements Inline {
        public Link {
            children = List.copyOf(children);
        }

        @Override
        public String text() {
            return Inline.text(children);
        }
    }

    /** HTML in a line, comments too; a reader sees nothing of it. */
    record Html(Span span, String literal) implements Inline {
        @Override
        public String text() {
            return "";
        }
    }

    /** How a piece is set apart. */
    enum Style {
        EMPHASIS,
        STRONG,
        STRUCK_OUT
    }
}
