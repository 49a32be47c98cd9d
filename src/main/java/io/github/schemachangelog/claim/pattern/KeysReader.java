package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code (a, b DESC)}, {@code columns [a, b]}, {@code t.a}, {@code t(a, b)}, {@code a + b}: the columns of an index or key. */
final class KeysReader {
    /** Alone in parentheses these tell what an index is. */
    private static final Set<String> KINDS = Set.of("gin", "gist", "spgist", "brin", "btree");

    private static final Set<String> ORDER = Set.of("asc", "desc", "nulls", "first", "last");

    /** The most tokens in brackets: an index has 32 columns at most. */
    private static final int COLUMNS = 64;

    private KeysReader() {}

    /** Index behind columns that begin at a token; -1 where none do. */
    static int end(List<Token> tokens, int at) {
        int name = Names.end(tokens, at);
        int open = name < 0 ? at : name;
        if (open < tokens.size() && isOpening(tokens, open)) {
            int closed = closed(tokens, open);
            boolean kind =
                    closed == open + 3 && KINDS.contains(tokens.get(open + 1).lower());
            boolean columns = closed > open && !kind && Names.end(tokens, open + 1) > 0;
            return columns ? closed : name;
        }
        int end = name;
        while (end > 0 && end + 1 < tokens.size() && isJoint(tokens.get(end))) {
            int and = end + 2 < tokens.size() && tokens.get(end + 1).is("and") ? end + 2 : end + 1;
            int next = Names.end(tokens, and);
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Brackets may be around anything, unless a word says that it is columns. */
    private static boolean isOpening(List<Token> tokens, int at) {
        return tokens.get(at).isSymbol("(")
                || tokens.get(at).isSymbol("[") && at > 0 && tokens.get(at - 1).is("columns");
    }

    private static int closed(List<Token> tokens, int open) {
        if (tokens.get(open).isSymbol("(")) {
            return Groups.end(tokens, open);
        }
        int end = open + 1;
        while (end < Math.min(tokens.size(), open + COLUMNS) && !tokens.get(end).isSymbol("]")) {
            end++;
        }
        return end < tokens.size() && tokens.get(end).isSymbol("]") ? end + 1 : open;
    }

    private static boolean isJoint(Token token) {
        return token.isSymbol("+") || token.isSymbol(",");
    }

    static Keys read(List<Token> tokens) {
        int open = 0;
        while (open < tokens.size()
                && !tokens.get(open).isSymbol("(")
                && !tokens.get(open).isSymbol("[")) {
            open++;
        }
        if (open < tokens.size()) {
            Optional<Name> table = open == 0 ? Optional.empty() : Optional.of(Names.one(tokens.subList(0, open)));
            return inside(table, tokens.subList(open + 1, tokens.size() - 1));
        }
        List<Name> names = Names.all(tokens).stream().map(Listed::name).toList();
        String table = names.get(0).qualifier();
        return new Keys(
                table.isEmpty() ? Optional.empty() : Optional.of(new Name(table, true)),
                names.stream().map(Name::last).toList(),
                List.of(),
                Optional.empty());
    }

    /** Names with commas between them, each with its order or none. */
    private static Keys inside(Optional<Name> table, List<Token> tokens) {
        List<String> columns = new ArrayList<>();
        List<String> orders = new ArrayList<>();
        boolean column = true;
        for (Token token : tokens) {
            boolean name = token.kind() == Token.Kind.WORD && !(token.is("unique") && !token.code());
            if (column && name) {
                columns.add(token.text());
                orders.add("");
                column = false;
            } else if (token.isSymbol(",") && !column) {
                column = true;
            } else if (name && !column && ORDER.contains(token.lower())) {
                int last = orders.size() - 1;
                orders.set(last, (orders.get(last) + " " + token.lower()).strip());
            } else {
                return new Keys(table, List.of(), List.of(), Optional.of(text(tokens)));
            }
        }
        return column
                ? new Keys(table, List.of(), List.of(), Optional.of(text(tokens)))
                : new Keys(table, columns, orders, Optional.empty());
    }

    private static String text(List<Token> tokens) {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }
}
