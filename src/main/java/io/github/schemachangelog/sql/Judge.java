package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.evidence.UnreadableSql.Cause;
import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says which statements PostgreSQL surely refuses. Certain are: what is never closed, characters and first words that SQL
 * does not have, and what the grammar refuses in commands that it knows completely; what nests too deeply is not read. Everything else gets no complaint: the
 * grammar refuses some legal SQL, and a wrong complaint costs more than a missed one that the rehearsal finds anyway.
 */
final class Judge {
    private static final int SHOWN = 40;

    private Judge() {}

    /** What is certainly wrong with a statement; empty where it is readable or nothing is certain. */
    static Optional<UnreadableSql> complaint(Sentence sentence) {
        Words statement = sentence.words();
        Optional<UnreadableSql> nul = nul(statement);
        if (nul.isPresent()) {
            return nul;
        }
        Words words = sentence.simplified();
        OptionalInt deep = sentence.reading().tooDeep();
        if (deep.isPresent()) {
            String message = "level " + (Nesting.DEEPEST + 1) + "; up to " + Nesting.DEEPEST + " are read";
            return Optional.of(
                    new UnreadableSql(Cause.NESTING, statement.span(), at(statement, words, deep.getAsInt()), message));
        }
        OptionalInt wrong = noLexeme(words);
        if (wrong.isEmpty()) {
            OptionalInt refused = sentence.reading().refused();
            // A variable may stand for any part of a statement, not only for a name.
            boolean known = refused.isPresent() && !statement.source().contains("${");
            wrong = known ? certain(words, refused.getAsInt()) : OptionalInt.empty();
        }
        return wrong.isPresent() ? Optional.of(complaint(statement, words, wrong.getAsInt())) : Optional.empty();
    }

    /** The complaint that there is a NUL. */
    static Optional<UnreadableSql> nul(Words statement) {
        int nul = statement.source().indexOf('\0');
        if (nul < 0) {
            return Optional.empty();
        }
        Span at = new Span(nul, nul + 1).shift(statement.span().start());
        return Optional.of(new UnreadableSql(Cause.NUL, statement.span(), at, "PostgreSQL takes no such character"));
    }

    private static OptionalInt noLexeme(Words words) {
        for (int i = 0; i < words.size(); i++) {
            Kind kind = words.at(i).kind();
            if (kind == Kind.UNCLOSED || kind == Kind.STRANGE) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt certain(Words words, int refused) {
        if (KnownForms.areHalfKnown(words) || KnownForms.followSubquery(words, refused)) {
            return OptionalInt.empty();
        }
        if (Commands.startsNone(words)) {
            return OptionalInt.of(0);
        }
        if (Commands.namesNoObject(words)) {
            return OptionalInt.of(Commands.kindIndex(words));
        }
        return Commands.areKnownWell(words) ? OptionalInt.of(refused) : OptionalInt.empty();
    }

    private static UnreadableSql complaint(Words statement, Words words, int index) {
        return new UnreadableSql(Cause.GRAMMAR, statement.span(), at(statement, words, index), message(words, index));
    }

    private static Span at(Words statement, Words words, int index) {
        return index < words.size()
                ? new Span(words.at(index).start(), words.at(index).end())
                : Span.at(statement.span().end());
    }

    private static String message(Words words, int index) {
        if (index >= words.size()) {
            return "the statement ends too early, after " + shown(words, index - 1);
        }
        return switch (words.at(index).kind()) {
            case UNCLOSED -> "what " + shown(words, index) + " opens is never closed";
            case STRANGE -> "unexpected character " + shown(words, index);
            default ->
                index == 0
                        ? "no statement starts with " + shown(words, 0)
                        : "unexpected " + shown(words, index) + " after " + shown(words, index - 1);
        };
    }

    private static String shown(Words words, int index) {
        String line = words.written(index).lines().findFirst().orElse("");
        return "`" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line) + "`";
    }
}
