package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.SqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.StatementContext;

/**
 * PostgreSQL's grammar as pgcodekeeper knows it. What it makes of a statement depends on the types of its tokens alone, so
 * every sequence of types is parsed once. Thread-safe.
 */
final class Grammar {
    private static final Vocabulary VOCABULARY = SQLParser.VOCABULARY;
    private static final Map<String, Integer> TYPES = literalTypes();

    /** Tokens whose trees are kept, at about a kilobyte each. */
    private static final int ROOM = 20_000;

    private final Map<Shape, Reading> known = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    /**
     * What the grammar makes of a statement.
     *
     * @param tooDeep the index of the first lexeme that lies deeper than {@link Nesting#DEEPEST}; it was not parsed then
     * @param refused the index of the first lexeme that the grammar refuses, or the number of lexemes where more should
     *     follow
     * @param tree of a {@code CREATE} or {@code ALTER} that it takes; other statements may have the same one, and
     *     {@link #span} says where in this one a part of it stands
     */
    record Reading(OptionalInt tooDeep, OptionalInt refused, Optional<StatementContext> tree) {}

    Reading read(Words words) {
        Shape shape = Shape.of(words);
        @Nullable Reading earlier = known.get(shape);
        if (earlier != null) {
            return earlier;
        }
        OptionalInt tooDeep = Nesting.tooDeep(words);
        if (tooDeep.isPresent()) {
            return new Reading(tooDeep, OptionalInt.empty(), Optional.empty());
        }
        Reading reading = parse(tokens(words), words.is(0, "create") || words.is(0, "alter"));
        if (reading.tree().isEmpty() || kept.addAndGet(words.size()) <= ROOM) {
            known.put(shape, reading);
        }
        return reading;
    }

    /** Where a part of the tree of a statement stands in it. */
    static Span span(Words words, ParserRuleContext part) {
        return new Span(
                words.at(part.getStart().getLine()).start(),
                words.at(part.getStop().getLine()).end());
    }

    /** SLL prediction may refuse what full LL takes; only the latter's word counts. */
    private static Reading parse(List<CommonToken> tokens, boolean withTree) {
        Reading fast = parse(tokens, withTree, PredictionMode.SLL);
        return fast.refused().isEmpty() ? fast : parse(tokens, withTree, PredictionMode.LL);
    }

    private static Reading parse(List<CommonToken> tokens, boolean withTree, PredictionMode mode) {
        SQLParser parser = new SQLParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setBuildParseTree(withTree);
        parser.getInterpreter().setPredictionMode(mode);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            SqlContext sql = parser.sql();
            return new Reading(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    withTree ? Optional.ofNullable(sql.statement(0)) : Optional.empty());
        } catch (ParseCancellationException refused) {
            return new Reading(OptionalInt.empty(), OptionalInt.of(lexemeAt(refused)), Optional.empty());
        }
    }

    private static int lexemeAt(ParseCancellationException refused) {
        if (refused.getCause() instanceof RecognitionException place) {
            return place.getOffendingToken().getLine();
        }
        throw refused;
    }

    private static List<CommonToken> tokens(Words words) {
        List<CommonToken> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int type : types(words, i)) {
                CommonToken token = new CommonToken(type);
                // The lexeme, however many tokens it makes: errors and trees name their places by it.
                token.setLine(i);
                tokens.add(token);
            }
        }
        CommonToken end = new CommonToken(Token.EOF);
        end.setLine(words.size());
        tokens.add(end);
        return tokens;
    }

    private static int[] types(Words words, int index) {
        Lexeme lexeme = words.at(index);
        return switch (lexeme.kind()) {
            case WORD, OPERATOR, PUNCTUATION -> new int[] {typeOf(lexeme, words.written(lexeme))};
            case QUOTED_NAME ->
                new int[] {isUnicode(words, lexeme) ? SQLParser.UnicodeQuotedIdentifier : SQLParser.QuotedIdentifier};
            case STRING ->
                new int[] {isUnicode(words, lexeme) ? SQLParser.UnicodeEscapeStringConstant : SQLParser.StringConstant};
            case DOLLAR_STRING ->
                new int[] {
                    SQLParser.BeginDollarStringConstant,
                    SQLParser.Text_between_Dollar,
                    SQLParser.EndDollarStringConstant
                };
            case NUMBER -> new int[] {isInteger(words.written(lexeme)) ? SQLParser.Integer : SQLParser.Numeric};
            case PARAMETER -> new int[] {SQLParser.DOLLAR_NUMBER};
            case PLACEHOLDER -> new int[] {SQLParser.Identifier};
            case BACKSLASH, UNCLOSED, STRANGE -> new int[] {SQLParser.BAD};
        };
    }

    private static int typeOf(Lexeme lexeme, String written) {
        @Nullable Integer literal = TYPES.get(written.toUpperCase(Locale.ROOT));
        if (literal != null) {
            return literal;
        }
        if (lexeme.kind() == Kind.WORD) {
            return SQLParser.Identifier;
        }
        return written.equals("!=") ? SQLParser.NOT_EQUAL : SQLParser.OP_CHARS;
    }

    private static boolean isUnicode(Words words, Lexeme lexeme) {
        char first = words.text().charAt(lexeme.start());
        return first == 'u' || first == 'U';
    }

    private static boolean isInteger(String written) {
        return written.startsWith("0x")
                || written.startsWith("0X")
                || written.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    }

    private static Map<String, Integer> literalTypes() {
        Map<String, Integer> types = new HashMap<>();
        for (int type = 1; type <= VOCABULARY.getMaxTokenType(); type++) {
            @Nullable String literal = VOCABULARY.getLiteralName(type);
            if (literal != null) {
                types.put(literal.substring(1, literal.length() - 1), type);
            }
        }
        types.put("<>", SQLParser.NOT_EQUAL);
        types.put("::", SQLParser.CAST_EXPRESSION);
        return Map.copyOf(types);
    }

    /** The token types of a statement. */
    private static final class Shape {
        private final int[] types;
        private final int hash;

        private Shape(int[] types) {
            this.types = types;
            this.hash = Arrays.hashCode(types);
        }

        static Shape of(Words words) {
            int[] all = new int[words.size() + 16];
            int size = 0;
            for (int i = 0; i < words.size(); i++) {
                int[] types = types(words, i);
                if (size + types.length > all.length) {
                    all = Arrays.copyOf(all, all.length * 2);
                }
                System.arraycopy(types, 0, all, size, types.length);
                size += types.length;
            }
            return new Shape(Arrays.copyOf(all, size));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shape shape && Arrays.equals(types, shape.types);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
