package io.github.schemachangelog.sql;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.StatementContext;

/** What the grammar makes of one statement: it is parsed when somebody first asks, and once. */
final class Syntax {
    private final Grammar grammar;
    private final Words words;
    private final OptionalInt tooDeep;
    private Grammar.@Nullable Outcome outcome;

    Syntax(Words statement, Grammar grammar) {
        this.grammar = grammar;
        this.words = KnownForms.simplified(statement);
        this.tooDeep = Nesting.tooDeep(words);
    }

    /** The statement as the grammar is given it. */
    Words words() {
        return words;
    }

    /** The index of the first lexeme that is nested too deeply to be parsed. */
    OptionalInt tooDeep() {
        return tooDeep;
    }

    /** The index of the first lexeme that the grammar refuses, or the number of lexemes where more should follow. */
    OptionalInt refused() {
        return grammar.hasTaken(words) ? OptionalInt.empty() : outcome().refused();
    }

    /** The parse tree of a CREATE or ALTER that the grammar takes; its tokens have offsets in the source, and no text. */
    Optional<StatementContext> tree() {
        return tooDeep.isPresent()
                ? Optional.empty()
                : Optional.ofNullable(outcome().tree());
    }

    private Grammar.Outcome outcome() {
        if (outcome == null) {
            outcome = grammar.parse(words, words.is(0, "create") || words.is(0, "alter"));
        }
        return outcome;
    }
}
