package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code 10}, {@code 45+}, {@code ~40}, {@code at least seven}. */
final class Numbers {
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

    /** The words that a number can begin with. */
    static final Set<String> WORDS = Stream.of(VALUES.keySet(), ABOUT, Set.of("over", "at"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Numbers() {}

    /** Index behind a number that begins at a token; -1 where none does. */
    static int end(List<Token> tokens, int at) {
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

    static Count count(List<Token> tokens) {
        Token first = tokens.get(0);
        boolean atLeast = tokens.get(tokens.size() - 1).isSymbol("+") || first.is("over") || first.is("at");
        int number = tokens.stream().mapToInt(Numbers::value).max().orElseThrow();
        return new Count(
                number,
                ABOUT.contains(first.lower())
                        ? Count.Precision.ABOUT
                        : atLeast ? Count.Precision.AT_LEAST : Count.Precision.EXACT);
    }

    /** The number that a token is; -1 where it is none, or none that anything can count up to. */
    private static int value(Token token) {
        if (token.kind() == Token.Kind.NUMBER) {
            String digits = token.text().replace(",", "");
            return digits.length() < 10 && digits.indexOf('.') < 0 ? Integer.parseInt(digits) : -1;
        }
        return VALUES.getOrDefault(token.lower(), -1);
    }
}
