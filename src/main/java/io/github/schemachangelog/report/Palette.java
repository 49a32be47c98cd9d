package io.github.schemachangelog.report;

/** How the parts of a console report stand out; whoever prints it knows what the terminal can do. */
@FunctionalInterface
public interface Palette {
    /** No colour at all. */
    Palette PLAIN = (role, text) -> text;

    /** The sixteen colours that every terminal knows. */
    Palette ANSI = (role, text) -> "\u001B[" + role.code + "m" + text + "\u001B[m";

    /** The text as it is to be printed; the visible characters stay the same. */
    String paint(Role role, String text);

    /** What a piece of text is. */
    enum Role {
        /** The head of an error. */
        ERROR("1;31"),
        /** The head of a warning. */
        WARNING("1;33"),
        /** The head of a note. */
        INFO("1;34"),
        /** File, line and column. */
        PLACE("36"),
        /** Line numbers and the bar behind them. */
        GUTTER("34"),
        /** Carets and the label behind them. */
        CARET("1"),
        /** The words {@code why:}, {@code fix:} and {@code more:}. */
        FAINT("1");

        private final String code;

        Role(String code) {
            this.code = code;
        }
    }
}
