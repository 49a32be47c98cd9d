package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.Optional;

/** SQL of others, of which no value is to be seen: it may be a password, or somebody's account. */
public final class Masked {
    private static final String MASK = "'***'";

    private Masked() {}

    /**
     * A text without comments and with {@code '***'} for every string and number. What begins and does not end, as where the
     * server has cut the text, is masked to the end; so is all behind a literal of which it cannot be told where it ends.
     */
    public static String of(String sql) {
        SqlCursor cursor = new SqlCursor(sql, new Span(0, sql.length()));
        StringBuilder masked = new StringBuilder();
        int told = 0;
        for (Optional<Lexeme> next = cursor.next(); next.isPresent(); next = cursor.next()) {
            Lexeme lexeme = next.get();
            String between = sql.substring(told, lexeme.start());
            masked.append(between.isBlank() ? between : " ");
            boolean value = isValue(lexeme.kind());
            masked.append(value ? MASK : sql.substring(lexeme.start(), lexeme.end()));
            told = lexeme.end();
            if (lexeme.kind() == Kind.UNCLOSED || value && isDoubtful(sql.substring(lexeme.start(), lexeme.end()))) {
                return masked.toString();
            }
        }
        return masked.toString();
    }

    private static boolean isValue(Kind kind) {
        return kind == Kind.STRING || kind == Kind.DOLLAR_STRING || kind == Kind.UNCLOSED || kind == Kind.NUMBER;
    }

    /** With {@code standard_conforming_strings} off, which nobody knows of another session, the quote does not end it. */
    private static boolean isDoubtful(String literal) {
        return literal.endsWith("\\'") && literal.startsWith("'");
    }
}
