package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * Walks over SQL lexeme by lexeme, by PostgreSQL's lexical rules with {@code standard_conforming_strings} on. The JDBC
 * driver's parser and pgcodekeeper's lexer both end {@code E'it''s \';'} too early, and the former gives no positions.
 */
final class SqlCursor {
    private static final String STRING_PREFIXES = "eEbBxXnN";

    private final char[] sql;
    private final int origin;
    private int at;

    /** Over a part of a text; offsets count in the whole text. */
    SqlCursor(String text, Span part) {
        this.sql = text.substring(part.start(), part.end()).toCharArray();
        this.origin = part.start();
    }

    /** The next lexeme; empty at the end. */
    Optional<Lexeme> next() {
        int unclosed = skipBlanksAndComments();
        if (unclosed >= 0) {
            at = sql.length;
            return Optional.of(lexeme(Kind.UNCLOSED, unclosed, sql.length));
        }
        if (at >= sql.length) {
            return Optional.empty();
        }
        int start = at;
        Kind kind = read();
        return Optional.of(lexeme(kind, start, at));
    }

    /** Goes on behind the end of the line that holds an offset. */
    void skipLine(int offset) {
        at = Math.min(lineEnd(offset - origin) + 1, sql.length);
    }

    private Lexeme lexeme(Kind kind, int start, int end) {
        return new Lexeme(kind, start + origin, end + origin);
    }

    private Kind read() {
        char c = sql[at];
        if (SqlCharacters.startsWord(c)) {
            return word();
        }
        if (SqlCharacters.isDigit(c) || c == '.' && at + 1 < sql.length && SqlCharacters.isDigit(sql[at + 1])) {
            return number();
        }
        return switch (c) {
            case '\'' -> string(false);
            case '"' -> quotedName();
            case '$' -> dollar();
            case '(', ')', '[', ']', ',', ';' -> take(1, Kind.PUNCTUATION);
            case '.' -> take(follows('.') ? 2 : 1, Kind.PUNCTUATION);
            case ':' -> take(follows(':') || follows('=') ? 2 : 1, Kind.PUNCTUATION);
            case '\\' -> take(lineEnd(at) - at, Kind.BACKSLASH);
            default -> SqlCharacters.isOperator(c) ? operator() : take(1, Kind.STRANGE);
        };
    }

    private Kind word() {
        char first = sql[at];
        if (STRING_PREFIXES.indexOf(first) >= 0 && follows('\'')) {
            at++;
            return string(first == 'e' || first == 'E');
        }
        if ((first == 'u' || first == 'U') && follows('&') && at + 2 < sql.length) {
            if (sql[at + 2] == '\'') {
                at += 2;
                return string(false);
            }
            if (sql[at + 2] == '"') {
                at += 2;
                return quotedName();
            }
        }
        while (at < sql.length && SqlCharacters.continuesWord(sql[at])) {
            at++;
        }
        return Kind.WORD;
    }

    private Kind number() {
        if (sql[at] == '0' && at + 1 < sql.length && "xXoObB".indexOf(sql[at + 1]) >= 0) {
            at += 2;
            while (at < sql.length && (Character.digit(sql[at], 16) >= 0 || sql[at] == '_')) {
                at++;
            }
            return Kind.NUMBER;
        }
        digits();
        if (at < sql.length && sql[at] == '.' && !follows('.')) {
            at++;
            digits();
        }
        exponent();
        return Kind.NUMBER;
    }

    private void exponent() {
        if (at >= sql.length || sql[at] != 'e' && sql[at] != 'E') {
            return;
        }
        int digit = at + 1;
        if (digit < sql.length && (sql[digit] == '+' || sql[digit] == '-')) {
            digit++;
        }
        if (digit < sql.length && SqlCharacters.isDigit(sql[digit])) {
            at = digit;
            digits();
        }
    }

    private void digits() {
        while (at < sql.length && (SqlCharacters.isDigit(sql[at]) || sql[at] == '_')) {
            at++;
        }
    }

    /** Doubled quotes and continuations on later lines belong to the literal; backslashes mean the same in all of it. */
    private Kind string(boolean backslashEscapes) {
        int open = at;
        while (open >= 0) {
            int close = closingQuote(open, backslashEscapes);
            if (close >= sql.length) {
                at = sql.length;
                return Kind.UNCLOSED;
            }
            at = close + 1;
            open = at < sql.length && sql[at] == '\'' ? at : continuation();
        }
        return Kind.STRING;
    }

    private int closingQuote(int open, boolean backslashEscapes) {
        int close = open + 1;
        while (close < sql.length && sql[close] != sql[open]) {
            close += backslashEscapes && sql[close] == '\\' ? 2 : 1;
        }
        return close;
    }

    /** Where the literal goes on after a line end; -1 where it does not. */
    private int continuation() {
        boolean lineEnded = false;
        int look = at;
        while (look < sql.length) {
            char c = sql[look];
            if (SqlCharacters.isBlank(c)) {
                lineEnded |= c == '\n' || c == '\r';
                look++;
            } else if (c == '-' && look + 1 < sql.length && sql[look + 1] == '-') {
                look = lineEnd(look);
            } else {
                break;
            }
        }
        return lineEnded && look < sql.length && sql[look] == '\'' ? look : -1;
    }

    private Kind quotedName() {
        do {
            at = closingQuote(at, false) + 1;
        } while (at < sql.length && sql[at] == '"');
        if (at > sql.length) {
            at = sql.length;
            return Kind.UNCLOSED;
        }
        return Kind.QUOTED_NAME;
    }

    private Kind dollar() {
        int tagEnd = at + 1;
        while (tagEnd < sql.length && sql[tagEnd] != '$' && SqlCharacters.continuesWord(sql[tagEnd])) {
            tagEnd++;
        }
        boolean tagged = tagEnd < sql.length && sql[tagEnd] == '$' && !SqlCharacters.isDigit(sql[at + 1]);
        if (tagged) {
            return dollarString(tagEnd + 1 - at);
        }
        at++;
        if (at < sql.length && SqlCharacters.isDigit(sql[at])) {
            digits();
            return Kind.PARAMETER;
        }
        if (at < sql.length && sql[at] == '{') {
            int close = at;
            while (close < sql.length && sql[close] != '}' && sql[close] != '\n') {
                close++;
            }
            if (close < sql.length && sql[close] == '}') {
                return take(close + 1 - at, Kind.PLACEHOLDER);
            }
        }
        return Kind.STRANGE;
    }

    private Kind dollarString(int quote) {
        for (int close = at + quote; close + quote <= sql.length; close++) {
            if (Arrays.equals(sql, close, close + quote, sql, at, at + quote)) {
                return take(close + quote - at, Kind.DOLLAR_STRING);
            }
        }
        return take(sql.length - at, Kind.UNCLOSED);
    }

    /** A sign at the end belongs to what follows, unless a character stands before it that no number can follow. */
    private Kind operator() {
        int start = at;
        boolean any = false;
        while (at < sql.length && SqlCharacters.isOperator(sql[at]) && !commentStarts()) {
            any |= SqlCharacters.allowsSignBehind(sql[at]);
            at++;
        }
        while (!any && at - start > 1 && (sql[at - 1] == '+' || sql[at - 1] == '-')) {
            at--;
        }
        return Kind.OPERATOR;
    }

    private Kind take(int length, Kind kind) {
        at += length;
        return kind;
    }

    /** Answers with the start of a comment that has no end, else -1. */
    private int skipBlanksAndComments() {
        while (at < sql.length) {
            if (SqlCharacters.isBlank(sql[at])) {
                at++;
            } else if (!commentStarts()) {
                return -1;
            } else if (sql[at] == '-') {
                at = lineEnd(at);
            } else if (!skipBlockComment()) {
                return at;
            }
        }
        return -1;
    }

    /** Block comments nest. */
    private boolean skipBlockComment() {
        int depth = 0;
        for (int i = at; i + 1 < sql.length; i++) {
            if (sql[i] == '/' && sql[i + 1] == '*') {
                depth++;
                i++;
            } else if (sql[i] == '*' && sql[i + 1] == '/') {
                depth--;
                i++;
                if (depth == 0) {
                    at = i + 1;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean commentStarts() {
        return sql[at] == '-' && follows('-') || sql[at] == '/' && follows('*');
    }

    private boolean follows(char c) {
        return at + 1 < sql.length && sql[at + 1] == c;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < sql.length && sql[end] != '\n' && sql[end] != '\r') {
            end++;
        }
        return end;
    }
}
