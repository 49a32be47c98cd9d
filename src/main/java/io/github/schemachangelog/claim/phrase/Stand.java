package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Pattern;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Set;

/**
 * Whether a few words in a sentence say something of the migration, or may belong to something else: {@code a non-blocking
 * queue}, {@code retries are idempotent}, {@code consider CREATE INDEX CONCURRENTLY}.
 */
public final class Stand {
    private static final Pattern DEED = Pattern.of(Phrase.NEW);

    private static final Set<String> ADVERBS = Set.of("""
            fully purely only completely entirely strictly totally 100% all always also safely""".split("\\s+"));

    /** What a verb may stand behind for the words behind it to be said of the migration. */
    private static final Set<String> SUBJECTS = Set.of("""
            migration migrations script scripts sql statement statements ddl file change changes this it which that
            operation operations everything alters creates updates all column columns table tables index indexes
            schema deployment deploy rollout entry modifications additions update""".split("\\s+"));

    private static final Set<String> LABEL_ENDS = Set.of(":", "-", "(");

    private static final Set<String> VERBS = Set.of("is", "are", "be");

    /** What may stand before the words. */
    private static final Set<String> BEFORE = Set.of("""
            . , ; : - ( + & / and but low medium minimal safe risk schema-only additive this migration migrations change
            changes""".split("\\s+"));

    /** What may stand behind them. */
    private static final Set<String> BEHIND = Set.of("""
            . , ; : - ) ( + & / ! and or but migration migrations change changes schema operation operations only deployment
            because since as so when while with on in for expected required needed necessary table tables column columns""".split("\\s+"));

    /** Behind a number, the rest may say of what part of the migration it is. */
    private static final Set<String> BEHIND_NUMBER = Set.of(". , ; : - ) ( !".split(" "));

    /** Words of an explanation that the SQL cannot know. */
    private static final Set<String> CIRCUMSTANCES = Set.of("""
            empty emptied unused never already beforehand previously until yet copied moved saved backup deployed released comments""".split("\\s+"));

    /** Answers behind a label that take back what it says. */
    private static final Set<String> HEDGES = Set.of("""
            no not n n/a na none false partially partly mostly depends unknown maybe tbd ? - x \u274C \u26A0""".split("\\s+"));

    /** What is said of a table or a deployment before the words. */
    private static final Set<String> SMALL = Set.of("tiny", "small", "empty", "stopped");

    /** Words beside a promise that nobody waits which make it less than one: {@code no downtime expected}. */
    private static final Set<String> RESERVES = Set.of("""
            expect expected expectation should ought may might likely probably presumably hopefully ideally almost nearly
            virtually practically brief briefly short shortly small tiny little minimal minimally negligible minor moment
            momentary momentarily""".split("\\s+"));

    /** Words before a promise that leave it one of the whole migration. */
    private static final Set<String> OF_ALL = Set.of("""
            low medium high none no minimal safe very risk level migration migrations script scripts sql change changes this
            the it is are be all everything whole entire schema statement statements ddl deployment and so both also as well
            can to fully purely only completely entirely strictly designed written made additive idempotent non-blocking
            . , ; : - ( ) + & /""".split("\\s+"));

    private static final int ADVERBS_IN_A_ROW = 3;

    /** How many words an explanation has at most. */
    private static final int EXPLANATION = 15;

    /** How many words a sentence has at most on either side of a promise. */
    private static final int SENTENCE = 60;

    private Stand() {}

    /** Whether a match begins with a word of making: {@code New}, {@code Adds}. */
    static boolean isOfMaking(Match match) {
        return DEED.match(match.tokens(), match.start()).isPresent();
    }

    /** Whether the words of a match are said of the migration. */
    public static boolean isFirm(Match match) {
        return isSaidOfMigration(match) && isWhole(match) && !hasCircumstances(match);
    }

    /** Whether the words stand in a sentence with others that take some of them back, or in one that nobody reads to its end. */
    static boolean isHedged(Match match) {
        List<Token> line = match.tokens();
        return isHedged(line, match.start() - 1, -1) || isHedged(line, match.start(), 1);
    }

    private static boolean isHedged(List<Token> line, int from, int step) {
        int at = from;
        for (int words = 0; words < SENTENCE; words++) {
            if (at < 0 || at >= line.size() || line.get(at).isSymbol(".")) {
                return false;
            }
            if (!line.get(at).code() && RESERVES.contains(line.get(at).lower())) {
                return true;
            }
            at += step;
        }
        return true;
    }

    /** Whether a line that a match begins ends with it, or with no more than punctuation and an aside. */
    public static boolean isWholeNumber(Match match) {
        List<Token> line = match.tokens();
        int end = Groups.end(line, match.end());
        if (end == line.size()) {
            return true;
        }
        boolean last = end == line.size() - 1;
        return BEHIND_NUMBER.contains(line.get(end).lower())
                && (last || !line.get(end).isSymbol(":"));
    }

    /** {@code `orders`: 2 new columns}, {@code Step 1 (1 new index)}: a number behind a name or a label may be that of a part. */
    public static boolean isOfPart(Match match) {
        return match.has(Slot.COUNT)
                && match.tokens().subList(0, match.start()).stream()
                        .anyMatch(token -> token.isName()
                                || token.kind() == Token.Kind.SYMBOL && LABEL_ENDS.contains(token.text()));
    }

    /** {@code Seeds the rules (idempotent)}: in parentheses behind something else it may be said of that alone. */
    static boolean isAside(Match match) {
        return match.start() > 0 && match.tokens().get(match.start() - 1).isSymbol("(") && !isOfAll(match);
    }

    /** Whether nothing stands before the words that they may be said of instead of the migration. */
    static boolean isOfAll(Match match) {
        return match.tokens().subList(0, match.start()).stream()
                .allMatch(token -> token.kind() == Token.Kind.SYMBOL || OF_ALL.contains(token.lower()));
    }

    private static boolean isSaidOfMigration(Match match) {
        List<Token> line = match.tokens();
        int at = match.start() - 1;
        int farthest = at - ADVERBS_IN_A_ROW;
        while (at >= 0 && at > farthest && ADVERBS.contains(line.get(at).lower())) {
            at--;
        }
        if (at < 0) {
            return true;
        }
        if (VERBS.contains(line.get(at).lower())) {
            return at == 0 || SUBJECTS.contains(line.get(at - 1).lower());
        }
        return BEFORE.contains(line.get(at).lower());
    }

    private static boolean isWhole(Match match) {
        List<Token> line = match.tokens();
        if (match.has(Slot.COUNT)) {
            return isWholeNumber(match);
        }
        if (match.end() == line.size()) {
            return true;
        }
        Token next = line.get(match.end());
        int colon = next.is("only") ? match.end() + 1 : match.end();
        boolean label =
                match.start() == 0 && colon + 1 < line.size() && line.get(colon).isSymbol(":");
        if (label) {
            return !HEDGES.contains(line.get(colon + 1).lower());
        }
        boolean aside = next.isSymbol(")") && match.end() + 1 < line.size();
        return aside ? line.get(match.end() + 1).kind() == Token.Kind.SYMBOL : BEHIND.contains(next.lower());
    }

    private static boolean hasCircumstances(Match match) {
        int start = Math.max(0, match.start() - EXPLANATION);
        boolean small =
                match.tokens().subList(start, match.start()).stream().anyMatch(token -> SMALL.contains(token.lower()));
        int end = Math.min(match.tokens().size(), match.end() + EXPLANATION);
        return small
                || match.tokens().subList(match.end(), end).stream()
                        .anyMatch(token -> CIRCUMSTANCES.contains(token.lower()));
    }
}
