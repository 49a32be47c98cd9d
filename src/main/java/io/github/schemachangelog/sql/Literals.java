package io.github.schemachangelog.sql;

/** Literals and names as PostgreSQL understands them. */
final class Literals {
    private Literals() {}

    /** The content of a string literal without prefix and doubled quotes; backslash sequences stay as written. */
    static String unquoted(String literal) {
        int open = literal.indexOf('\'');
        int close = literal.lastIndexOf('\'');
        return open < 0 || close <= open
                ? literal
                : literal.substring(open + 1, close).replace("''", "'");
    }
}
