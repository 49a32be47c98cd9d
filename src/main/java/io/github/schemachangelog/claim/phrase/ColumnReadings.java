package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.DefaultWords;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the phrases about columns mean. */
final class ColumnReadings {
    private ColumnReadings() {}

    static Reading added(Match match, Scope scope) {
        if (isRelation(match)) {
            return relation(match);
        }
        Name written = match.name(Slot.COLUMN);
        Attributes attributes = attributes(match, scope);
        Optional<Name> table = table(match, scope, written);
        Name column = unqualified(written);
        Reading added = Reading.of(tables(match, table)
                .flatMap(one -> ListedColumns.one(match.span(), one, column, attributes).stream())
                .toList());
        boolean elsewhere = match.has(Slot.TABLE) && written.isOfAnother(match.optionalName(Slot.TABLE));
        return elsewhere ? added.besides(Qualifiers.UNREAD) : added;
    }

    /** The table that is told first, and those that stand behind it. */
    static Stream<Optional<Name>> tables(Match match, Optional<Name> first) {
        return Stream.concat(
                Stream.of(first), match.names(Slot.FURTHER).stream().map(Optional::of));
    }

    /** What stands before the word "column" may be its type. */
    static Reading before(Match match, Scope scope) {
        Name written = match.name(Slot.COLUMN);
        boolean type = TypeWords.isKnown(written.text().toLowerCase(Locale.ROOT))
                && match.allAttributes().type().isEmpty();
        return type ? Reading.of(match, new Unclear("no name but a type")) : added(match, scope);
    }

    /** Without the word "column" only a type or the like tells that one is meant. */
    static Reading addedIfTold(Match match, Scope scope) {
        return match.allAttributes().isRemark() && !match.says("column")
                ? Reading.of(match, new Unclear("what is added may be many things"))
                : added(match, scope);
    }

    /** {@code feature_x: Add `overlay` column}: without backticks a label may be of anything. */
    static Reading addedBehindLabel(Match match, Scope scope) {
        Reading added = addedIfTold(match, scope);
        boolean table = match.tokens().get(match.start()).code() || match.says("table");
        return table ? added : added.with(Claim.Weight.DOUBTFUL);
    }

    private static Attributes attributes(Match match, Scope scope) {
        return KindWords.ofColumns(KindWords.of(match, scope)).and(match.allAttributes());
    }

    /** The table that a column is on. */
    static Optional<Name> table(Match match, Scope scope, Name column) {
        return table(column, scope.or(match.optionalName(Slot.TABLE)));
    }

    /** The table that is written with a column, else the one that is told otherwise. */
    static Optional<Name> table(Name column, Optional<Name> otherwise) {
        return column.qualifier().isEmpty() ? otherwise : Optional.of(new Name(column.qualifier(), column.certain()));
    }

    static Name unqualified(Name column) {
        return new Name(column.last(), column.certain());
    }

    static Reading counted(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        Set<String> kind = KindWords.of(match, scope);
        Attributes each = KindWords.ofColumns(kind);
        List<Claim> named = new ArrayList<>(ListedColumns.all(match.listed(Slot.NAMES), table, each));
        if (named.isEmpty()) {
            named.addAll(ListedColumns.all(
                    ListedColumns.behind(match, match.count(Slot.COUNT).number()), table, each));
        }
        List<Claim> claims = new ArrayList<>();
        if (table.isPresent() || !isFollowed(match)) {
            Count count = match.count(Slot.COUNT);
            boolean allNamed = !named.isEmpty() && count.number() == named.size();
            claims.add(new Claim(match.span(), new Assertion.NewColumns(table, count, each, allNamed)));
        }
        claims.addAll(named);
        return Reading.of(claims).below(Scope.of(Items.NEW_COLUMNS, table).ofKind(kind));
    }

    /** Whether names tell which columns are counted; without a table there may be more of them in other lines. */
    private static boolean isFollowed(Match match) {
        Token last = match.tokens().get(match.end() - 1);
        boolean group = match.end() < match.tokens().size()
                && match.tokens().get(match.end()).isSymbol("(");
        return match.has(Slot.NAMES) || group || last.isSymbol(":");
    }

    private static boolean isRelation(Match match) {
        return match.tokens().stream().anyMatch(token -> token.is("relation"));
    }

    private static Reading relation(Match match) {
        return Reading.of(match, new Unclear("a relation belongs to a model, not to the schema"));
    }

    static Reading list(Match match, Scope scope) {
        if (isRelation(match)) {
            return relation(match);
        }
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        Set<String> kind = KindWords.of(match, scope);
        return Reading.of(tables(match, table)
                        .flatMap(one ->
                                ListedColumns.all(match.listed(Slot.NAMES), one, KindWords.ofColumns(kind)).stream())
                        .toList())
                .below(Scope.of(Items.NEW_COLUMNS, table).ofKind(kind));
    }

    /** {@code New `Invoice` fields}: one name before the plural is whose they are. */
    static Reading several(Match match, Scope scope) {
        return match.names(Slot.NAMES).size() == 1
                ? Reading.of(match, new Unclear("what one name before several columns means"))
                : list(match, scope);
    }

    /** What stands behind all of them is said of each. */
    static Reading alike(Match match, Scope scope) {
        Attributes each = attributes(match, scope);
        return Reading.of(ListedColumns.all(match.listed(Slot.NAMES), scope.table(), each));
    }

    static Reading dropped(Match match, Scope scope) {
        return dropped(match, scope, true);
    }

    private static Reading dropped(Match match, Scope scope, boolean told) {
        Name column = match.name(Slot.COLUMN);
        Name name = new Name(column.last(), told && column.certain());
        return Reading.of(
                match,
                tables(match, table(match, scope, column))
                        .map(table -> new Assertion.DroppedColumn(table, name))
                        .toList());
    }

    /** Without the word "column" only its table tells that one is meant. */
    static Reading droppedIfTold(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        return table(match, scope, column).isEmpty()
                ? Reading.of(match, new OfAnything.Gone(column))
                : dropped(match, scope, false);
    }

    static Reading allDropped(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        return Reading.of(tables(match, table)
                        .flatMap(one -> match
                                .each(
                                        Slot.NAMES,
                                        listed -> new Assertion.DroppedColumn(
                                                table(listed.name(), one), unqualified(listed.name())))
                                .stream())
                        .toList())
                .below(Scope.of(Items.DROPPED_COLUMNS, table));
    }

    /** What is listed below may be indexes as well as columns. */
    static Reading goneFrom(Match match, Scope scope) {
        return Reading.head(Scope.of(Items.GONE, match.name(Slot.TABLE)));
    }

    static Reading retyped(Match match, Scope scope) {
        Name written = match.name(Slot.COLUMN);
        Optional<Name> table = table(match, scope, written);
        Name column = unqualified(written);
        Attributes now = match.attributes();
        Optional<Attributes> was = match.eachAttributes().stream().findFirst();
        Optional<DefaultWords> old = was.flatMap(Attributes::defaultWords);
        Token last = match.tokens().get(match.end() - 1);
        if (old.isPresent() && was.get().type().isEmpty() && last.kind() != Token.Kind.SYMBOL) {
            Attributes set = Attributes.NONE.withDefault(DefaultWords.of(last, false));
            return Reading.of(match, new Assertion.StatedColumn(table, column, set, old, true));
        }
        if (now.type().isEmpty()) {
            return Reading.of(match, new Unclear("no type that is known"));
        }
        boolean same = before(match).equals(now.type());
        boolean wasNullable = was.flatMap(Attributes::nullable).orElse(false);
        if (same && wasNullable != now.nullable().orElse(false)) {
            return Reading.of(match, new Assertion.Renullified(table, column, !wasNullable));
        }
        Claim claim = new Claim(
                match.span(),
                new Assertion.RetypedColumn(table, column, now.type().get(), before(match)));
        if (now.nullable().isPresent()) {
            claim = claim.with(
                    new Assertion.Renullified(table, column, now.nullable().get()));
        }
        boolean more = now.more()
                || now.defaultWords().isPresent()
                || now.reference().isPresent()
                || !now.traits().isEmpty();
        return Reading.of(List.of(more ? claim.with(Qualifiers.UNREAD) : claim));
    }

    /** The type that a column had. */
    private static Optional<TypeWords> before(Match match) {
        List<Attributes> told = match.eachAttributes();
        return told.size() > 1 ? told.get(0).type() : Optional.empty();
    }

    /** Without the word "columns" they may be something else. */
    static Reading maybe(Match match, Scope scope) {
        return list(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    static Reading maybeAllDropped(Match match, Scope scope) {
        return allDropped(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    static Reading renamed(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        Name other = match.name(Slot.OTHER);
        Optional<Name> table = table(match, scope, column);
        Reading renamed = Reading.of(
                match, new Assertion.RenamedColumn(table, unqualified(column), new Name(other.last(), true)));
        return other.isOfAnother(table) ? renamed.besides(Qualifiers.UNREAD) : renamed;
    }
}
