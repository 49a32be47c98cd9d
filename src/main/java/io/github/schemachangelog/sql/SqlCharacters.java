package io.github.schemachangelog.sql;

/** Characters by their part in PostgreSQL's lexical rules. */
final class SqlCharacters {
    private SqlCharacters() {}

    static boolean isOperator(char c) {
        return "~!@#^&|`?+-*/%<>=".indexOf(c) >= 0;
    }

    /** Whether an operator that holds the character may end with a sign. */
    static boolean allowsSignBehind(char c) {
        return "~!@#%^&|`?".indexOf(c) >= 0;
    }

    static boolean startsWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    static boolean continuesWord(char c) {
        return startsWord(c) || isDigit(c) || c == '$';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** PostgreSQL's own list, which has no blank outside of ASCII. */
    static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
