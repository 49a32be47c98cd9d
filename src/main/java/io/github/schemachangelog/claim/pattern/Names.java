package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads names of objects, one or several. */
public final class Names {
    private static final Set<String> AND = Set.of(",", "and", "&", "+");

    /** Words that stand where a name could and are none. */
    private static final Set<String> NO_NAMES = Set.of("""
            a an the new existing all each every any some this that these those for to on in of with and or from
            by no not is are was were table tables column columns field fields index indexes enum enums lookup
            join junction audit mapping pivot main other both several multiple""".split("\\s+"));

    private Names() {}

    /** Index behind a name that is certain, parts of it joined by dots; -1 where none begins. */
    public static int end(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isName()) {
            return -1;
        }
        int end = at + 1;
        while (end + 1 < tokens.size()
                && touches(tokens, end)
                && tokens.get(end).isSymbol(".")
                && tokens.get(end + 1).isName()) {
            end += 2;
        }
        return end;
    }

    /** The name that all of the tokens are. */
    public static Name one(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return new Name(text.toString(), tokens.get(0).isName());
    }

    /** Names with commas or words between them; what stands in parentheses behind a name is passed over. */
    public static int endOfAll(List<Token> tokens, int at) {
        int last = endOfLast(tokens, at);
        return last < 0 ? last : Groups.end(tokens, last);
    }

    /** The same without what stands in parentheses behind the last of them. */
    static int endOfLast(List<Token> tokens, int at) {
        int end = end(tokens, at);
        int last = end;
        while (end > 0) {
            last = end;
            int group = Groups.end(tokens, end);
            int next = group;
            while (next < tokens.size() && isAnd(tokens.get(next))) {
                next++;
            }
            end = next > group ? end(tokens, next) : -1;
        }
        return last;
    }

    /** Whether a token stands between two of several. */
    public static boolean isAnd(Token token) {
        return !token.code() && AND.contains(token.text());
    }

    /** Each name among the tokens, with what stands in parentheses behind it. */
    public static List<Listed> all(List<Token> tokens) {
        List<Listed> names = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = end(tokens, at);
            int next = end > 0 ? Groups.end(tokens, end) : at + 1;
            if (end > 0) {
                Span span = tokens.get(at).span().to(tokens.get(end - 1).span());
                names.add(new Listed(one(tokens.subList(at, end)), tokens.subList(end, next), span));
            }
            at = next;
        }
        return names;
    }

    /** Index behind an English word that may be meant as a name; -1 where it cannot. */
    static int plainEnd(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.kind() == Token.Kind.WORD && !NO_NAMES.contains(token.lower()) ? at + 1 : -1;
    }

    /** Whether nothing stands between a token and the one before it. */
    static boolean touches(List<Token> tokens, int at) {
        Span before = tokens.get(at - 1).span();
        Span span = tokens.get(at).span();
        return before.end() == span.start() || before.equals(span);
    }
}
