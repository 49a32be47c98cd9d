package io.github.schemachangelog.report;

/** How the parts of a console report stand out; whoever prints it knows what the terminal can do. */
@FunctionalInterface
public interface Palette {
    /** No colour at all. */
    Palette PLAIN = (role, text) -> text;

    /** The text as it is to be printed; the visible characters stay the same. */
    String paint(Role role, String text);

    /** What a piece of text is. */
    enum Role {
        /** The head of an error. */
        ERROR,
        /** The head of a warning. */
        WARNING,
        /** The head of a note. */
        INFO,
        /** File, line and column. */
        PLACE,
        /** Line numbers and the bar behind them. */
        GUTTER,
        /** Carets and the label behind them. */
        CARET,
        /** The words {@code why:}, {@code fix:} and {@code more:}. */
        FAINT
    }
}
