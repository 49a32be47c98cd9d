package io.github.schemachangelog.claim.word;

import io.github.schemachangelog.text.Span;
import java.util.Locale;

/**
 * A lexeme of a line of prose.
 *
 * @param text as written, without quotes and backticks
 * @param lower the text in lower case
 * @param lone whether it is all that stands in its backticks or quotes
 * @param code whether it stands in a code span or in double quotes, so that it is meant as a name
 * @param isName whether it can only be meant as the name of something: code, {@code snake_case}, {@code camelCase},
 *     {@code a.b}, {@code a(b)}
 * @param span its characters in the entry's source
 */
public record Token(Kind kind, String text, String lower, boolean code, boolean lone, boolean isName, Span span) {
    /** What a token can be. */
    public enum Kind {
        WORD,
        NUMBER,
        /** SQL text in single quotes. */
        STRING,
        /** One character of punctuation; every arrow is {@code ->}, every dash between blanks {@code -}. */
        SYMBOL
    }

    public static Token of(Kind kind, String text, boolean code, Span span) {
        boolean name = kind == Kind.WORD && (code || looksLikeName(text));
        String lower = kind == Kind.SYMBOL ? text : text.toLowerCase(Locale.ROOT);
        return new Token(kind, text, lower, code, false, name, span);
    }

    public Token at(Span other) {
        return new Token(kind, text, lower, code, lone, isName, other);
    }

    Token alone() {
        return new Token(kind, text, lower, code, true, isName, span);
    }

    /** The same where something tells whether it is meant as a name. */
    public Token named(boolean name) {
        return new Token(kind, text, lower, code, lone, name, span);
    }

    /**
     * Whether a phrase may have it for one of its words; {@code `partial`} is a name, {@code `UNIQUE`} may be SQL,
     * and {@code `migration.sql`} is a file.
     */
    public boolean isSpoken() {
        return kind != Kind.STRING && (!lone || text.indexOf('.') >= 0 || isInCapitals());
    }

    /** Whether it has no small letter. */
    public boolean isInCapitals() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a word or symbol, whatever its case; text in quotes never is. */
    public boolean is(String word) {
        return kind != Kind.STRING && lower.equals(word);
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    public boolean endsSentence() {
        return isSymbol(".") || isSymbol(";") || isSymbol("!");
    }

    private static boolean looksLikeName(String text) {
        if (text.indexOf('_') > 0 || text.indexOf('.') > 0) {
            return true;
        }
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
