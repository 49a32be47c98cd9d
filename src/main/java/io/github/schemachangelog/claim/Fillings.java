package io.github.schemachangelog.claim;

import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What fills a slot: where it ends, and what it is. */
final class Fillings {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
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

    private static final Map<String, String> ACTIONS = Map.of(
            "cascade", "CASCADE",
            "cascades", "CASCADE",
            "restrict", "RESTRICT",
            "setnull", "SET NULL",
            "setdefault", "SET DEFAULT",
            "noaction", "NO ACTION");

    private static final Set<String> ABOUT = Set.of("~", "about", "around", "roughly", "approximately", "ca", "circa");
    private static final Set<String> AND = Set.of(",", "and", "&", "+");

    /** Words that stand where a name could and are none. */
    private static final Set<String> NO_NAMES = Set.of(
            "a",
            "an",
            "the",
            "new",
            "existing",
            "all",
            "each",
            "every",
            "any",
            "some",
            "this",
            "that",
            "these",
            "those",
            "for",
            "to",
            "on",
            "in",
            "of",
            "with",
            "and",
            "or",
            "from",
            "by",
            "no",
            "not",
            "is",
            "are",
            "was",
            "were",
            "table",
            "tables",
            "column",
            "columns",
            "field",
            "fields",
            "index",
            "indexes",
            "enum",
            "enums",
            "lookup",
            "join",
            "junction",
            "audit",
            "mapping",
            "pivot",
            "main",
            "other",
            "both",
            "several",
            "multiple");

    private Fillings() {}

    /** Index behind what fills a slot from a token on; -1 where that cannot fill it. */
    static int end(Slot slot, List<Token> tokens, int at) {
        return switch (slot) {
            case TABLE, COLUMN, INDEX, TYPE, NAME, OTHER -> nameEnd(tokens, at);
            case NAMES -> namesEnd(tokens, at);
            case PLAIN -> plainEnd(tokens, at);
            case COUNT, UNIQUE, REGULAR -> countEnd(tokens, at);
            case VALUES -> valuesEnd(tokens, at);
            case KEYS -> Keys.end(tokens, at);
            case ATTRIBUTES -> AttributesReader.end(tokens, at);
            case ACTION -> actionEnd(tokens, at);
            case CONDITION -> conditionEnd(tokens, at);
        };
    }

    static Name name(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return new Name(text.toString(), tokens.get(0).isName());
    }

    static List<Listed> names(List<Token> tokens) {
        List<Listed> names = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = nameEnd(tokens, at);
            int next = end > 0 ? closed(tokens, end) : at + 1;
            if (end > 0) {
                Attributes attributes = AttributesReader.read(tokens.subList(end, next));
                Span span = tokens.get(at).span().to(tokens.get(end - 1).span());
                names.add(new Listed(name(tokens.subList(at, end)), attributes, span));
            }
            at = next;
        }
        return names;
    }

    static Count count(List<Token> tokens) {
        boolean about = ABOUT.contains(tokens.get(0).lower());
        boolean atLeast = tokens.get(tokens.size() - 1).isSymbol("+")
                || tokens.get(0).is("over")
                || tokens.get(0).is("at");
        int number = tokens.stream().mapToInt(Fillings::number).max().orElseThrow();
        return new Count(
                number, about ? Count.Precision.ABOUT : atLeast ? Count.Precision.AT_LEAST : Count.Precision.EXACT);
    }

    static List<String> values(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != Token.Kind.SYMBOL)
                .map(Token::text)
                .toList();
    }

    static String action(List<Token> tokens) {
        String written = String.join(" ", tokens.stream().map(Token::lower).toList());
        return ACTIONS.getOrDefault(written, written.toUpperCase(Locale.ROOT));
    }

    /** A name that is certain, parts of it joined by dots. */
    static int nameEnd(List<Token> tokens, int at) {
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

    /** Names with commas or words between them; what stands in parentheses behind a name is passed over. */
    private static int namesEnd(List<Token> tokens, int at) {
        int end = nameEnd(tokens, at);
        int last = end;
        while (end > 0) {
            last = closed(tokens, end);
            int next = last;
            while (next < tokens.size() && isAnd(tokens.get(next))) {
                next++;
            }
            end = next > last ? nameEnd(tokens, next) : -1;
        }
        return last;
    }

    static boolean isAnd(Token token) {
        return AND.contains(token.lower());
    }

    /** Index behind a group in parentheses that begins at a token, else that index. */
    static int closed(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isSymbol("(")) {
            return at;
        }
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return at;
    }

    private static int plainEnd(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean plain = token.kind() == Token.Kind.WORD && !NO_NAMES.contains(token.lower());
        return plain ? at + 1 : -1;
    }

    private static int countEnd(List<Token> tokens, int at) {
        int next = ABOUT.contains(tokens.get(at).lower()) || tokens.get(at).is("over")
                ? at + 1
                : tokens.get(at).is("at")
                                && at + 1 < tokens.size()
                                && tokens.get(at + 1).is("least")
                        ? at + 2
                        : at;
        if (next >= tokens.size() || number(tokens.get(next)) < 0) {
            return -1;
        }
        boolean plus = next + 1 < tokens.size() && tokens.get(next + 1).isSymbol("+") && touches(tokens, next + 1);
        return plus ? next + 2 : next + 1;
    }

    /** The number that a token is; -1 where it is none, or none that anything can count up to. */
    static int number(Token token) {
        if (token.kind() == Token.Kind.NUMBER) {
            String digits = token.text().replace(",", "");
            return digits.length() < 10 ? Integer.parseInt(digits) : -1;
        }
        return NUMBERS.getOrDefault(token.lower(), -1);
    }

    private static boolean touches(List<Token> tokens, int at) {
        return tokens.get(at - 1).span().end() == tokens.get(at).span().start()
                || tokens.get(at - 1).span().equals(tokens.get(at).span());
    }

    private static int valuesEnd(List<Token> tokens, int at) {
        boolean inside = tokens.get(at).isSymbol("(");
        int next = inside || tokens.get(at).isSymbol(":") ? at + 1 : at;
        int end = -1;
        boolean value = true;
        for (int i = next; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean separator = token.isSymbol(",") || token.isSymbol("|") || token.isSymbol("/");
            if (inside && token.isSymbol(")")) {
                return end > 0 && !value ? i + 1 : -1;
            }
            if (value == separator || !separator && token.kind() == Token.Kind.SYMBOL) {
                return inside || next == at ? -1 : end;
            }
            end = i + 1;
            value = separator;
        }
        return inside || value ? -1 : end;
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
