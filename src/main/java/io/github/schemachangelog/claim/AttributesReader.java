package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads {@code (String, nullable, default 'x')}: what an entry says of a column behind its name. */
final class AttributesReader {
    private static final List<Pattern> TYPES = List.of(
            Pattern.of("timestamp without time zone"),
            Pattern.of("timestamp with time zone"),
            Pattern.of("character varying"),
            Pattern.of("double precision"));

    private static final Pattern REQUIRED = Pattern.of("[ not null | not-null | non-null | non-nullable | required ]");
    private static final Pattern NULLABLE = Pattern.of("[ nullable | optional ]");
    private static final Pattern FOREIGN_KEY =
            Pattern.of("[ nullable | optional ]? [ fk | foreign key | references ] [ to | -> | references ]? <name>");
    private static final Pattern DEFAULT = Pattern.of("[ default | defaults ] [ to | : | = ]?");

    private final List<Token> tokens;
    private Attributes found = Attributes.NONE;

    private AttributesReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Index behind attributes that begin at a token; -1 where none do. */
    static int end(List<Token> tokens, int at) {
        int closed = Groups.end(tokens, at);
        if (closed > at) {
            return closed;
        }
        int from = tokens.get(at).isSymbol(":") ? at + 1 : at;
        AttributesReader bare = new AttributesReader(tokens);
        int end = from;
        int next = bare.attribute(from);
        while (next > end) {
            end = next;
            int behind = end < tokens.size() && tokens.get(end).isSymbol(",") ? end + 1 : end;
            next = bare.attribute(behind);
        }
        return end > from ? end : -1;
    }

    /** What the tokens say; what is no attribute is a remark and says nothing. */
    static Attributes read(List<Token> tokens) {
        AttributesReader reader = new AttributesReader(tokens);
        boolean start = true;
        int at = 0;
        while (at < tokens.size()) {
            int end = start ? reader.attribute(at) : -1;
            if (end > at) {
                at = end;
                continue;
            }
            Token token = tokens.get(at);
            start = token.isSymbol(",")
                    || token.isSymbol("(") && at == 0
                    || token.isSymbol(":") && at == 0
                    || token.isSymbol(";");
            at++;
        }
        return reader.found;
    }

    /** Index behind one attribute; -1 where none begins at the token. */
    private int attribute(int at) {
        if (at >= tokens.size()) {
            return -1;
        }
        Optional<Match> key = FOREIGN_KEY.match(tokens, at);
        if (key.isPresent()) {
            found = found.withReferences(table(key.get().name(Slot.NAME)));
            found = NULLABLE.match(tokens, at).isPresent() ? found.withNullable(true) : found;
            return key.get().end();
        }
        Optional<Match> required = REQUIRED.match(tokens, at);
        if (required.isPresent()) {
            found = found.withNullable(false);
            return required.get().end();
        }
        if (NULLABLE.match(tokens, at).isPresent()) {
            found = found.withNullable(true);
            return at + 1;
        }
        if (tokens.get(at).is("unique")) {
            found = found.withUnique();
            return at + 1;
        }
        int behind = defaultEnd(at);
        return behind > at ? behind : type(at);
    }

    /** {@code t} of {@code t}, of {@code t.id} too; a schema is not told from a table here. */
    private static Name table(Name written) {
        return written.qualifier().isEmpty() ? written : new Name(written.qualifier(), written.certain());
    }

    private int defaultEnd(int at) {
        int value = DEFAULT.match(tokens, at).map(Match::end).orElse(-1);
        if (value < 0 || value >= tokens.size() || tokens.get(value).kind() == Token.Kind.SYMBOL) {
            return -1;
        }
        Token token = tokens.get(value);
        int end = Groups.end(tokens, value + 1);
        boolean simple = end == value + 1 || end == value + 3;
        if (simple) {
            found = found.withDefault(token.text());
        }
        return end;
    }

    private int type(int at) {
        if (tokens.get(at).kind() != Token.Kind.WORD) {
            return -1;
        }
        int words = wordsEnd(at);
        String base = lower(at, words);
        boolean name = tokens.get(at).isName() && endsHere(at + 1);
        if (!name && !TypeWords.isKnown(base)) {
            return -1;
        }
        int sized = Groups.end(tokens, words);
        String size = sized == words
                ? ""
                : String.join(
                        "",
                        tokens.subList(words, sized).stream().map(Token::text).toList());
        int next = sized;
        boolean array = next + 1 < tokens.size()
                && tokens.get(next).isSymbol("[")
                && tokens.get(next + 1).isSymbol("]");
        next += array ? 2 : 0;
        found = found.withType(new TypeWords(base, size, array));
        if (next < tokens.size() && tokens.get(next).isSymbol("?")) {
            found = found.withNullable(true);
            next++;
        }
        return next;
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
