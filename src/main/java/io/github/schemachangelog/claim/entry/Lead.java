package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Pattern;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that begin a sentence and say nothing: {@code This migration}, {@code In addition,}, {@code Was} before a verb. */
final class Lead {
    private static final Set<String> FIRST =
            Set.of("this", "the", "it", "was", "were", "in", "additionally", "furthermore", "also");
    private static final Set<String> SUBJECTS = Set.of("migration", "change", "release", "script", "is", "was");

    private static final String IT = "if [ it | they | one | the | that | column~ | table~ ]* ";
    private static final String THERE =
            " [ already | yet ]* [ exist~ | existing | there | present ] [ already | yet ]? ";

    /** That something is there: where it is to go, this says nothing. */
    private static final Pattern PRESENT = Pattern.of(IT + "[ is | are ]?" + THERE);

    /** That it is not: where it is to come, this says nothing. */
    private static final Pattern ABSENT =
            Pattern.of(IT + "[ [ [ does | do | is | are ]? not | doesn't | don't | isn't | aren't "
                    + "| doesn\u2019t | don\u2019t | isn\u2019t ]" + THERE + "| [ is | are ]? [ missing | absent ] ]");

    /** Behind a condition, these tell of what else it is one. */
    private static final Set<String> ELSEWHERE = Set.of("in", "on", "from", "of", "at", "as");

    /** The most words that a label has. */
    private static final int LABEL = 6;

    /** What says of the rest that it is not done here. */
    private static final Set<String> REVERSALS = Set.of("""
            not no never without later next future follow-up todo planned optional alternative rollback undo revert \
            previously before old formerly instead if""".split("\\s+"));

    private Lead() {}

    /** The same line without them. */
    static List<Token> cut(List<Token> line) {
        if (line.size() < 3 || line.get(0).code() || !FIRST.contains(line.get(0).lower())) {
            return line;
        }
        int next = end(line);
        return next > 0 ? line.subList(next, line.size()) : line;
    }

    /**
     * The same without {@code IF EXISTS} or {@code if it is missing}, which change nothing of what a statement is for, and the
     * CASCADE at its end.
     */
    static List<Token> withoutConditions(List<Token> line) {
        String first = line.isEmpty() ? "" : line.get(0).lower();
        if (line.size() < 3 || !Verbs.DEFINITIONS.contains(first) && !Verbs.DEEDS.contains(first)) {
            return line;
        }
        List<Token> kept = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            int condition = conditionEnd(line, at, first);
            boolean cascade = first.equals("drop")
                    && line.get(at).is("cascade")
                    && (at + 1 == line.size() || line.get(at + 1).isSymbol(";"));
            if (condition == at && !cascade) {
                kept.add(line.get(at));
            }
            at = Math.max(condition, at + 1);
        }
        return kept;
    }

    /** Index behind a condition that the verb brings along; that index where none stands there. */
    private static int conditionEnd(List<Token> line, int at, String verb) {
        boolean taking = Verbs.TAKING.contains(verb);
        Optional<Match> condition = taking ? PRESENT.match(line, at) : ABSENT.match(line, at);
        Optional<Match> either = verb.equals("alter") ? condition.or(() -> PRESENT.match(line, at)) : condition;
        return either.map(Match::end)
                .filter(end ->
                        end == line.size() || !ELSEWHERE.contains(line.get(end).lower()))
                .orElse(at);
    }

    private static int end(List<Token> line) {
        Token second = line.get(1);
        if (line.get(0).is("in")) {
            return second.is("addition") && line.get(2).isSymbol(",") ? 3 : 0;
        }
        if (second.isSymbol(",")) {
            return line.get(0).is("additionally")
                            || line.get(0).is("furthermore")
                            || line.get(0).is("also")
                    ? 2
                    : 0;
        }
        if (line.get(0).is("was") || line.get(0).is("were")) {
            return isVerb(second) ? 1 : 0;
        }
        return SUBJECTS.contains(second.lower()) && isVerb(line.get(2)) ? 2 : 0;
    }

    /** Index behind a label of a few words, before a verb; 0 where none stands. */
    static int labelEnd(List<Token> line) {
        int at = 0;
        while (at < Math.min(line.size(), LABEL)
                && line.get(at).kind() == Token.Kind.WORD
                && !line.get(at).isName()
                && !REVERSALS.contains(line.get(at).lower())) {
            at++;
        }
        boolean label = at > 0 && at + 2 < line.size() && line.get(at).isSymbol(":") && isVerb(line.get(at + 1));
        return label ? at + 1 : 0;
    }

    /** {@code \u274C Removed `t.a`}: the mark stands for what goes. */
    static boolean isOfGone(List<Token> line) {
        return !line.isEmpty()
                && line.get(0).isSpoken()
                && Verbs.TAKING.contains(line.get(0).lower());
    }

    private static boolean isVerb(Token token) {
        return !token.code() && Verbs.ALL.contains(token.lower());
    }
}
