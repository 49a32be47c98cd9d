package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads {@code (String, nullable, default 'x')}: what an entry says of a column behind its name. */
public final class AttributesReader {
    /** What becomes of rows whose target goes. */
    public static final String ON_DELETE = " [ on delete [ : | = ]? [ set to ]? <action> | ondelete [ : | = ]? <action>"
            + " | [ with ]? <action> [ on ]? [ delete~ | deletion ] | delete~ <action> ] ";

    private static final Pattern NULLABLE = Pattern.quotable("[ nullable | optional ]");
    private static final Pattern FOREIGN_KEY = Pattern.quotable(
            "[ nullable | optional ]? [ fk | foreign key | references ] [ to | -> | references ]? <name>");
    private static final Pattern DELETION = Pattern.quotable(ON_DELETE);
    private static final Pattern ACTION = Pattern.quotable("<action>");
    private static final Pattern TYPE = Pattern.quotable("[ type | as ] [ : | = ]?");

    /** What says one thing of a column without a value. */
    private static final List<Word> WORDS = List.of(
            new Word("[ nullable | optional | null ] [ : | = ] [ no | false ]", found -> found.withNullable(false)),
            new Word("[ nullable | optional | null ] [ : | = ] [ yes | true ]", found -> found.withNullable(true)),
            new Word("[ required | mandatory ] [ : | = ] [ no | false ]", found -> found.withNullable(true)),
            new Word(
                    "[ not null | not-null | not nullable | non nullable | non-null | non-nullable | required | nn ]",
                    found -> found.withNullable(false)),
            new Word(
                    "[ can not be null | cannot be null | can't be null | can no longer be null | must not be null "
                            + "| not allow [ null | nulls ] values? | not permit [ null | nulls ] values? | no longer nullable | mandatory | obligatory ]",
                    found -> found.withNullable(false)),
            new Word(
                    "[ nullable | optional | can be null | may be null | allows [ null | nulls ] values? | accepts [ null | nulls ] values? ]",
                    found -> found.withNullable(true)),
            new Word("unique", found -> found.with(Attributes.Trait.UNIQUE)),
            new Word("[ indexed | with [ an ]? index ]", found -> found.with(Attributes.Trait.INDEXED)),
            new Word("[ primary key | pk ]", found -> found.with(Attributes.Trait.PRIMARY_KEY)),
            new Word("[ no | without ] default", found -> found.with(Attributes.Trait.WITHOUT_DEFAULT)),
            new Word("[ fk | foreign key ]", found -> found.with(Attributes.Trait.FOREIGN_KEY)),
            new Word(
                    "[ generated [ always | by default ]? [ as identity ]? | computed | identity ]",
                    found -> found.with(Attributes.Trait.GENERATED)));

    /** What more may be said behind an attribute for it to be one: in {@code (date of birth)} there is none. */
    private static final Set<String> NEXT = Set.of("""
            not null nullable optional required non-null non-nullable not-null unique default defaults fk foreign
            references primary pk generated identity check indexed on""".split("\\s+"));

    /** What may begin a remark that tells the type in other words, or of which of several columns it is told. */
    private static final Set<String> OF_EACH = Set.of("list", "array", "set", "map", "enum", "all", "both", "each");

    /** Words behind that of a type with which a remark goes on: {@code (date of birth)}. */
    private static final Set<String> EXPLAINING = Set.of("""
            of for when the that shown in to from by with on at as which where""".split("\\s+"));

    /** What may stand behind attributes that no parentheses enclose. */
    private static final Set<String> BEHIND = Set.of("""
            column columns field fields on to in for so as with because since using now afterwards and""".split("\\s+"));

    private final List<Token> tokens;
    private final boolean enclosed;
    private Attributes found = Attributes.NONE;

    /** How many tokens {@link #isJoined} has looked at, and whether the last of them belongs to a default. */
    private int looked;

    private boolean inDefault;

    private AttributesReader(List<Token> tokens, boolean enclosed) {
        this.tokens = tokens;
        this.enclosed = enclosed;
    }

    /** Index behind attributes that begin at a token; -1 where none do. */
    static int end(List<Token> tokens, int at) {
        int closed = Groups.end(tokens, at);
        if (closed > at) {
            return closed;
        }
        boolean listed = tokens.get(at).isSymbol(":");
        int from = listed ? at + 1 : at;
        AttributesReader bare = new AttributesReader(tokens, listed);
        int end = from;
        int next = bare.attribute(from);
        while (next > end) {
            end = next;
            boolean joined = end < tokens.size() && (tokens.get(end).isSymbol(",") || bare.isJoined(end));
            int behind = joined ? end + 1 : end;
            next = bare.attribute(behind);
        }
        return end > from ? end : -1;
    }

    /** What the tokens say; what is no attribute is a remark and says nothing. */
    public static Attributes read(List<Token> tokens) {
        AttributesReader reader = new AttributesReader(tokens, true);
        boolean start = true;
        int at = 0;
        while (at < tokens.size()) {
            int end = start ? reader.attribute(at) : -1;
            if (end > at) {
                at = end;
                continue;
            }
            if (Qualifiers.isOfColumn(tokens, at) || reader.tells(at, start)) {
                reader.found = reader.found.withMore();
            }
            Token token = tokens.get(at);
            start = token.isSymbol(",")
                    || token.isSymbol("(") && at == 0
                    || token.isSymbol(":") && at == 0
                    || reader.isJoined(at)
                    || token.isSymbol(";");
            at++;
        }
        boolean triggered =
                reader.found.defaultWords().isPresent() && tokens.stream().anyMatch(token -> token.is("trigger"));
        return triggered ? reader.found.withoutDefault() : reader.found;
    }

    /**
     * Whether a token is an "and" between attributes; in {@code default current date and time} it may be of the default.
     *
     * @param at no smaller than the last time, so that all of them are looked at once
     */
    private boolean isJoined(int at) {
        for (; looked < at; looked++) {
            Token token = tokens.get(looked);
            inDefault = !token.isSymbol(",") && (inDefault || token.is("default") || token.is("defaults"));
        }
        return tokens.get(at).is("and") && !inDefault;
    }

    /** Whether what is no attribute may tell what the column is: a lone word may be a type, as code and {@code list of} may. */
    private boolean tells(int at, boolean start) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.SYMBOL) {
            return token.code();
        }
        boolean alone = at + 1 == tokens.size()
                || tokens.get(at + 1).isSymbol(",")
                || tokens.get(at + 1).isSymbol("(")
                || tokens.get(at + 1).isSymbol(")");
        boolean typed = start
                && !alone
                && TypeWords.isKnown(token.lower())
                && !EXPLAINING.contains(tokens.get(at + 1).lower());
        return token.code()
                || typed
                || token.is("indexed")
                || token.is("index")
                || start && (alone && token.kind() == Token.Kind.WORD || OF_EACH.contains(token.lower()));
    }

    /** Index behind one attribute; -1 where none begins at the token. */
    private int attribute(int at) {
        Attributes before = found;
        int end = at < tokens.size() ? word(at) : -1;
        if (end > 0 && !mayEnd(end)) {
            found = before;
            return -1;
        }
        return end;
    }

    /** Whether what stands at a token is not the rest of a sentence. */
    private boolean mayEnd(int at) {
        if (at >= tokens.size() || tokens.get(at).kind() == Token.Kind.SYMBOL) {
            return true;
        }
        String word = tokens.get(at).lower();
        return NEXT.contains(word) || TypeWords.isKnown(word) || !enclosed && BEHIND.contains(word);
    }

    private int word(int at) {
        int model = PrismaAttribute.end(tokens, at);
        if (model > at) {
            found = PrismaAttribute.read(tokens, at, model, found);
            return model;
        }
        Optional<Match> key = FOREIGN_KEY.match(tokens, at);
        if (key.isPresent()) {
            int end = key.get().end();
            found = references(key.get().name(Slot.NAME), end);
            found = NULLABLE.match(tokens, at).isPresent() ? found.withNullable(true) : found;
            return end;
        }
        Optional<Match> action = DELETION.match(tokens, at);
        if (action.isPresent()) {
            found = found.withOnDelete(action.get().action(Slot.ACTION).orElse(""));
            return action.get().end();
        }
        Optional<Match> alone = found.reference().isPresent() ? ACTION.match(tokens, at) : Optional.empty();
        if (alone.isPresent()) {
            found = found.withOnDelete(alone.get().action(Slot.ACTION).orElse(""));
            return alone.get().end();
        }
        if (isBareNull(at)) {
            found = found.withNullable(true);
            return at + 1;
        }
        for (Word word : WORDS) {
            Optional<Match> match = word.pattern().match(tokens, at);
            if (match.isPresent()) {
                found = word.meaning().apply(found);
                return match.get().end();
            }
        }
        int behind = defaultEnd(at);
        int type = TYPE.match(tokens, at).map(Match::end).orElse(at);
        return behind > at ? behind : type < tokens.size() ? type(type) : -1;
    }

    /** {@code (text, null)}: alone between commas or behind a type, as SQL writes it, and not of what is denied. */
    private boolean isBareNull(int at) {
        if (!enclosed || !tokens.get(at).is("null") || found.nullable().isPresent()) {
            return false;
        }
        boolean begins = at == 0
                || tokens.get(at - 1).kind() == Token.Kind.SYMBOL
                || TypeWords.isKnown(tokens.get(at - 1).lower());
        boolean ends = at + 1 == tokens.size()
                || tokens.get(at + 1).isSymbol(",")
                || tokens.get(at + 1).isSymbol(")")
                || tokens.get(at + 1).is("default");
        return begins && ends && found.type().isPresent();
    }

    /** {@code t}, {@code t.id}, {@code schema.t(id)}; what is qualified without a group may be {@code schema.t} too. */
    private Attributes references(Name written, int end) {
        int closed = Groups.end(tokens, end);
        int column = closed > end ? Names.end(tokens, end + 1) : -1;
        if (column == closed - 1) {
            return referring(written, Optional.of(Names.one(tokens.subList(end + 1, column))));
        }
        boolean whole = closed > end || written.qualifier().isEmpty();
        return whole
                ? referring(written, Optional.empty())
                : referring(
                        new Name(written.qualifier(), written.certain()),
                        Optional.of(new Name(written.last(), written.certain())));
    }

    private Attributes referring(Name table, Optional<Name> column) {
        return found.withReference(new Attributes.Reference(table, column, Optional.empty()));
    }

    private int defaultEnd(int at) {
        Optional<DefaultReader.Read> read = DefaultReader.read(tokens, at);
        read.flatMap(DefaultReader.Read::words).ifPresent(words -> found = found.withDefault(words));
        return read.map(DefaultReader.Read::end).orElse(-1);
    }

    private int type(int at) {
        Optional<TypeReader.Read> read = TypeReader.read(tokens, at);
        if (read.isEmpty()) {
            return -1;
        }
        found = found.withType(read.get().type());
        int end = read.get().end();
        if (end < tokens.size() && tokens.get(end).isSymbol("?")) {
            found = found.withNullable(true);
            end++;
        }
        return end;
    }

    /** A few words and what they add. */
    private record Word(Pattern pattern, UnaryOperator<Attributes> meaning) {
        Word(String notation, UnaryOperator<Attributes> meaning) {
            this(Pattern.quotable(notation), meaning);
        }
    }
}
