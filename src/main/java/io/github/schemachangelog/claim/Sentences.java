package io.github.schemachangelog.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Whether a sentence says what a phrase in it says, or the contrary, or leaves it open. */
final class Sentences {
    /** What turns round what stands behind it, or leaves it open. */
    private static final Set<String> REVERSALS = Set.of("""
            not no non without never nothing neither nor except unlike instead mostly largely partly nearly almost if \
            unless once when until should could would may might must todo planned previously formerly than hardly \
            isn't aren't wasn't doesn't don't won't can't cannot couldn't wouldn't shouldn't old""".split("\\s+"));

    /** What takes back what stands before it. */
    private static final Set<String> RETRACTIONS = Set.of("""
            except but unless however apart besides although though if when until later yet manually hand ?""".split("\\s+"));

    private final boolean[] reversedBefore;
    private final boolean[] retractedBehind;

    Sentences(List<Token> tokens) {
        this.reversedBefore = new boolean[tokens.size() + 1];
        this.retractedBehind = new boolean[tokens.size() + 1];
        Deque<Boolean> outside = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean said = reversedBefore[i] || says(REVERSALS, token);
            if (token.isSymbol("(")) {
                outside.push(said);
            } else if (token.isSymbol(")")) {
                said = outside.isEmpty() ? said : outside.pop();
            }
            reversedBefore[i + 1] = said && !ends(token) && !token.isSymbol("(");
        }
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            retractedBehind[i] = !ends(token) && (retractedBehind[i + 1] || says(RETRACTIONS, token));
        }
    }

    boolean means(Match match) {
        return !reversedBefore[match.start()] && !retractedBehind[match.end()];
    }

    private static boolean says(Set<String> words, Token token) {
        return !token.code() && words.contains(token.lower());
    }

    private static boolean ends(Token token) {
        return token.isSymbol(".") || token.isSymbol(";") || token.isSymbol("!");
    }
}
