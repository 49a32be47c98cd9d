package io.github.schemachangelog.sql;

/**
 * The smallest piece of SQL that has a meaning; blanks and comments are none.
 *
 * @param start 0-based offset of the first character in the script's source
 * @param end offset behind the last character
 */
record Lexeme(Kind kind, int start, int end) {
    int length() {
        return end - start;
    }

    /** What it is, as PostgreSQL's lexer tells. */
    enum Kind {
        /** A keyword or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        QUOTED_NAME,
        /** A literal in single quotes, with its prefix ({@code E}, {@code U&}) and its continuations on later lines. */
        STRING,
        /** A literal in dollar quotes, with both of them. */
        DOLLAR_STRING,
        NUMBER,
        /** {@code $1}. */
        PARAMETER,
        /** {@code ${name}}, which MyBatis replaces before PostgreSQL sees it. */
        PLACEHOLDER,
        /** A run of operator characters. */
        OPERATOR,
        /** Brackets, comma, dot, colons, semicolon. */
        PUNCTUATION,
        /** A backslash where SQL has none, up to the end of its line: psql's. */
        BACKSLASH,
        /** A quote or block comment that the script never closes. */
        UNCLOSED,
        /** A character that SQL has no use for. */
        STRANGE
    }
}
