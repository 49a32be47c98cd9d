package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a script into statements where psql cuts it: at semicolons outside of parentheses and of {@code BEGIN ATOMIC} bodies,
 * and at what psql carries out itself. Serves one script. The JDBC driver's splitter does not cut behind such a body, gives
 * no positions and turns {@code ??} into {@code ?}.
 */
final class Splitter {
    private static final String DATA_END = "\\.";

    private final String text;
    private final String written;
    private final Span script;
    private final SqlCursor cursor;
    private final List<Words> statements = new ArrayList<>();
    private final List<PsqlOnly> psqlOnly = new ArrayList<>();
    private final List<Lexeme> current = new ArrayList<>();
    private int parentheses;
    private int blocks;

    Splitter(String text, Span script) {
        this(text, text, script);
    }

    /**
     * For a script that is not cut as it is written.
     *
     * @param text what it is cut by, with every character in its place
     * @param written what its statements hold
     */
    Splitter(String text, String written, Span script) {
        this.text = text;
        this.written = written;
        this.script = script;
        this.cursor = new SqlCursor(text, script);
    }

    /**
     * @param statements in file order
     * @param psqlOnly in file order
     */
    record Parts(List<Words> statements, List<PsqlOnly> psqlOnly) {
        Parts {
            statements = List.copyOf(statements);
            psqlOnly = List.copyOf(psqlOnly);
        }
    }

    /** A statement of which it is known that it is one; empty where none of the keywords may be its first. */
    static Optional<Words> leading(String text, Span statement, Set<String> keywords) {
        boolean maybe = keywords.stream()
                .anyMatch(keyword -> text.regionMatches(true, statement.start(), keyword, 0, keyword.length()));
        return maybe
                ? new Splitter(text, statement)
                        .split().statements().stream().findFirst().filter(words -> keywords.contains(words.folded(0)))
                : Optional.empty();
    }

    Parts split() {
        for (Optional<Lexeme> next = cursor.next(); next.isPresent(); next = cursor.next()) {
            Lexeme lexeme = next.get();
            if (lexeme.kind() == Kind.BACKSLASH) {
                psqlOnly.add(new PsqlOnly(trimmed(lexeme), PsqlOnly.Kind.BACKSLASH_COMMAND));
                close(lexeme.start());
            } else if (isSeparator(lexeme)) {
                close(lexeme.end());
            } else {
                track(lexeme);
                current.add(lexeme);
            }
        }
        close(script.end());
        return new Parts(statements, psqlOnly);
    }

    private boolean isSeparator(Lexeme lexeme) {
        return is(lexeme, ';') && parentheses == 0 && blocks == 0;
    }

    private boolean is(Lexeme lexeme, char symbol) {
        return lexeme.kind() == Kind.PUNCTUATION && lexeme.length() == 1 && text.charAt(lexeme.start()) == symbol;
    }

    private void track(Lexeme lexeme) {
        if (is(lexeme, '(')) {
            parentheses++;
        } else if (is(lexeme, ')')) {
            parentheses = Math.max(0, parentheses - 1);
        } else if (lexeme.kind() == Kind.WORD && parentheses == 0) {
            trackBlock(lexeme);
        }
    }

    private void trackBlock(Lexeme lexeme) {
        String word = text.substring(lexeme.start(), lexeme.end());
        if (blocks > 0) {
            if (word.equalsIgnoreCase("case")) {
                blocks++;
            } else if (word.equalsIgnoreCase("end")) {
                blocks--;
            }
        } else if (word.equalsIgnoreCase("atomic") && createsRoutine()) {
            blocks = 1;
        }
    }

    private boolean createsRoutine() {
        if (current.size() < 3) {
            return false;
        }
        Words words = new Words(text, current);
        int kind = words.are(1, "or", "replace") ? 3 : 1;
        return words.is(0, "create")
                && (words.is(kind, "function") || words.is(kind, "procedure"))
                && words.is(words.size() - 1, "begin");
    }

    private void close(int end) {
        parentheses = 0;
        blocks = 0;
        if (current.isEmpty()) {
            return;
        }
        Words statement = new Words(written, current);
        current.clear();
        if (readsStandardInput(statement)) {
            psqlOnly.add(new PsqlOnly(withData(statement, end), PsqlOnly.Kind.COPY_FROM_STDIN));
        } else {
            statements.add(statement);
        }
    }

    private static boolean readsStandardInput(Words statement) {
        return statement.is(0, "copy") && statement.indexOutside(1, "from", "stdin") > 0;
    }

    /** psql reads the data from the next line on, up to a line that holds only {@code \.}. */
    private Span withData(Words statement, int end) {
        int start = statement.span().start();
        int line = nextLine(end);
        while (line < script.end()) {
            int next = nextLine(line);
            String content = text.substring(line, next).stripTrailing();
            if (content.equals(DATA_END)) {
                cursor.skipLine(line);
                return new Span(start, line + DATA_END.length());
            }
            line = next;
        }
        cursor.skipLine(script.end());
        return new Span(start, script.end());
    }

    private int nextLine(int offset) {
        int next = offset;
        while (next < script.end() && text.charAt(next) != '\n') {
            next++;
        }
        return Math.min(next + 1, script.end());
    }

    private Span trimmed(Lexeme command) {
        return new Span(
                command.start(),
                command.start()
                        + text.substring(command.start(), command.end())
                                .stripTrailing()
                                .length());
    }
}
