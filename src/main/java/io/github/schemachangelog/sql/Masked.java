package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.Optional;

/** SQL of others, of which no literal is to be seen: it may be a password. */
public final class Masked {
    private static final String MASK = "'***'";

    private Masked() {}

    /**
     * A text with {@code '***'} for every string literal. What begins and does not end, as where the server has cut the text,
     * is masked to the end; so is all behind a literal of which it cannot be told where it ends.
     */
    public static String of(String sql) {
        SqlCursor cursor = new SqlCursor(sql, new Span(0, sql.length()));
        StringBuilder masked = new StringBuilder();
        int told = 0;
        for (Optional<Lexeme> next = cursor.next(); next.isPresent(); next = cursor.next()) {
            Lexeme lexeme = next.get();
            if (isLiteral(lexeme.kind())) {
                masked.append(sql, told, lexeme.start()).append(MASK);
                told = lexeme.end();
                if (lexeme.kind() == Kind.UNCLOSED || isDoubtful(sql.substring(lexeme.start(), lexeme.end()))) {
                    return masked.toString();
                }
            }
        }
        return masked.append(sql, told, sql.length()).toString();
    }

    private static boolean isLiteral(Kind kind) {
        return kind == Kind.STRING || kind == Kind.DOLLAR_STRING || kind == Kind.UNCLOSED;
    }

    /** With {@code standard_conforming_strings} off, which nobody knows of another session, the quote does not end it. */
    private static boolean isDoubtful(String literal) {
        return literal.endsWith("\\'") && literal.startsWith("'");
    }
}
