package io.github.schemachangelog.claim.word;

import java.util.List;

/** Finds groups in parentheses. */
public final class Groups {
    /** Tokens of the longest group that is looked for, so that a line of nothing but parentheses is read in time. */
    private static final int LONGEST = 500;

    private Groups() {}

    /** Index behind a group that begins at a token; that index where none begins or none ends. */
    public static int end(List<Token> tokens, int at) {
        if (at >= tokens.size() || !tokens.get(at).isSymbol("(")) {
            return at;
        }
        int depth = 0;
        int last = Math.min(tokens.size(), at + LONGEST);
        for (int i = at; i < last; i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return at;
    }
}
