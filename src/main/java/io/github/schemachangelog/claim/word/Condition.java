package io.github.schemachangelog.claim.word;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** SQL conditions, as far as two can be compared without understanding them. */
public final class Condition {
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "is", "null", "in", "between", "like", "ilike", "any", "true", "false");

    private static final Set<String> OPERATORS =
            Set.of("=", "<", ">", "!", "null", "in", "like", "between", "true", "false");

    /** Between the values of a list: what is left of {@code 'a'::character varying} too. */
    private static final Set<String> BETWEEN_VALUES = Set.of(",", "[", "]", "varying", "::", "text");

    private Condition() {}

    /** The lexemes of one that is written in SQL. */
    public static List<String> lexemes(String sql) {
        return lexemes(Lexer.tokens(List.of(new Inline.Code(new Span(0, sql.length()), sql))));
    }

    /**
     * A condition that allows a column some values and no others.
     *
     * @param of the column
     */
    public record Choice(String of, List<String> values) {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** {@code kind IN ('a', 'b')} and {@code kind = ANY (ARRAY['a', 'b'])}, where nothing else is demanded. */
    public static Optional<Choice> choice(String sql) {
        List<String> lexemes = lexemes(sql);
        boolean in = lexemes.size() > 2 && lexemes.get(1).equals("in");
        boolean any = lexemes.size() > 4 && lexemes.subList(1, 4).equals(List.of("=", "any", "array"));
        if (!in && !any) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (String lexeme : lexemes.subList(in ? 2 : 4, lexemes.size())) {
            if (lexeme.startsWith("'")) {
                values.add(lexeme.substring(1, lexeme.length() - 1));
            } else if (!BETWEEN_VALUES.contains(lexeme)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Choice(lexemes.get(0), values));
    }

    /** Its lexemes without parentheses and casts, in lower case, strings in quotes. */
    public static List<String> lexemes(List<Token> tokens) {
        List<String> lexemes = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSymbol(":")
                    && i + 2 < tokens.size()
                    && tokens.get(i + 1).isSymbol(":")) {
                i += 2;
            } else if (token.kind() == Token.Kind.STRING) {
                lexemes.add("'" + token.text() + "'");
            } else if (!token.isSymbol("(") && !token.isSymbol(")")) {
                lexemes.add(token.lower());
            }
        }
        return lexemes;
    }

    /** Whether it compares something, and not with a list that SQL can spell in several ways. */
    public static boolean isSql(List<String> lexemes) {
        return lexemes.stream().anyMatch(OPERATORS::contains) && !lexemes.contains("any");
    }

    /** Whether its lexemes mean one thing, wherever the parentheses stand that they leave out. */
    public static boolean isPlain(List<String> lexemes) {
        boolean negated = false;
        for (int i = 0; i < lexemes.size(); i++) {
            negated |= lexemes.get(i).equals("not")
                    && (i == 0 || !lexemes.get(i - 1).equals("is"));
        }
        return !lexemes.contains("or") || !lexemes.contains("and") && !negated;
    }

    /** The names and values that a condition is about. */
    public static Set<String> subjects(List<String> lexemes) {
        Set<String> subjects = new TreeSet<>();
        for (String lexeme : lexemes) {
            boolean symbol = lexeme.length() == 1 && !Character.isLetterOrDigit(lexeme.charAt(0));
            if (!symbol && !WORDS.contains(lexeme)) {
                subjects.add(lexeme);
            }
        }
        return subjects;
    }
}
