package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.text.Span;
import java.util.Optional;
import java.util.OptionalInt;

/** Says what is wrong with a statement that the grammar refuses. */
final class Judge {
    private static final int SHOWN = 40;

    private final Grammar grammar;

    Judge(Grammar grammar) {
        this.grammar = grammar;
    }

    Optional<UnreadableSql> complaint(Words words) {
        OptionalInt refused = grammar.refuses(words);
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        int index = refused.getAsInt();
        Span at = index < words.size()
                ? new Span(words.at(index).start(), words.at(index).end())
                : Span.at(words.span().end());
        return Optional.of(new UnreadableSql(words.span(), at, message(words, index)));
    }

    private static String message(Words words, int index) {
        if (index >= words.size()) {
            return "the statement ends too early, after " + shown(words, index - 1);
        }
        return switch (words.at(index).kind()) {
            case UNCLOSED -> "what " + shown(words, index) + " opens is never closed";
            case STRANGE, BACKSLASH -> "unexpected character " + shown(words, index);
            default ->
                index == 0
                        ? shown(words, 0) + " starts no statement"
                        : "unexpected " + shown(words, index) + " after " + shown(words, index - 1);
        };
    }

    private static String shown(Words words, int index) {
        String line = words.written(index).lines().findFirst().orElse("");
        return "`" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "`";
    }
}
