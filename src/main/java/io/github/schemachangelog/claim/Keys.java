package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of an index or key, and the table where it is written with them.
 *
 * @param columns in order; empty where what is written is more than names
 */
record Keys(Optional<Name> table, List<String> columns) {
    static final Keys NONE = new Keys(Optional.empty(), List.of());

    Keys {
        columns = List.copyOf(columns);
    }

    /** Index behind columns that begin at a token; -1 where none do. */
    static int end(List<Token> tokens, int at) {
        int name = Names.end(tokens, at);
        int open = name < 0 ? at : name;
        if (open < tokens.size() && tokens.get(open).isSymbol("(")) {
            int closed = Groups.end(tokens, open);
            boolean columns = closed > open && Names.end(tokens, open + 1) > 0;
            return columns ? closed : name;
        }
        int end = name;
        while (end > 0 && end + 1 < tokens.size() && isJoint(tokens.get(end))) {
            int next = Names.end(tokens, end + 1);
            if (next < 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean isJoint(Token token) {
        return token.isSymbol("+") || token.isSymbol(",");
    }

    static Keys of(List<Token> tokens) {
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).isSymbol("(")) {
            open++;
        }
        if (open < tokens.size()) {
            Optional<Name> table = open == 0 ? Optional.empty() : Optional.of(Names.one(tokens.subList(0, open)));
            return new Keys(table, inside(tokens.subList(open + 1, tokens.size() - 1)));
        }
        List<Name> names = Names.all(tokens).stream().map(Listed::name).toList();
        String table = names.get(0).qualifier();
        return new Keys(
                table.isEmpty() ? Optional.empty() : Optional.of(new Name(table, true)),
                names.stream().map(Name::last).toList());
    }

    /** Names with commas between them, each with its order or none; nothing where there is more. */
    private static List<String> inside(List<Token> tokens) {
        List<String> columns = new ArrayList<>();
        boolean column = true;
        for (Token token : tokens) {
            boolean name = token.kind() == Token.Kind.WORD;
            if (token.is("unique") && !token.code()) {
                return List.of();
            }
            if (column && name) {
                columns.add(token.text());
                column = false;
            } else if (token.isSymbol(",") && !column) {
                column = true;
            } else if (!name || !(token.is("asc") || token.is("desc"))) {
                return List.of();
            }
        }
        return column ? List.of() : columns;
    }
}
