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
            rollback undo revert reverting isn't aren't wasn't doesn't don't won't can't cannot couldn't wouldn't shouldn't old""".split("\\s+"));

    /** What takes back what stands before it. */
    private static final Set<String> RETRACTIONS = Set.of("""
            except but unless however apart besides although though if when until later yet manually hand each per every ?""".split("\\s+"));

    private static final Set<String> POINTERS = Set.of("the", "these", "those", "last", "previous");

    private static final Set<String> SQL_NOT = Set.of("null", "nullable", "valid", "exists");

    private final boolean[] reversedBefore;
    private final boolean[] retractedBehind;

    Sentences(List<Token> tokens) {
        this.reversedBefore = new boolean[tokens.size() + 1];
        this.retractedBehind = new boolean[tokens.size() + 1];
        Deque<Boolean> outside = new ArrayDeque<>();
        boolean onlyNo = true;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean no = token.is("no") || token.is("without");
            reversedBefore[i] &= !(no && onlyNo && i > 0 && isAnother(tokens.get(i - 1)));
            boolean reversal = says(REVERSALS, tokens, i);
            onlyNo = reversal ? no && (onlyNo || !reversedBefore[i]) : onlyNo;
            boolean said = reversedBefore[i] || reversal;
            if (token.isSymbol("(")) {
                outside.push(said);
            } else if (token.isSymbol(")")) {
                said = outside.isEmpty() ? said : outside.pop();
            }
            reversedBefore[i + 1] = said && !ends(token) && !token.isSymbol("(");
        }
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            retractedBehind[i] = !ends(token) && (retractedBehind[i + 1] || says(RETRACTIONS, tokens, i));
        }
    }

    boolean means(Match match) {
        return !reversedBefore[match.start()] && !retractedBehind[match.end()] && !isKnown(match);
    }

    /** {@code the 3 new tables} may be those of another migration. */
    private static boolean isKnown(Match match) {
        Token before = match.tokens().get(Math.max(0, match.start() - 1));
        return match.has(Slot.COUNT) && match.start() > 0 && !before.code() && POINTERS.contains(before.lower());
    }

    /** {@code NOT NULL} and {@code IF NOT EXISTS} turn nothing round. */
    private static boolean says(Set<String> words, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean sql = isSql(tokens, at) || token.is("if") && at + 1 < tokens.size() && isSql(tokens, at + 1);
        return !token.code() && !sql && words.contains(token.lower());
    }

    /** Whether it is the NOT or EXISTS of SQL. */
    static boolean isSql(List<Token> tokens, int at) {
        boolean not = tokens.get(at).is("not")
                && at + 1 < tokens.size()
                && SQL_NOT.contains(tokens.get(at + 1).lower());
        return not || tokens.get(at).is("exists");
    }

    /** {@code no locks, no downtime}: the second no is not behind the first. */
    private static boolean isAnother(Token before) {
        return before.isSymbol(",") || before.is("and") || before.is("or");
    }

    private static boolean ends(Token token) {
        return token.isSymbol(".") || token.isSymbol(";") || token.isSymbol("!");
    }
}
