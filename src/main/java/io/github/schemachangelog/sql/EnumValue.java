package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import java.util.Optional;

/**
 * A value that {@code ALTER TYPE … ADD VALUE} adds. PostgreSQL refuses to use it in the transaction that adds it.
 *
 * @param text without its quotes
 */
record EnumValue(String text) {
    /** The value that a statement adds; empty for every other statement. */
    static Optional<EnumValue> addedBy(Words statement) {
        if (!statement.startsWith("alter", "type")) {
            return Optional.empty();
        }
        int add = statement.afterName(2);
        if (!statement.are(add, "add", "value")) {
            return Optional.empty();
        }
        int value = statement.are(add + 2, "if", "not", "exists") ? add + 5 : add + 2;
        if (value >= statement.size() || statement.at(value).kind() != Kind.STRING) {
            return Optional.empty();
        }
        return Optional.of(new EnumValue(Literals.unquoted(statement.written(value))));
    }

    /**
     * Whether a later statement may use the value: a literal or a body in dollar quotes holds it as a whole word. A comment
     * does not use it.
     *
     * @param statement that adds no value itself
     */
    boolean standsIn(Words statement) {
        if (statement.startsWith("comment", "on")) {
            return false;
        }
        return statement.lexemes().stream()
                .filter(lexeme -> lexeme.kind() == Kind.STRING || lexeme.kind() == Kind.DOLLAR_STRING)
                .anyMatch(lexeme -> holds(statement.written(lexeme)));
    }

    private boolean holds(String literal) {
        String escaped = text.replace("'", "''");
        int from = literal.indexOf(escaped);
        while (from >= 0) {
            int end = from + escaped.length();
            boolean startsWord = from == 0 || !Character.isLetterOrDigit(literal.charAt(from - 1));
            boolean endsWord = end >= literal.length() || !Character.isLetterOrDigit(literal.charAt(end));
            if (startsWord && endsWord) {
                return true;
            }
            from = literal.indexOf(escaped, from + 1);
        }
        return false;
    }
}
