package io.github.schemachangelog.claim.word;

import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import java.util.regex.Pattern;

/** SQL that somebody wrote as plain text: {@code CREATE INDEX posts_url_idx ON posts (url)}. Its key words are capitals. */
final class Definition {
    private static final Pattern START =
            Pattern.compile("\\s*+(?:ALTER|CREATE|DROP)\\s++(?:UNIQUE\\s++)?+(?:TABLE|INDEX|TYPE|VIEW)\\b");

    /** What names stand behind. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "TABLE",
            "INDEX",
            "TYPE",
            "VIEW",
            "COLUMN",
            "CONSTRAINT",
            "CONCURRENTLY",
            "EXISTS",
            "ON",
            "REFERENCES",
            "TO",
            "FROM");

    private Definition() {}

    static boolean is(String text) {
        return START.matcher(text).lookingAt();
    }

    /** Makes names of the words that are some where they stand. */
    static void name(List<Token> tokens) {
        boolean named = false;
        boolean inNames = false;
        ListIterator<Token> each = tokens.listIterator();
        Token before = Token.of(Token.Kind.SYMBOL, ";", false, tokens.get(0).span());
        while (each.hasNext()) {
            Token token = each.next();
            inNames = before.isSymbol("(") ? named : inNames && !before.isSymbol(")");
            boolean place =
                    BEFORE_NAMES.contains(before.text()) || inNames && (before.isSymbol("(") || before.isSymbol(","));
            boolean list = before.isSymbol(",") && !inNames && tokens.get(0).is("drop");
            boolean name = (place || list) && token.kind() == Token.Kind.WORD && !token.isInCapitals();
            if (name) {
                each.set(token.named(true));
            }
            named = name || named && token.isSymbol("(") || token.isName();
            before = token;
        }
    }
}
