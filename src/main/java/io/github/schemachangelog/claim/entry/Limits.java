package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands behind a phrase and denies it, or leaves less of it than it says. */
final class Limits {
    private static final Set<String> LINKS =
            Set.of(":", "=", "is", "are", "was", "were", "can", "could", "has", "have", "been", "be");

    private static final Set<String> DENIALS = Set.of("""
            not none never false cannot can't isn't wasn't aren't weren't couldn't impossible unlikely \
            \u2717 \u2718 \u274C""".split("\\s+"));

    /** Two words that take something out, wherever in the rest of the sentence they stand. */
    private static final Map<String, Set<String>> EXCEPTIONS = Map.of(
            "other", Set.of("than"),
            "aside", Set.of("from"),
            "longer", Set.of("than"),
            "the", Set.of("exception"),
            "only", Set.of("for", "in", "on", "during", "brief", "briefly", "short"),
            "for", Set.of("read", "reads", "readers", "selects", "queries"));

    /** The same in one word, up to the next comma. */
    private static final Set<String> NARROWINGS =
            Set.of("beyond", "excluding", "breaking", "destructive", "incompatible", "longer");

    /** Tokens behind a phrase that are looked at, so that a line of nothing but phrases is read in time. */
    private static final int LONGEST = 60;

    private Limits() {}

    /** {@code Additive: no} and {@code zero downtime is not guaranteed}. */
    static boolean denies(List<Token> tokens, int end) {
        int at = end;
        while (at < Math.min(tokens.size(), end + LONGEST)
                && LINKS.contains(tokens.get(at).lower())) {
            at++;
        }
        if (at == tokens.size() || tokens.get(at).code()) {
            return false;
        }
        boolean alone = at + 1 == tokens.size() || tokens.get(at + 1).kind() == Token.Kind.SYMBOL;
        return DENIALS.contains(tokens.get(at).lower())
                || at > end && tokens.get(at).is("no") && alone;
    }

    /** {@code no locks other than a brief one}, {@code non-blocking for reads}. */
    static boolean narrows(List<Token> tokens, int end) {
        boolean clause = true;
        int last = Math.min(tokens.size(), end + LONGEST);
        for (int i = end; i < last && !tokens.get(i).endsSentence(); i++) {
            Token token = tokens.get(i);
            clause &= !token.isSymbol(",") && !token.isSymbol("-");
            if (clause && !token.code() && NARROWINGS.contains(token.lower()) || isException(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isException(List<Token> tokens, int at) {
        boolean more = at + 1 < tokens.size() && !tokens.get(at).code();
        return more
                && EXCEPTIONS
                        .getOrDefault(tokens.get(at).lower(), Set.of())
                        .contains(tokens.get(at + 1).lower());
    }
}
