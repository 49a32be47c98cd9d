package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.DefaultWords;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Optional;

/** Reads {@code default 'x'}, {@code defaults to now()}. */
final class DefaultReader {
    private static final Pattern DEFAULT =
            Pattern.quotable("[ [ default | defaults | defaulting ] [ to | is | : | = ]? | [ start | starts ] at ]");

    private final List<Token> tokens;

    private DefaultReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * A default.
     *
     * @param end index behind it
     * @param words empty where it is no value that can be compared
     */
    record Read(int end, Optional<DefaultWords> words) {
        static Read unsure(int end, String text) {
            return new Read(end, Optional.of(new DefaultWords(text, false)));
        }
    }

    /** The default that begins at a token. */
    static Optional<Read> read(List<Token> tokens, int at) {
        int value = DEFAULT.match(tokens, at).map(Match::end).orElse(-1);
        return value < 0 || value >= tokens.size() ? Optional.empty() : new DefaultReader(tokens).value(value);
    }

    private Optional<Read> value(int start) {
        if (isEmptyValue(start)) {
            return Optional.of(Read.unsure(
                    start + 2, tokens.get(start).text() + tokens.get(start + 1).text()));
        }
        boolean negative = tokens.get(start).isSymbol("-");
        int at = negative ? start + 1 : start;
        if (at >= tokens.size() || tokens.get(at).kind() == Token.Kind.SYMBOL) {
            return Optional.empty();
        }
        Token token = tokens.get(at);
        if (isSymbol(at + 1, "%") || isSymbol(at + 1, "=")) {
            // 19 % may be stored as 19 or as 0.19; what is equal to something is told in other words.
            return Optional.of(Read.unsure(at + 2, token.text()));
        }
        if (token.is("current") || token.is("empty")) {
            // `default current time`, `default empty text`: what the second word names is no type.
            return Optional.of(new Read(Math.min(at + 2, tokens.size()), Optional.empty()));
        }
        if (isDay(at)) {
            return Optional.of(Read.unsure(at + 5, token.text()));
        }
        int end = valueEnd(tokens, at);
        boolean simple = end == at + 1 || end == at + 3;
        DefaultWords words =
                negative ? new DefaultWords("-" + token.text(), true) : DefaultWords.of(token, end > at + 1);
        return Optional.of(new Read(end, simple ? Optional.of(words) : Optional.empty()));
    }

    /** Index behind a value, and behind what it is called with, or a remark on it; attributes behind it are none of it. */
    static int valueEnd(List<Token> tokens, int at) {
        int closed = Groups.end(tokens, at + 1);
        boolean call = closed > at + 1 && tokens.get(at).kind() == Token.Kind.WORD && Names.touches(tokens, at + 1);
        Attributes said = closed > at + 1 ? AttributesReader.read(tokens.subList(at + 2, closed - 1)) : Attributes.NONE;
        boolean remark = closed > at + 1 && said.isRemark() && said.traits().isEmpty();
        return call || remark ? closed : at + 1;
    }

    /** {@code 9999-12-31}. */
    private boolean isDay(int at) {
        return at + 4 < tokens.size()
                && tokens.get(at).text().length() == 4
                && isSymbol(at + 1, "-")
                && tokens.get(at + 2).kind() == Token.Kind.NUMBER
                && isSymbol(at + 3, "-")
                && tokens.get(at + 4).kind() == Token.Kind.NUMBER;
    }

    /** <code>{}</code> and {@code []}. */
    private boolean isEmptyValue(int at) {
        return tokens.get(at).isSymbol("{") && isSymbol(at + 1, "}")
                || tokens.get(at).isSymbol("[") && isSymbol(at + 1, "]");
    }

    private boolean isSymbol(int at, String symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }
}
