package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.pattern.Listed;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Numbers;
import io.github.schemachangelog.claim.pattern.Pattern;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How entries speak of indexes and of what is unique. */
final class IndexPhrases {
    private static final String METHOD = " [ gin | gist | spgist | btree | b-tree | brin | hash ] ";
    private static final String KIND = " [ composite | compound | partial | unique | single-column | multi-column "
            + "| performance | database | covering | regular | additional |" + METHOD + "]* ";
    private static final String USING = " [ [ , ]? using" + METHOD + "[ index ]? | ( [ using ]?" + METHOD
            + "[ index ]? ) | ," + METHOD + "[ index ]? ]? ";
    private static final String INDEXES = KIND + "[ index~ | indices ] ";
    private static final String ON_TABLE = " on [ the ]? [ table <table> | <table> table ] ";
    private static final String KEYS = " [ on | over | covers | spans ] [ the ]? [ column~ ]? <keys> ";
    private static final String UNIQUE = " [ ( [ unique | partial ] ) | , [ unique | partial ] ]? ";
    private static final String INCLUDED = " [ [ , ]? [ include | includes | including ] [ column~ ]? <included> ]? ";
    private static final String WHERE = " [ where [ : ]? <condition> ]? ";
    private static final String ON =
            " on [ the ]? [ table ]? <table> [ table ]? using" + METHOD + "<keys> |" + ON_TABLE + "<keys>? |" + KEYS;
    private static final String MORE_OF_IT = USING + INCLUDED + UNIQUE + USING + WHERE;
    private static final String PLACE = UNIQUE + " [" + ON + "]? " + MORE_OF_IT;

    /** Behind the word "index" its columns need no more than parentheses. */
    private static final String PLACE_OR_KEYS = UNIQUE + " [" + ON
            + "| <keys> | ( on [ the ]? [ column~ ]? <keys> [ , where <condition> ]? ) ]? " + MORE_OF_IT;

    /** {@code (3 regular + 2 unique)}, or the names of those that are counted. */
    private static final String COUNTED_ARE =
            " [ [ ( | : ]? <regular> [ regular | non-unique | plain ] [ + | and | , ] <unique> unique [ ) ]?"
                    + " | [ : | ( | - | , ] <names> [ ) ]? ]? ";

    private static final Set<String> DEEDS = Set.of(
            "dropped", "removed", "deleted", "renamed", "rebuilt", "changed", "get", "gets", "are", "is", "were",
            "was");

    private static final Pattern DEED = Pattern.of(NEW);

    private static final Meaning COUNTED = IndexPhrases::counted;
    private static final Meaning CREATED = IndexPhrases::created;
    private static final Meaning LIST = IndexPhrases::list;
    private static final Meaning DROPPED = IndexPhrases::dropped;
    private static final Meaning UNNAMED = IndexPhrases::unnamed;
    private static final Meaning ENCLOSED = IndexPhrases::enclosed;
    private static final Meaning MORE = IndexPhrases::more;
    private static final Meaning UNIQUE_KEY = IndexPhrases::uniqueKey;

    static final List<Phrase> ALL = List.of(
            Phrase.line(
                    NEW + INDEXES
                            + ": <count> [ ( <regular> [ regular | non-unique | plain ] [ + | and | , ] <unique> unique ) ]?",
                    COUNTED),
            Phrase.line("<count> new" + INDEXES + "[" + ON_TABLE + "| on <table> ]?" + COUNTED_ARE, COUNTED),
            Phrase.line(NEW + "<count> [ new ]?" + INDEXES + "[" + ON_TABLE + "| on <table> ]?" + COUNTED_ARE, COUNTED),
            Phrase.line("<count>" + INDEXES + "[" + ON_TABLE + "| on <table> ]?", IndexPhrases::countedIfTold),
            Phrase.anywhere("<count> new" + INDEXES + "[" + ON_TABLE + "| on <table> ]?", COUNTED),
            Phrase.anywhere(NEW + "<count>" + INDEXES + "[" + ON_TABLE + "| on <table> ]?", COUNTED),
            Phrase.line("[" + NEW + "]?" + KIND + "index [ : ]? <index>" + PLACE_OR_KEYS, CREATED),
            Phrase.line("[" + NEW + "]? <index>" + KIND + "index" + PLACE_OR_KEYS, CREATED),
            Phrase.line("[" + NEW + "]?" + KIND + "index" + PLACE, CREATED),
            Phrase.line(NEW + INDEXES + "[ : ]? <names> [ on <table> |" + ON_TABLE + "]?", LIST),
            Phrase.line(NEW + INDEXES + "[ on <table> |" + ON_TABLE + "]? :", LIST),
            Phrase.line(NEW + INDEXES + "[ " + ON_TABLE + " ]?", LIST),
            Phrase.line(INDEXES + "[ on <table> |" + ON_TABLE + "]? [ added | created ]? : <names>?", LIST),
            Phrase.line(
                    DROP
                            + "[ the ]? [ index <index> | <index> index ] [ [ on | from ] [ table ]? <table> [ table ]? ]?",
                    DROPPED),
            Phrase.line(
                    "[ the | unused | redundant | obsolete | duplicate | old ]*" + KIND
                            + "[ index <index> | <index> index ] [ [ on | of ] [ table ]? <table> [ table ]? ]?" + DONE
                            + GONE,
                    DROPPED),
            Phrase.line("[" + NEW + "]?" + KIND + "index [ on <table> ]? [ : | - ]? <keys>" + MORE_OF_IT, ENCLOSED),
            Phrase.line("<table> [ : | - ] [" + NEW + "]?" + KIND + "index [ on | over ] <keys>" + MORE_OF_IT, CREATED),
            Phrase.item(Items.OF_TABLE, "indexed [ by | on ] <keys>", CREATED),
            Phrase.item(Items.OF_TABLE, "unique [ by | on | per | : ] <keys>", UNIQUE_KEY),
            Phrase.line("<table> is unique [ by | on | per ] <keys>", UNIQUE_KEY),
            Phrase.line(
                    DROP + KIND + "[ indexes | indices ] [ : ]? <names>?",
                    (match, scope) -> Reading.of(match.each(
                                    Slot.NAMES, listed -> new Assertion.DroppedIndex(listed.name(), Optional.empty())))
                            .below(Scope.of(Items.DROPPED_INDEXES))),
            Phrase.state("<index> on <keys>" + MORE_OF_IT, IndexPhrases::told),
            Phrase.item(Items.NEW_INDEXES, "<index>" + PLACE, CREATED),
            Phrase.item(Items.NEW_UNIQUE_INDEXES, "<index>" + PLACE, CREATED),
            Phrase.item(Items.NEW_INDEXES, "<keys>" + INCLUDED + UNIQUE + WHERE, UNNAMED),
            Phrase.item(Items.NEW_UNIQUE_INDEXES, "<keys>" + INCLUDED + UNIQUE + WHERE, UNNAMED),
            Phrase.item(Items.DROPPED_INDEXES, "<index>", DROPPED),
            Phrase.item(Items.GONE, "[ the ]?" + KIND + "[ index <index> | <index> index ]", DROPPED),
            Phrase.item(Items.NEW_INDEXES, "[ columns | column ] : <keys>", MORE),
            Phrase.item(Items.NEW_INDEXES, "where : <condition>", MORE),
            Phrase.item(Items.OF_INDEX, "[ columns | column | on ] [ : ]? <keys>", MORE),
            Phrase.item(Items.OF_INDEX, "where [ : ]? <condition>", MORE),
            Phrase.line(NEW + "unique [ constraint~ | key ] on <keys>", UNIQUE_KEY),
            Phrase.anywhere("unique [ constraint | key ] on <keys>", UNIQUE_KEY));

    private IndexPhrases() {}

    private static Reading counted(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        boolean onlyUnique = match.says("unique") && !match.has(Slot.UNIQUE);
        Set<String> kind = KindWords.of(match, scope);
        List<Assertion> claims = new ArrayList<>();
        claims.add(new Assertion.NewIndexes(
                table, match.count(Slot.COUNT), onlyUnique ? Optional.of(true) : Optional.empty(), kind));
        if (match.has(Slot.UNIQUE)) {
            claims.add(new Assertion.NewIndexes(table, match.count(Slot.REGULAR), Optional.of(false), kind));
            claims.add(new Assertion.NewIndexes(table, match.count(Slot.UNIQUE), Optional.of(true), kind));
        }
        Reading numbers = Reading.of(match, claims);
        List<Claim> all = new ArrayList<>((match.has(Slot.NAMES) ? numbers.with(Claim.Weight.PART) : numbers).claims());
        all.addAll(named(match, table, onlyUnique ? Optional.of(true) : Optional.empty(), kind));
        return Reading.of(all)
                .below(Scope.of(onlyUnique ? Items.NEW_UNIQUE_INDEXES : Items.NEW_INDEXES, table)
                        .ofKind(kind));
    }

    /** Without the word "new" it may be told of indexes that are there what becomes of them. */
    private static Reading countedIfTold(Match match, Scope scope) {
        List<Token> rest = match.tokens().subList(match.end(), match.tokens().size());
        boolean plain = rest.isEmpty() || rest.get(0).is("for");
        boolean told = plain && rest.stream().noneMatch(token -> DEEDS.contains(token.lower()));
        return told ? counted(match, scope) : Reading.of(match, new Assertion.Unclear("what becomes of these indexes"));
    }

    private static Reading created(Match match, Scope scope) {
        Reading told = Reading.of(match, index(match, scope, match.optionalName(Slot.INDEX)));
        // `Index x is used for the lookup`: without a word of making, a note may speak of one that is there.
        boolean there = scope.items() == Items.PROSE
                && DEED.match(match.tokens(), match.start()).isEmpty();
        return (there ? told.with(Claim.Weight.DOUBTFUL) : told)
                .below(match.optionalName(Slot.INDEX)
                        .map(index -> Scope.about(Items.OF_INDEX, index, scope.or(match.optionalName(Slot.TABLE))))
                        .orElseGet(() -> Scope.of(items(match), scope.or(match.optionalName(Slot.TABLE))))
                        .ofKind(KindWords.of(match, scope)));
    }

    private static Reading unnamed(Match match, Scope scope) {
        Keys keys = match.keys();
        boolean listed =
                match.tokens().get(match.start()).isSymbol("(") || keys.table().isPresent();
        return listed ? Reading.of(match, index(match, scope, Optional.empty())) : created(match, scope);
    }

    /** Without the word only its columns in parentheses tell that an index is meant. */
    private static Reading told(Match match, Scope scope) {
        boolean columns =
                match.tokens().subList(match.start(), match.end()).stream().anyMatch(token -> token.isSymbol("("));
        return columns
                ? created(match, scope).with(Claim.Weight.DOUBTFUL)
                : Reading.of(match, new Assertion.Unclear("what is on it is not told"));
    }

    /** {@code index on `orders`: (a, b)}: without parentheses a name may be that of the index. */
    private static Reading enclosed(Match match, Scope scope) {
        return startsWithParenthesis(match)
                ? created(match, scope)
                : Reading.of(match, new Assertion.Unclear("whether a name is that of the index is not told"));
    }

    private static Reading more(Match match, Scope scope) {
        return Reading.of(match, index(match, scope, scope.subject()));
    }

    private static Assertion index(Match match, Scope scope, Optional<Name> index) {
        Keys keys = match.keys();
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE).or(keys::table));
        boolean single = keys.columns().size() == 1 && !startsWithParenthesis(match);
        boolean unsure = table.isEmpty() && single;
        Optional<Name> on = unsure ? Optional.of(new Name(keys.columns().get(0), true)) : Optional.empty();
        boolean partial = match.says("partial") || match.has(Slot.CONDITION);
        return new Assertion.NewIndex(new ClaimedIndex(
                index,
                table,
                on,
                unsure ? keys.none() : keys,
                keys.columns().size() > 1 && !keepsTogether(match),
                match.keys(Slot.INCLUDED).columns(),
                Numbers.width(match.tokens(), match.end()),
                match.condition(),
                partial ? Optional.of(true) : Optional.empty(),
                unique(match, scope),
                KindWords.of(match, scope)));
    }

    private static Optional<Boolean> unique(Match match, Scope scope) {
        boolean unique = match.says("unique") && !isAnswered(match) || scope.items() == Items.NEW_UNIQUE_INDEXES;
        return unique ? Optional.of(true) : Optional.empty();
    }

    /** {@code unique: no}. */
    private static boolean isAnswered(Match match) {
        List<Token> line = match.tokens();
        boolean last = line.get(match.end() - 1).is("unique");
        return last
                && match.end() < line.size()
                && (line.get(match.end()).isSymbol(":")
                        || line.get(match.end()).isSymbol("=")
                        || line.get(match.end()).is("is"));
    }

    /** What the lines below a line about new indexes are. */
    private static Items items(Match match) {
        return match.says("unique") ? Items.NEW_UNIQUE_INDEXES : Items.NEW_INDEXES;
    }

    /** Whether the columns are certainly of one index. */
    private static boolean keepsTogether(Match match) {
        boolean joined = match.tokens().subList(match.start(), match.end()).stream()
                .anyMatch(token -> token.isSymbol("(") || token.isSymbol("+"));
        return joined || match.says("composite") || match.says("compound") || match.says("multi-column");
    }

    private static boolean startsWithParenthesis(Match match) {
        return match.tokens().subList(match.start(), match.end()).stream().anyMatch(token -> token.isSymbol("("))
                && !match.says("unique")
                && !match.says("partial");
    }

    private static Reading list(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        Set<String> kind = KindWords.of(match, scope);
        return Reading.of(named(match, table, unique(match, scope), kind))
                .below(Scope.of(items(match), table).ofKind(kind));
    }

    /** Those that a line gives by their names. */
    private static List<Claim> named(Match match, Optional<Name> table, Optional<Boolean> unique, Set<String> kind) {
        List<Claim> claims = new ArrayList<>();
        for (Listed listed : match.listed(Slot.NAMES)) {
            Claim claim = new Claim(listed.span(), listed(listed, table, unique, kind));
            claims.add(listed.attributes().more() || isPlaced(listed) ? claim.with(Qualifiers.UNREAD) : claim);
        }
        return claims;
    }

    /** {@code (on `state`, …)} behind the name of an index. */
    private static boolean isPlaced(Listed listed) {
        return listed.group().size() > 1 && listed.group().get(1).is("on");
    }

    private static Assertion listed(Listed listed, Optional<Name> table, Optional<Boolean> unique, Set<String> kind) {
        boolean own = listed.attributes().has(Attributes.Trait.UNIQUE);
        Keys keys = listed.keys();
        return new Assertion.NewIndex(new ClaimedIndex(
                Optional.of(listed.name()),
                table.or(keys::table),
                Optional.empty(),
                keys,
                false,
                List.of(),
                listed.width(),
                List.of(),
                Optional.empty(),
                own ? Optional.of(true) : unique,
                kind));
    }

    private static Reading dropped(Match match, Scope scope) {
        return Reading.of(match, new Assertion.DroppedIndex(match.name(Slot.INDEX), match.optionalName(Slot.TABLE)));
    }

    private static Reading uniqueKey(Match match, Scope scope) {
        Keys keys = match.keys();
        return Reading.of(
                match,
                new Assertion.NewUniqueKey(
                        scope.or(keys.table().or(() -> match.optionalName(Slot.TABLE))), keys.columns()));
    }
}
