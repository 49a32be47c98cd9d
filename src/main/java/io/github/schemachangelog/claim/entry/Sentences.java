package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayDeque;
import java.util.Arrays;
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

    private static final Set<String> POINTERS =
            Set.of("the", "these", "those", "last", "previous", "of", "which", "that");

    private static final Set<String> SQL_NOT = Set.of("null", "nullable", "valid", "exists");

    /** The id of a migration: {@code 20250101000000_orders}, {@code V12__orders}. */
    private static final java.util.regex.Pattern ID =
            java.util.regex.Pattern.compile("\\d{3,}_\\w+|v\\d+(?:[._]\\d+)*__\\w+");

    private static final Set<String> OTHERS = Set.of("previous", "earlier", "prior", "preceding", "last", "next");

    private final boolean[] reversedBefore;
    private final boolean[] retractedBehind;

    /** Of each token, whether its sentence is about another migration. */
    private final boolean[] elsewhere;

    Sentences(List<Token> tokens) {
        this.reversedBefore = new boolean[tokens.size() + 1];
        this.retractedBehind = new boolean[tokens.size() + 1];
        this.elsewhere = elsewhere(tokens);
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
            reversedBefore[i + 1] = said && !token.endsSentence() && !token.isSymbol("(");
        }
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            retractedBehind[i] = !token.endsSentence() && (retractedBehind[i + 1] || says(RETRACTIONS, tokens, i));
        }
    }

    boolean means(Match match) {
        return !reversedBefore[match.start()]
                && !retractedBehind[match.end()]
                && !elsewhere[match.start()]
                && !isKnown(match)
                && !Limits.denies(match.tokens(), match.end())
                && !Limits.narrows(match.tokens(), match.end());
    }

    private static boolean[] elsewhere(List<Token> tokens) {
        boolean[] elsewhere = new boolean[tokens.size()];
        int start = 0;
        boolean another = false;
        for (int i = 0; i < tokens.size(); i++) {
            another |= isAnotherMigration(tokens, i);
            if (tokens.get(i).endsSentence() || i + 1 == tokens.size()) {
                Arrays.fill(elsewhere, start, i + 1, another);
                start = i + 1;
                another = false;
            }
        }
        return elsewhere;
    }

    /** {@code builds on migration 041}; in the path of a script stands the migration's own id. */
    private static boolean isAnotherMigration(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Token before = tokens.get(Math.max(0, at - 1));
        Token behind = tokens.get(Math.min(tokens.size() - 1, at + 1));
        if (token.is("migration")) {
            return OTHERS.contains(before.lower()) || behind.kind() == Token.Kind.NUMBER;
        }
        boolean path = before.isSymbol("/") || behind.isSymbol("/");
        return !path && token.isName() && ID.matcher(token.lower()).matches();
    }

    /** {@code the 3 new tables} may be those of another migration, and {@code the additive step} another one. */
    private static boolean isKnown(Match match) {
        Token before = match.tokens().get(Math.max(0, match.start() - 1));
        boolean aside = match.end() == match.start() + 1 && before.is("the");
        boolean known = match.has(Slot.COUNT) && POINTERS.contains(before.lower());
        return match.start() > 0 && !before.code() && (aside || known);
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
}
