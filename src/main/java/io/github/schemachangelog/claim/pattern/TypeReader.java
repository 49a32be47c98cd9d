package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads {@code varchar(10)}, {@code String[]}, {@code timestamp with time zone}. */
final class TypeReader {
    private static final List<Pattern> TYPES = List.of(
            Pattern.quotable("timestamp without time zone"),
            Pattern.quotable("timestamp with time zone"),
            Pattern.quotable("date [ and | with | / ] time"),
            Pattern.quotable("character varying"),
            Pattern.quotable("double precision"));

    private final List<Token> tokens;

    private TypeReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * A type.
     *
     * @param end index behind it
     */
    record Read(int end, TypeWords type) {}

    /** The type that begins at a token. */
    static Optional<Read> read(List<Token> tokens, int at) {
        return tokens.get(at).kind() == Token.Kind.WORD ? new TypeReader(tokens).type(at) : Optional.empty();
    }

    private Optional<Read> type(int at) {
        int words = wordsEnd(at);
        boolean prisma = tokens.get(at).text().equals(TypeWords.PRISMA_JSON);
        String base = prisma ? TypeWords.PRISMA_JSON : lower(at, words);
        boolean name = tokens.get(at).isName() && endsHere(at + 1);
        int sized = sizeEnd(words);
        // `vector(512)`: what has a size is a type, whoever brings it.
        if (!name && sized == words && !TypeWords.isKnown(base)) {
            return Optional.empty();
        }
        String size = sized == words
                ? ""
                : String.join(
                        "",
                        tokens.subList(words, sized).stream().map(Token::text).toList());
        boolean array = sized + 1 < tokens.size()
                && tokens.get(sized).isSymbol("[")
                && tokens.get(sized + 1).isSymbol("]");
        return Optional.of(new Read(array ? sized + 2 : sized, new TypeWords(base, size, array)));
    }

    /** Index behind {@code (10,2)}; what else stands in parentheses is no size. */
    private int sizeEnd(int at) {
        int end = Groups.end(tokens, at);
        boolean size = tokens.subList(at, end).stream()
                .allMatch(token -> token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.SYMBOL);
        return size ? end : at;
    }

    /** Index behind the words of a type of several, or behind the one word that there is. */
    private int wordsEnd(int at) {
        for (Pattern type : TYPES) {
            Optional<Match> match = type.match(tokens, at);
            if (match.isPresent()) {
                return match.get().end();
            }
        }
        return at + 1;
    }

    private String lower(int from, int to) {
        StringJoiner words = new StringJoiner(" ");
        for (int i = from; i < to; i++) {
            words.add(tokens.get(i).lower());
        }
        return words.toString();
    }

    private boolean endsHere(int at) {
        return at >= tokens.size()
                || tokens.get(at).isSymbol(",")
                || tokens.get(at).isSymbol(")");
    }
}
