package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Set;

/** Words that say of a phrase that it has not been done here, or is taken away again. */
final class Deferrals {
    /** What says of the phrase before it that it has not been done here. */
    private static final Set<String> DEFERRALS = Set.of("""
            yet postponed deferred todo planned reverted skipped manually already later previously optional optionally \
            maybe separately not unchanged untouched unmodified unaffected stays stay remains remain \
            still deprecated""".split("\\s+"));

    private static final Set<String> CONDITIONS = Set.of("if", "unless");

    /** What says of an item that it is no longer there. */
    private static final Set<String> GONE = Set.of("dropped", "removed", "deleted", "renamed");

    /** What makes the rest of an item one of something else. */
    private static final Set<String> ASIDE = Set.of(
            "new", "more", "change", "changes", "changed", "only", "before", "replaced", "instead", "same", "already");

    /** What stands between a column and what it is. */
    private static final Set<String> LINKS = Set.of("is", "are", "become", "becomes", "now", "and", "-", ":");

    /** Words of such a rest that are looked at. */
    private static final int REMARK = 8;

    private Deferrals() {}

    /** {@code (text, planned)}: what stands in parentheses may defer what stands before them. */
    static boolean isInside(Match match) {
        List<Token> line = match.tokens();
        int depth = 0;
        for (int i = match.start() + 1; i < match.end(); i++) {
            depth += (line.get(i - 1).isSymbol("(") ? 1 : 0) - (line.get(i).isSymbol(")") ? 1 : 0);
            boolean inside = depth > 0 || match.isAttribute(i) && !isTold(line, i);
            if (inside && !line.get(i).isSymbol("?") && isAt(line, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code `note` is optional}: as much as nullable. */
    private static boolean isTold(List<Token> line, int at) {
        return line.get(at).is("optional") && LINKS.contains(line.get(at - 1).lower());
    }

    /**
     * {@code `orders` - only its key changes}: of an item of a list of what is new or gone, words that say that it is
     * something else.
     */
    static boolean isAside(Match match, Scope scope) {
        List<Token> line = match.tokens();
        int at = match.end();
        if (!scope.isOfNewOrGone()
                || at + 1 >= line.size()
                || !line.get(match.start()).isName()) {
            return false;
        }
        boolean elsewhere = line.get(at).isSymbol("-") && line.get(at + 1).is("on");
        return elsewhere
                || line.subList(at, Math.min(line.size(), at + REMARK)).stream()
                        .anyMatch(token -> token.isSpoken() && ASIDE.contains(token.lower()));
    }

    /** {@code `memo` (dropped)}, as an item of a list of something else. */
    static boolean isTakenAway(Match match, Scope scope) {
        List<Token> line = match.tokens();
        if (!line.get(match.start()).isName() || scope.isOfGone()) {
            return false;
        }
        for (int i = match.start() + 1; i < line.size(); i++) {
            if (line.get(i - 1).isSymbol("(")
                    && line.get(i).isSpoken()
                    && GONE.contains(line.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** {@code only if it is slow}, {@code (optional)}, {@code (from migration 056)}: it may not have been done, or not here. */
    static boolean isConditional(Match match) {
        List<Token> line = match.tokens();
        // Behind the last group without a number, in which no other holds one.
        int unnumbered = 0;
        for (int i = match.start() + 1; i < line.size(); i++) {
            if (isCondition(line, i)) {
                return true;
            }
            if (i >= unnumbered && line.get(i).isSymbol("(")) {
                List<Token> group = line.subList(i, Groups.end(line, i));
                if (isElsewhere(group)) {
                    return true;
                }
                unnumbered = hasNumber(group) ? i : i + group.size();
            }
        }
        return false;
    }

    private static boolean isCondition(List<Token> line, int at) {
        Token token = line.get(at);
        boolean sql = at + 1 < line.size()
                && (line.get(at + 1).is("exists") || line.get(at + 1).is("not"));
        boolean soon = token.is("soon") && line.get(at - 1).is("as");
        return token.isSpoken() && !token.code() && (CONDITIONS.contains(token.lower()) && !sql || soon);
    }

    /** {@code (optional)} behind it; said of a column, it tells whether that takes NULL. */
    static boolean isOptional(Match match) {
        List<Token> line = match.tokens();
        int at = match.end();
        return at + 2 < line.size()
                && line.get(at).isSymbol("(")
                && line.get(at + 1).is("optional")
                && line.get(at + 2).isSymbol(")");
    }

    /** In parentheses that say which migration, or which number of one. */
    private static boolean isElsewhere(List<Token> group) {
        return hasNumber(group)
                && (group.stream().anyMatch(token -> token.is("migration"))
                        || group.get(1).is("done"));
    }

    private static boolean hasNumber(List<Token> group) {
        return group.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER);
    }

    /** Whether one stands at a token or behind it. */
    static boolean isBehind(List<Token> line, int from) {
        for (int i = from; i < line.size(); i++) {
            if (isAt(line, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(List<Token> line, int at) {
        Token token = line.get(at);
        boolean inList = line.get(at - 1).isSymbol("(") || line.get(at - 1).isSymbol(",");
        boolean attribute = Sentences.isSql(line, at) || inList && token.is("optional");
        return token.isSymbol("?") || token.isSpoken() && DEFERRALS.contains(token.lower()) && !attribute;
    }
}
