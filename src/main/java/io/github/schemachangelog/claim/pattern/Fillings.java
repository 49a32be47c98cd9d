package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What fills a slot: where it ends, and what it is. */
public final class Fillings {
    private static final Map<String, String> ACTIONS = Map.of(
            "cascade", "CASCADE",
            "cascades", "CASCADE",
            "cascading", "CASCADE",
            "restrict", "RESTRICT",
            "setnull", "SET NULL",
            "setdefault", "SET DEFAULT",
            "noaction", "NO ACTION");

    /** What says in a list of values that there are more. */
    private static final Set<String> MORE = Set.of("other", "others", "etc", "more", "further", "similar");

    private static final Set<String> BEFORE_VALUES = Set.of(":", "(", "-", "with", "value", "values", "are");

    private Fillings() {}

    /** Index behind what fills a slot from a token on; -1 where that cannot fill it. */
    static int end(Slot slot, List<Token> tokens, int at) {
        return switch (slot) {
            case TABLE, COLUMN, INDEX, TYPE, NAME, OTHER -> Names.end(tokens, at);
            case NAMES -> Names.endOfAll(tokens, at);
            case FURTHER -> furtherEnd(tokens, at);
            case PLAIN -> Names.plainEnd(tokens, at);
            case COUNT, UNIQUE, REGULAR -> Numbers.end(tokens, at);
            case VALUES -> valuesEnd(tokens, at);
            case CONSTANTS -> constantsEnd(tokens, at);
            case KEYS, INCLUDED -> KeysReader.end(tokens, at);
            case TOLD -> toldEnd(tokens, at);
            case VALUE, OLD -> valueEnd(tokens, at);
            case ATTRIBUTES -> AttributesReader.end(tokens, at);
            case ACTION, ON_UPDATE -> actionEnd(tokens, at);
            case CONDITION -> conditionEnd(tokens, at);
        };
    }

    static List<String> values(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != Token.Kind.SYMBOL && !isBetweenValues(token))
                .map(Token::text)
                .toList();
    }

    static List<String> constants(List<Token> tokens) {
        return tokens.stream().filter(Fillings::isConstant).map(Token::text).toList();
    }

    private static boolean isConstant(Token token) {
        boolean capitals = token.kind() == Token.Kind.WORD && token.text().length() > 1 && token.isInCapitals();
        return token.kind() != Token.Kind.SYMBOL && token.code() || capitals;
    }

    private static int constantsEnd(List<Token> tokens, int at) {
        int end = -1;
        int next = at;
        while (next < tokens.size() && isConstant(tokens.get(next))) {
            end = next + 1;
            next = end;
            while (next < tokens.size() && Names.isAnd(tokens.get(next))) {
                next++;
            }
            next = next == end ? tokens.size() : next;
        }
        return end;
    }

    static String action(List<Token> tokens) {
        String written = String.join(" ", tokens.stream().map(Token::lower).toList());
        return ACTIONS.getOrDefault(written, written.toUpperCase(Locale.ROOT));
    }

    /** {@code : draft, sent}, {@code (draft, sent)}: two words or more that may be values, since nothing else stands there. */
    public static List<String> likelyValues(List<Token> tokens, int at) {
        int from = at;
        while (from < tokens.size() && BEFORE_VALUES.contains(tokens.get(from).lower())) {
            from++;
        }
        List<String> values = new ArrayList<>();
        int next = from;
        while (next < tokens.size()
                && tokens.get(next).kind() != Token.Kind.SYMBOL
                && !isBetweenValues(tokens.get(next))) {
            values.add(tokens.get(next).text());
            next++;
            int last = next;
            while (next < tokens.size() && isBetweenValues(tokens.get(next))) {
                next++;
            }
            if (next == last) {
                break;
            }
        }
        boolean whole = next == tokens.size()
                || tokens.get(next).isSymbol(")")
                || tokens.get(next).isSymbol(".") && next + 1 == tokens.size();
        boolean more = values.stream().anyMatch(value -> MORE.contains(value.toLowerCase(Locale.ROOT)));
        return from > at && whole && !more && values.size() > 1 ? values : List.of();
    }

    /** Values with something between them; a group must hold nothing else, and without one each looks like a constant. */
    private static int valuesEnd(List<Token> tokens, int at) {
        boolean inside = tokens.get(at).isSymbol("(");
        boolean opened = inside || tokens.get(at).isSymbol(":");
        int next = opened ? at + 1 : at;
        int end = -1;
        while (next < tokens.size() && isValue(tokens.get(next), inside)) {
            end = next + 1;
            next = end;
            while (next < tokens.size() && isBetweenValues(tokens.get(next))) {
                next++;
            }
            if (next == end) {
                break;
            }
        }
        boolean more = next < tokens.size();
        if (inside) {
            return end == next && more && tokens.get(next).isSymbol(")") ? next + 1 : -1;
        }
        boolean cut = more && (next > end || tokens.get(next).code());
        return cut ? -1 : end;
    }

    private static boolean isValue(Token token, boolean inside) {
        boolean more = !token.code() && MORE.contains(token.text());
        return token.kind() != Token.Kind.SYMBOL && !more && (inside || isConstant(token));
    }

    private static boolean isBetweenValues(Token token) {
        return token.isSymbol("|") || token.isSymbol("/") || Names.isAnd(token);
    }

    private static int toldEnd(List<Token> tokens, int at) {
        int end = AttributesReader.end(tokens, at);
        boolean change = end > at && tokens.subList(at, end).stream().anyMatch(token -> token.isSymbol("->"));
        return change
                        || end > at
                                && AttributesReader.read(tokens.subList(at, end))
                                        .isRemark()
                ? -1
                : end;
    }

    /** One word, and the parentheses of a call. */
    private static int valueEnd(List<Token> tokens, int at) {
        return tokens.get(at).kind() == Token.Kind.SYMBOL ? -1 : DefaultReader.valueEnd(tokens, at);
    }

    /** Names behind a comma or "and"; one that is a type is none. */
    private static int furtherEnd(List<Token> tokens, int at) {
        int next = at;
        while (next < tokens.size() && Names.isAnd(tokens.get(next))) {
            next++;
        }
        boolean name = next > at
                && next < tokens.size()
                && !TypeWords.isKnown(tokens.get(next).lower());
        return name ? Names.endOfLast(tokens, next) : -1;
    }

    /** All code that stands together, or all words where there is no code. */
    private static int conditionEnd(List<Token> tokens, int at) {
        boolean code = tokens.get(at).code();
        int end = at;
        while (end < tokens.size() && tokens.get(end).code() == code) {
            end++;
        }
        return end;
    }

    private static int actionEnd(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (ACTIONS.containsKey(token.lower())) {
            return at + 1;
        }
        if (at + 1 == tokens.size()) {
            return -1;
        }
        Token next = tokens.get(at + 1);
        boolean set = token.is("set") && (next.is("null") || next.is("default"));
        return set || token.is("no") && next.is("action") ? at + 2 : -1;
    }
}
