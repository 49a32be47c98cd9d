package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Locale;

/**
 * The lexemes of one statement, readable as words.
 *
 * @param text the script's source
 * @param lexemes at least one, without the closing semicolon
 */
record Words(String text, List<Lexeme> lexemes) {
    Words {
        lexemes = List.copyOf(lexemes);
    }

    int size() {
        return lexemes.size();
    }

    Lexeme at(int index) {
        return lexemes.get(index);
    }

    Span span() {
        return new Span(lexemes.get(0).start(), lexemes.get(size() - 1).end());
    }

    /** The lexeme as it is written; empty behind the end. */
    String written(int index) {
        return index < size() ? written(lexemes.get(index)) : "";
    }

    String written(Lexeme lexeme) {
        return text.substring(lexeme.start(), lexeme.end());
    }

    /** Whether a keyword stands there, in any letter case; a quoted name is no keyword. */
    boolean is(int index, String keyword) {
        return index >= 0 && index < size() && is(lexemes.get(index), keyword);
    }

    boolean is(Lexeme lexeme, String keyword) {
        return lexeme.kind() == Kind.WORD
                && lexeme.length() == keyword.length()
                && text.regionMatches(true, lexeme.start(), keyword, 0, keyword.length());
    }

    boolean isSymbol(int index, char symbol) {
        return index >= 0 && index < size() && isSymbol(lexemes.get(index), symbol);
    }

    boolean isSymbol(Lexeme lexeme, char symbol) {
        return lexeme.kind() == Kind.PUNCTUATION && lexeme.length() == 1 && text.charAt(lexeme.start()) == symbol;
    }

    boolean isOperator(int index, char operator) {
        return index >= 0
                && index < size()
                && lexemes.get(index).length() == 1
                && text.charAt(lexemes.get(index).start()) == operator;
    }

    /** Whether the keywords stand one after the other from there. */
    boolean are(int index, String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            if (!is(index + i, keywords[i])) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(String... keywords) {
        return are(0, keywords);
    }

    /** Where the keywords stand outside of parentheses, from an index on; -1 where they do not. */
    int indexOutside(int from, String... keywords) {
        int depth = 0;
        for (int i = Math.max(from, 0); i < size(); i++) {
            if (isSymbol(i, '(')) {
                depth++;
            } else if (isSymbol(i, ')')) {
                depth--;
            } else if (depth == 0 && are(i, keywords)) {
                return i;
            }
        }
        return -1;
    }

    /** The lexemes that lie in a span; there is at least one. */
    Words within(Span part) {
        int from = indexAt(part.start());
        int end = indexAt(part.end());
        boolean cut = end > from && lexemes.get(end - 1).end() > part.end();
        return between(from, cut ? end - 1 : end);
    }

    /** The words from one index up to another. */
    Words between(int from, int end) {
        return new Words(text, lexemes.subList(from, end));
    }

    /** The text as it is written, with its comments and blanks. */
    String source() {
        return text.substring(span().start(), span().end());
    }

    /** The index of the first lexeme that starts at an offset or behind it; they stand in order. */
    int indexAt(int offset) {
        int low = 0;
        int high = lexemes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lexemes.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The index of the parenthesis that closes the one at an index; the size where there is none. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += isSymbol(i, '(') ? 1 : isSymbol(i, ')') ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return size();
    }

    /** The index behind a name that may be qualified: {@code "a".b}. */
    int afterName(int index) {
        int end = index + 1;
        while (isSymbol(end, '.')) {
            end += 2;
        }
        return end;
    }

    /** The lexeme in lower case where it is a word, else as it is written; empty behind the end. */
    String folded(int index) {
        return index < size() ? folded(at(index)) : "";
    }

    String folded(Lexeme lexeme) {
        String written = written(lexeme);
        return lexeme.kind() == Kind.WORD ? written.toLowerCase(Locale.ROOT) : written;
    }
}
