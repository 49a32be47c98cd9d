package io.github.schemachangelog.sql;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.Optional;

/**
 * The SHA-256 of what a script says to PostgreSQL: its lexemes as they are written, without the comments and blanks
 * between them, and with LF for every CRLF inside of literals.
 */
public final class ContentChecksum {
    private ContentChecksum() {}

    public static Checksum of(Script script) {
        return of(script.source(), script.span());
    }

    /** Of a part of a text that begins and ends between two lexemes. */
    public static Checksum of(Source source, Span part) {
        String text = source.text();
        SqlCursor cursor = new SqlCursor(text, part);
        StringBuilder content = new StringBuilder(part.length());
        for (Optional<Lexeme> next = cursor.next(); next.isPresent(); next = cursor.next()) {
            Lexeme lexeme = next.get();
            // Every lexeme says how long it is, so that no two sequences of lexemes make one content.
            int from = content.length();
            append(content, text, lexeme);
            content.append(' ').append(content.length() - from - 1).append('\n');
        }
        return Checksum.of(content.toString());
    }

    private static void append(StringBuilder content, String text, Lexeme lexeme) {
        int from = content.length();
        content.append(text, lexeme.start(), lexeme.end());
        for (int at = content.indexOf("\r\n", from); at >= 0; at = content.indexOf("\r\n", at)) {
            content.deleteCharAt(at);
        }
    }
}
