package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code 10}, {@code 45+}, {@code ~40}, {@code at least seven}. */
public final class Numbers {
    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12));
    private static final Set<String> ABOUT = Set.of("~", "about", "around", "roughly", "approximately", "ca", "circa");

    private static final Set<String> INEXACT =
            Set.of("each", "every", "per", "excluding", "including", "incl", "excl", "except", "besides");
    private static final Set<String> MORE = Set.of("a", "an", "another", "some", "several", "more", "one");

    /** Tokens behind a phrase that are looked at, so that a line of nothing but phrases is read in time. */
    private static final int LONGEST = 60;

    /** The words that a number can begin with. */
    static final Set<String> WORDS = Stream.of(VALUES.keySet(), ABOUT, Set.of("over", "at"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Numbers() {}

    /** Index behind a number that begins at a token; -1 where none does. */
    public static int end(List<Token> tokens, int at) {
        boolean least = tokens.get(at).is("at")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("least");
        boolean about = ABOUT.contains(tokens.get(at).lower()) || tokens.get(at).is("over");
        int next = least ? at + 2 : about ? at + 1 : at;
        if (next >= tokens.size() || value(tokens.get(next)) < 0) {
            return -1;
        }
        boolean plus =
                next + 1 < tokens.size() && tokens.get(next + 1).isSymbol("+") && Names.touches(tokens, next + 1);
        return plus ? next + 2 : next + 1;
    }

    /** The number that all of the tokens are. */
    public static Count count(List<Token> tokens) {
        Token first = tokens.get(0);
        boolean atLeast = tokens.get(tokens.size() - 1).isSymbol("+") || first.is("over") || first.is("at");
        int number = tokens.stream().mapToInt(Numbers::value).max().orElseThrow();
        return new Count(
                number,
                ABOUT.contains(first.lower())
                        ? Count.Precision.ABOUT
                        : atLeast ? Count.Precision.AT_LEAST : Count.Precision.EXACT);
    }

    /** {@code (2 columns)} at a token. */
    public static Optional<Count> width(List<Token> line, int at) {
        boolean counted = at + 3 < line.size()
                && line.get(at).isSymbol("(")
                && end(line, at + 1) == at + 2
                && (line.get(at + 2).is("columns") || line.get(at + 2).is("column"));
        return counted ? Optional.of(count(line.subList(at + 1, at + 2))) : Optional.empty();
    }

    /** The number that a token is; -1 where it is none, or none that anything can count up to. */
    private static int value(Token token) {
        if (token.kind() == Token.Kind.NUMBER) {
            String digits = token.text().replace(",", "");
            return digits.length() < 10 && digits.indexOf('.') < 0 ? Integer.parseInt(digits) : -1;
        }
        return VALUES.getOrDefault(token.lower(), -1);
    }

    /** Whether a number in a phrase is not that of all: {@code 3 columns to each table}, {@code 2 tables and a join table}. */
    static boolean isBlurred(Match match) {
        List<Token> tokens = match.tokens();
        int last = Math.min(tokens.size(), match.end() + LONGEST);
        for (int i = match.end(); i < last && !tokens.get(i).endsSentence(); i++) {
            Token token = tokens.get(i);
            boolean another = (token.is("and") || token.isSymbol("+")) && isAnother(match, i + 1)
                    || token.is("plus") && isCountedSoon(match, i + 1);
            if (!token.code() && INEXACT.contains(token.lower()) || another) {
                return true;
            }
        }
        return false;
    }

    /** Whether one more of what is counted stands at a token. */
    private static boolean isAnother(Match match, int at) {
        List<Token> tokens = match.tokens();
        return at < tokens.size() && MORE.contains(tokens.get(at).lower()) && isCountedSoon(match, at);
    }

    /** {@code plus Prisma's join table}: whether one of the next words is what is counted. */
    private static boolean isCountedSoon(Match match, int at) {
        List<Token> tokens = match.tokens();
        return tokens.subList(Math.min(at, tokens.size()), Math.min(tokens.size(), at + 4)).stream()
                .anyMatch(token -> match.says(token.lower())
                        || match.says(token.lower() + "s")
                        || match.says(token.lower() + "es"));
    }
}
