package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.Listed;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Numbers;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the phrases about indexes mean. */
final class IndexReadings {
    private static final Set<String> DEEDS = Set.of(
            "dropped", "removed", "deleted", "renamed", "rebuilt", "changed", "get", "gets", "are", "is", "were",
            "was");

    private IndexReadings() {}

    static Reading counted(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        boolean onlyUnique = match.says("unique") && !match.has(Slot.UNIQUE);
        Set<String> kind = KindWords.of(match, scope);
        List<Assertion> claims = new ArrayList<>();
        claims.add(new Assertion.NewIndexes(
                table, match.count(Slot.COUNT), onlyUnique ? Optional.of(true) : Optional.empty(), kind));
        if (match.has(Slot.REGULAR)) {
            claims.add(new Assertion.NewIndexes(table, match.count(Slot.REGULAR), Optional.of(false), kind));
        }
        if (match.has(Slot.UNIQUE)) {
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
    static Reading countedIfTold(Match match, Scope scope) {
        List<Token> rest = match.tokens().subList(match.end(), match.tokens().size());
        boolean plain = rest.isEmpty() || rest.get(0).is("for");
        boolean told = plain && rest.stream().noneMatch(token -> DEEDS.contains(token.lower()));
        return told ? counted(match, scope) : Reading.of(match, new Unclear("what becomes of these indexes"));
    }

    /** The same where what stands behind the number tells which they are. */
    static Reading countedAsTold(Match match, Scope scope) {
        return counted(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    static Reading created(Match match, Scope scope) {
        Reading told = Reading.of(match, index(match, scope, match.optionalName(Slot.INDEX)));
        // `Index x is used for the lookup`: without a word of making, a note may speak of one that is there.
        boolean there = scope.items() == Items.PROSE && !Stand.isOfMaking(match);
        return (there ? told.with(Claim.Weight.DOUBTFUL) : told)
                .below(match.optionalName(Slot.INDEX)
                        .map(index -> Scope.about(Items.OF_INDEX, index, scope.or(match.optionalName(Slot.TABLE))))
                        .orElseGet(() -> Scope.of(items(match), scope.or(match.optionalName(Slot.TABLE))))
                        .ofKind(KindWords.of(match, scope)));
    }

    static Reading unnamed(Match match, Scope scope) {
        Keys keys = match.keys();
        boolean listed =
                match.tokens().get(match.start()).isSymbol("(") || keys.table().isPresent();
        return listed ? Reading.of(match, index(match, scope, Optional.empty())) : created(match, scope);
    }

    /**
     * {@code Indexes on `a`, `t.b` and `t(c)`}: each has one of its own, if they do not share one, as columns of several
     * tables cannot. */
    static Reading each(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        Set<String> kind = KindWords.of(match, scope);
        Reading each = Reading.of(match.listed(Slot.NAMES).stream()
                .map(listed -> onColumns(listed, table, unique(match, scope), kind))
                .toList());
        List<String> qualifiers =
                match.names(Slot.NAMES).stream().map(Name::qualifier).distinct().toList();
        boolean apart = !qualifiers.contains("")
                && qualifiers.size() == match.names(Slot.NAMES).size();
        boolean made = Stand.isOfMaking(match);
        return (made && apart ? each : each.with(Claim.Weight.DOUBTFUL))
                .below(Scope.of(items(match), table).ofKind(kind));
    }

    private static Claim onColumns(Listed listed, Optional<Name> table, Optional<Boolean> unique, Set<String> kind) {
        Keys inside = listed.keys();
        boolean call = !inside.columns().isEmpty();
        Keys keys = call ? inside : Keys.of(listed.name().last());
        Optional<Name> on = call ? Optional.of(listed.name()) : ColumnReadings.table(listed.name(), table);
        Claim claim = new Claim(listed.span(), plain(Optional.empty(), on, keys, Optional.empty(), unique, kind));
        return !call && listed.saysMore() ? claim.with(Qualifiers.UNREAD) : claim;
    }

    /** Without the word only its columns in parentheses tell that an index is meant. */
    static Reading told(Match match, Scope scope) {
        return hasParenthesis(match)
                ? created(match, scope).with(Claim.Weight.DOUBTFUL)
                : Reading.of(match, new Unclear("what is on it is not told"));
    }

    /** {@code `a` is unique on `orders`}: without parentheses it may be the other way round. */
    static Reading uniqueOfTable(Match match, Scope scope) {
        return hasParenthesis(match)
                ? uniqueKey(match, scope)
                : Reading.of(match, new Unclear("which name is that of the table is not told"));
    }

    /** {@code UNIQUE (a, b)}: of a single name nobody knows what it is. */
    static Reading alone(Match match, Scope scope) {
        boolean columns = hasParenthesis(match) || match.keys().columns().size() > 1;
        return columns
                ? uniqueKey(match, scope).with(Claim.Weight.DOUBTFUL)
                : Reading.of(match, new Unclear("what is unique is not told"));
    }

    /** {@code `a`: index on `orders`}: the same. */
    static Reading ofTable(Match match, Scope scope) {
        Reading read = created(match, scope);
        return hasParenthesis(match) ? read : read.with(Claim.Weight.DOUBTFUL);
    }

    /** {@code index on `orders`: (a, b)}: without parentheses a name may be that of the index. */
    static Reading enclosed(Match match, Scope scope) {
        boolean several = match.has(Slot.TABLE) && match.keys().columns().size() > 1;
        return startsWithParenthesis(match) || several
                ? created(match, scope)
                : Reading.of(match, new Unclear("whether a name is that of the index is not told"));
    }

    /** Where more names follow, not all of its columns are read. */
    static Reading more(Match match, Scope scope) {
        Reading read = Reading.of(match, index(match, scope, scope.subject()));
        boolean whole = match.tokens().subList(match.end(), match.tokens().size()).stream()
                .noneMatch(token -> token.isName() || token.isSymbol(","));
        return whole ? read : read.with(Claim.Weight.DOUBTFUL).besides(Qualifiers.UNREAD);
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
        return hasParenthesis(match) && !match.says("unique") && !match.says("partial");
    }

    private static boolean hasParenthesis(Match match) {
        return match.tokens().subList(match.start(), match.end()).stream().anyMatch(token -> token.isSymbol("("));
    }

    static Reading list(Match match, Scope scope) {
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
        return plain(
                Optional.of(listed.name()),
                table.or(keys::table),
                keys,
                listed.width(),
                own ? Optional.of(true) : unique,
                kind);
    }

    /** One of several, of which no more is told. */
    private static Assertion plain(
            Optional<Name> index,
            Optional<Name> table,
            Keys keys,
            Optional<Count> width,
            Optional<Boolean> unique,
            Set<String> kind) {
        return new Assertion.NewIndex(new ClaimedIndex(
                index,
                table,
                Optional.empty(),
                keys,
                false,
                List.of(),
                width,
                List.of(),
                Optional.empty(),
                unique,
                kind));
    }

    static Reading dropped(Match match, Scope scope) {
        return Reading.of(match, new Assertion.DroppedIndex(match.name(Slot.INDEX), match.optionalName(Slot.TABLE)));
    }

    static Reading uniqueKey(Match match, Scope scope) {
        Keys keys = match.keys();
        return Reading.of(
                match,
                new Assertion.NewUniqueKey(
                        scope.or(keys.table().or(() -> match.optionalName(Slot.TABLE))), keys.columns()));
    }
}
