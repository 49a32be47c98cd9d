package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.sql.Lexeme.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Literals and names as PostgreSQL understands them. */
final class Literals {
    private static final int NAME_BYTES = 63;
    /** What a UTF-16 unit takes at most. */
    private static final int LONGEST_CHARACTER = 3;

    private Literals() {}

    /** The content of a string literal without prefix and doubled quotes; backslash sequences stay as written. */
    static String unquoted(String literal) {
        int open = literal.indexOf('\'');
        int close = literal.lastIndexOf('\'');
        return open < 0 || close <= open
                ? literal
                : literal.substring(open + 1, close).replace("''", "'");
    }

    /** The name that the server keeps for what is written. */
    static String name(Words words, int index) {
        String written = words.written(index);
        boolean quoted = index < words.size() && words.at(index).kind() == Kind.QUOTED_NAME;
        if (!quoted) {
            return cut(folded(written));
        }
        int open = written.indexOf('"');
        return cut(written.substring(open + 1, written.length() - 1).replace("\"\"", "\""));
    }

    /** In UTF-8 the server folds the letters of ASCII and no others: {@code IDX_ÄRZTE} is {@code idx_Ärzte}. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return folded.toString();
    }

    /** A name that may be qualified; of three parts the database is left out. */
    static ObjectName qualifiedName(Words words, int index) {
        List<String> parts = new ArrayList<>();
        parts.add(name(words, index));
        for (int next = index + 1; words.isSymbol(next, '.'); next += 2) {
            parts.add(name(words, next + 1));
        }
        int last = parts.size() - 1;
        return new ObjectName(last == 0 ? Optional.empty() : Optional.of(parts.get(last - 1)), parts.get(last));
    }

    /** The server cuts behind the last character that fits wholly. */
    private static String cut(String name) {
        if (name.length() * LONGEST_CHARACTER <= NAME_BYTES) {
            return name;
        }
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
