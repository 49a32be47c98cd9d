package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.Scope.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the phrases about columns mean. */
final class ColumnReadings {
    private ColumnReadings() {}

    static Reading added(Match match, Scope scope) {
        if (isRelation(match)) {
            return relation(match);
        }
        Name written = match.name(Slot.COLUMN);
        Attributes attributes = attributes(match);
        Optional<Name> table = table(match, scope, written);
        Name column = unqualified(written);
        List<Assertion> claims = new ArrayList<>();
        claims.add(new Assertion.NewColumn(table, column, attributes));
        attributes
                .references()
                .ifPresent(target -> claims.add(new Assertion.NewForeignKey(
                        table,
                        Optional.of(column),
                        target,
                        attributes.referencedColumn(),
                        Optional.empty(),
                        Optional.empty())));
        return Reading.of(match, claims);
    }

    /** What stands before the word "column" may be its type. */
    static Reading before(Match match, Scope scope) {
        Name written = match.name(Slot.COLUMN);
        boolean type = TypeWords.isKnown(written.text().toLowerCase(Locale.ROOT))
                && match.allAttributes().type().isEmpty();
        return type ? Reading.of(match, new Assertion.Unclear("no name but a type")) : added(match, scope);
    }

    /** Without the word "column" only a type or the like tells that one is meant. */
    static Reading addedIfTold(Match match, Scope scope) {
        return match.allAttributes().equals(Attributes.NONE) && !match.says("column")
                ? Reading.of(match, new Assertion.Unclear("what is added may be many things"))
                : added(match, scope);
    }

    private static Attributes attributes(Match match) {
        Attributes attributes = match.allAttributes();
        boolean nullable = match.says("nullable") || match.says("optional");
        boolean said = attributes.nullable().isPresent();
        return nullable && !said
                ? attributes.withNullable(true)
                : match.says("required") && !said ? attributes.withNullable(false) : attributes;
    }

    private static Optional<Name> table(Match match, Scope scope, Name column) {
        return table(column, scope.or(match.optionalName(Slot.TABLE)));
    }

    /** The table that is written with a column, else the one that is told otherwise. */
    private static Optional<Name> table(Name column, Optional<Name> otherwise) {
        return column.qualifier().isEmpty() ? otherwise : Optional.of(new Name(column.qualifier(), column.certain()));
    }

    private static Name unqualified(Name column) {
        return new Name(column.last(), column.certain());
    }

    static Reading counted(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        List<Claim> named = new ArrayList<>(named(match, table));
        if (named.isEmpty()) {
            named.addAll(namedBehind(match, table, match.count(Slot.COUNT).number()));
        }
        List<Claim> claims = new ArrayList<>();
        if (table.isPresent() || !isFollowed(match)) {
            Count count = match.count(Slot.COUNT);
            boolean allNamed = !named.isEmpty() && count.number() == named.size();
            claims.add(new Claim(match.span(), new Assertion.NewColumns(table, count, allNamed)));
        }
        claims.addAll(named);
        return Reading.of(claims).below(Scope.of(Items.NEW_COLUMNS, table));
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
        return Reading.of(match, new Assertion.Unclear("a relation belongs to a model, not to the schema"));
    }

    static Reading list(Match match, Scope scope) {
        if (isRelation(match)) {
            return relation(match);
        }
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        return Reading.of(named(match, table)).below(Scope.of(Items.NEW_COLUMNS, table));
    }

    /** {@code New `Invoice` fields}: one name before the plural is whose they are. */
    static Reading several(Match match, Scope scope) {
        return match.names(Slot.NAMES).size() == 1
                ? Reading.of(match, new Assertion.Unclear("what one name before several columns means"))
                : list(match, scope);
    }

    private static List<Claim> named(Match match, Optional<Name> table) {
        return match.each(Slot.NAMES, listed -> column(listed, table));
    }

    /**
     * Those of a group that stands behind all that the phrase has: {@code Two new columns on `t` (`a`, `b`)}. It must hold as
     * many names as are counted, and nothing that looks like a type or a file.
     */
    private static List<Claim> namedBehind(Match match, Optional<Name> table, int count) {
        List<Token> line = match.tokens();
        int closed = Groups.end(line, match.end());
        boolean onlyNames = closed > match.end() && Names.endOfAll(line, match.end() + 1) == closed - 1;
        List<Listed> listed = onlyNames ? Names.all(line.subList(match.end() + 1, closed - 1)) : List.of();
        boolean meant = listed.size() == count && listed.stream().allMatch(one -> looksLikeColumn(one.name()));
        return meant
                ? listed.stream()
                        .map(one -> new Claim(one.span(), column(one, table)))
                        .toList()
                : List.of();
    }

    private static boolean looksLikeColumn(Name name) {
        String text = name.text();
        return text.indexOf('.') < 0
                && Character.isLowerCase(text.charAt(0))
                && !TypeWords.isKnown(text.toLowerCase(Locale.ROOT));
    }

    private static Assertion column(Listed listed, Optional<Name> table) {
        return new Assertion.NewColumn(table(listed.name(), table), unqualified(listed.name()), listed.attributes());
    }

    static Reading dropped(Match match, Scope scope) {
        return dropped(match, scope, true);
    }

    private static Reading dropped(Match match, Scope scope, boolean told) {
        Name column = match.name(Slot.COLUMN);
        Name name = new Name(column.last(), told && column.certain());
        return Reading.of(match, new Assertion.DroppedColumn(table(match, scope, column), name));
    }

    /** Without the word "column" only its table tells that one is meant. */
    static Reading droppedIfTold(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        return table(match, scope, column).isEmpty()
                ? Reading.of(match, new Assertion.Unclear("what is dropped may be many things"))
                : dropped(match, scope, false);
    }

    static Reading allDropped(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        return Reading.of(match.each(
                        Slot.NAMES,
                        listed -> new Assertion.DroppedColumn(table(listed.name(), table), unqualified(listed.name()))))
                .below(Scope.of(Items.DROPPED_COLUMNS, table));
    }

    static Reading retyped(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        Optional<TypeWords> type = match.attributes().type();
        return Reading.of(
                match,
                type.isEmpty()
                        ? new Assertion.Unclear("no type that is known")
                        : new Assertion.RetypedColumn(table(match, scope, column), unqualified(column), type.get()));
    }

    static Reading renullified(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        boolean nullable = match.says("nullable") || match.says("optional");
        return Reading.of(match, new Assertion.Renullified(table(match, scope, column), unqualified(column), nullable));
    }

    static Reading freed(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        return Reading.of(match, new Assertion.Renullified(table(match, scope, column), unqualified(column), true));
    }

    static Reading renamed(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        return Reading.of(
                match,
                new Assertion.RenamedColumn(
                        table(match, scope, column),
                        unqualified(column),
                        new Name(match.name(Slot.OTHER).last(), true)));
    }
}
