package io.github.schemachangelog.sql;

import io.github.schemachangelog.migration.Script;
import java.util.ArrayList;
import java.util.List;

/** The words of one statement that shall only read, as far as it matters who may be called. */
public final class QueryWords {
    private final Words words;

    private QueryWords(Words words) {
        this.words = words;
    }

    /** One for every statement of a script. */
    public static List<QueryWords> of(Script script) {
        return new Splitter(script.source().text(), script.span())
                .split().statements().stream().map(QueryWords::new).toList();
    }

    /** The first word in lower case. */
    public String first() {
        return words.folded(0);
    }

    /** Every name that may be a function's, as the server keeps it: what stands before a parenthesis, or behind a dot. */
    public List<String> called() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Lexeme.Kind kind = words.at(i).kind();
            boolean name = kind == Lexeme.Kind.WORD || kind == Lexeme.Kind.QUOTED_NAME;
            boolean behindDot = i > 0 && words.isSymbol(i - 1, '.');
            if (name && (behindDot || i + 1 < words.size() && words.isSymbol(i + 1, '('))) {
                names.add(Literals.name(words, i));
            }
        }
        return names;
    }

    /** Whether a name is written as {@code U&"…"}, so that it says something else than it shows. */
    public boolean hasEscapedName() {
        return words.lexemes().stream()
                .filter(lexeme -> lexeme.kind() == Lexeme.Kind.QUOTED_NAME)
                .anyMatch(lexeme -> !words.written(lexeme).startsWith("\""));
    }
}
