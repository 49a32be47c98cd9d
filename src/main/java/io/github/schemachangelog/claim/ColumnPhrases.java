package io.github.schemachangelog.claim;

import static io.github.schemachangelog.claim.Phrase.DROP;
import static io.github.schemachangelog.claim.Phrase.NEW;
import static io.github.schemachangelog.claim.Phrase.OF;
import static io.github.schemachangelog.claim.Phrase.ON;

import io.github.schemachangelog.claim.Scope.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How entries speak of columns. */
final class ColumnPhrases {
    private static final String KIND =
            " [ nullable | optional | required | generated | computed | fk | foreign key | boolean ]* ";
    private static final String NULLABILITY = " [ nullable | optional | not null | not-null | required | mandatory ] ";
    private static final String MORE = " [ [ , | with | : ]? <attributes> ]? ";
    private static final String ONE_COLUMN = " [ column | field ] ";
    private static final String COLUMN = " [ column~ | field~ ] ";

    private static final Meaning BEFORE = ColumnPhrases::before;
    private static final Meaning ADDED_IF_TOLD = ColumnPhrases::addedIfTold;
    private static final Meaning ADDED = ColumnPhrases::added;
    private static final Meaning DROPPED = ColumnPhrases::dropped;
    private static final Meaning COUNTED = ColumnPhrases::counted;
    private static final Meaning LIST = ColumnPhrases::list;
    private static final Meaning DROPPED_IF_TOLD = ColumnPhrases::droppedIfTold;
    private static final Meaning ALL_DROPPED = ColumnPhrases::allDropped;
    private static final Meaning RENAMED = ColumnPhrases::renamed;
    private static final Meaning RETYPED = ColumnPhrases::retyped;
    private static final Meaning RENULLIFIED = ColumnPhrases::renullified;

    static final List<Phrase> ALL = List.of(
            Phrase.line(
                    NEW + "[ the ]? <column> <attributes>? " + KIND + ONE_COLUMN + "<attributes>?" + ON
                            + "<table> [ table ]?" + MORE,
                    BEFORE),
            Phrase.line(NEW + "<column> <attributes>" + ON + "<table> [ table ]?" + MORE, ADDED_IF_TOLD),
            Phrase.line("alter table <table> add column? [ if not exists ]? <column> <attributes>?", ADDED),
            Phrase.line("alter table <table> drop column [ if exists ]? <column>", DROPPED),
            Phrase.line(
                    "[" + NEW + "<count> [ new ]? | <count> new ]" + KIND + COLUMN + "( <names> ) [" + ON
                            + "<table> [ table ]? ]?",
                    COUNTED),
            Phrase.line(
                    "<count> new" + KIND + COLUMN + "[" + ON + "<table> [ table ]? ]? [ : | - ]? <names>?", COUNTED),
            Phrase.line(
                    NEW + "<names>" + KIND + "[ columns | fields ]" + ON + "<table> [ table ]?",
                    ColumnPhrases::several),
            Phrase.line(
                    NEW + KIND + "[ column | field ] [ : ]? <column> <attributes>? [" + ON + "<table> [ table ]? ]?"
                            + MORE,
                    ADDED),
            Phrase.line(NEW + "<column>" + KIND + ONE_COLUMN, BEFORE),
            Phrase.line(NEW + "<table>" + KIND + "[ columns | fields ] [ : ]? <names>?", LIST),
            Phrase.line(
                    NEW + "<count> [ new ]?" + KIND + COLUMN + "[" + ON + "<table> [ table ]? ]? [ : | - ]? <names>?",
                    COUNTED),
            Phrase.line(NEW + KIND + "[ columns | fields ] : <count>", COUNTED),
            Phrase.line(NEW + KIND + COLUMN + ON + "<table> [ table ]? [ : ]? <names>?", LIST),
            Phrase.line(NEW + KIND + "[ columns | fields ] [ : ]? <names>" + "[" + ON + "<table> [ table ]? ]?", LIST),
            Phrase.line(NEW + KIND + COLUMN + "[ : ]?", LIST),
            Phrase.line("columns [ : ]?", LIST),
            Phrase.line("added columns [ : ]?", LIST),
            Phrase.line("[ columns | fields ] [ added | created ] [" + ON + "<table> ]? [ : ]? <names>?", LIST),
            Phrase.line(
                    DROP + "[ the ]? [ <column>" + COLUMN + "| column <column> ] [" + OF + "<table> [ table ]? ]?",
                    DROPPED),
            Phrase.line(DROP + "[ the ]? <column> [" + OF + "<table> [ table ]? ]?", DROPPED_IF_TOLD),
            Phrase.line("<column> column? [ is | was ]? [ dropped | removed | deleted ]", DROPPED_IF_TOLD),
            Phrase.line(
                    DROP + "[ columns | fields ] [" + OF + "<table> [ table ]? ]? [ : ]? <names>? [" + OF
                            + "<table> [ table ]? ]?",
                    ALL_DROPPED),
            Phrase.line(DROP + "<names> [ columns | fields ] [" + OF + "<table> [ table ]? ]?", ALL_DROPPED),
            Phrase.line(
                    "[ rename | renames | renamed ] [ the ]? column? <column> [ column ]? [" + OF
                            + "<table> [ table ]? ]? [ to | -> ] <other> [" + OF + "<table> [ table ]? ]?",
                    RENAMED),
            Phrase.line(
                    "[ column ]? <column> [ column ]? [ is | was ]? renamed to <other> [" + OF
                            + "<table> [ table ]? ]?",
                    RENAMED),
            Phrase.line(
                    "[ change | changes | changed | alter | alters | altered ] [ the | type of ]* <column> [ column ]? "
                            + "[ [ on | in | of ] [ the | table ]* <table> [ table ]? ]? [ type ]? [ from <attributes> ]? [ to | -> ] <attributes>",
                    RETYPED),
            Phrase.line("<column> [ column ]? [ : ]? <attributes> -> <attributes>", RETYPED),
            Phrase.line(
                    "<column> [ column ]? [ changes | changed | becomes | widened ] [ type ]? [ from <attributes> ]? [ to | -> ] <attributes>",
                    RETYPED),
            Phrase.line(
                    "[ made | makes | make | set | sets ] [ the | column ]* <column> [ column ]? [" + OF
                            + "<table> [ table ]? ]? to?" + NULLABILITY,
                    RENULLIFIED),
            Phrase.line(
                    DROP + "[ not null | not-null ] [ constraint ]?" + OF + "[ column ]? <column> [" + OF
                            + "<table> [ table ]? ]?",
                    ColumnPhrases::freed),
            Phrase.line(
                    "<table> [ table ]? [ : | - ]" + NEW + "[ column ]? <column> [ column ]? <attributes>?",
                    ADDED_IF_TOLD),
            Phrase.line("<column> [ column ]? [ is now | becomes ]" + NULLABILITY, RENULLIFIED),
            Phrase.line(
                    "[ made | makes | make ] [ the | column ]* <column> [ column ]? " + NULLABILITY + OF
                            + "<table> [ table ]?",
                    RENULLIFIED),
            Phrase.line("<column> [ column ]? [ is now | becomes ] <attributes>", RETYPED),
            Phrase.item(Items.NEW_COLUMNS, "<column> <attributes>?", ADDED),
            Phrase.item(Items.NEW_COLUMNS, "<names>", LIST),
            Phrase.item(Items.OF_TABLE, NEW + "<column> <attributes>?", ADDED),
            Phrase.item(Items.OF_TABLE, "<names>", LIST),
            Phrase.item(Items.OF_TABLE, "<column> <attributes>", ADDED_IF_TOLD),
            Phrase.item(Items.DROPPED_COLUMNS, "<column>", DROPPED));

    private ColumnPhrases() {}

    private static Reading added(Match match, Scope scope) {
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
    private static Reading before(Match match, Scope scope) {
        Name written = match.name(Slot.COLUMN);
        boolean type = TypeWords.isKnown(written.text().toLowerCase(Locale.ROOT))
                && match.allAttributes().type().isEmpty();
        return type ? Reading.of(match, new Assertion.Unclear("no name but a type")) : added(match, scope);
    }

    /** Without the word "column" only a type or the like tells that one is meant. */
    private static Reading addedIfTold(Match match, Scope scope) {
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

    private static Reading counted(Match match, Scope scope) {
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

    private static Reading list(Match match, Scope scope) {
        if (isRelation(match)) {
            return relation(match);
        }
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        return Reading.of(named(match, table)).below(Scope.of(Items.NEW_COLUMNS, table));
    }

    /** {@code New `Invoice` fields}: one name before the plural is whose they are. */
    private static Reading several(Match match, Scope scope) {
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

    private static Reading dropped(Match match, Scope scope) {
        return dropped(match, scope, true);
    }

    private static Reading dropped(Match match, Scope scope, boolean told) {
        Name column = match.name(Slot.COLUMN);
        Name name = new Name(column.last(), told && column.certain());
        return Reading.of(match, new Assertion.DroppedColumn(table(match, scope, column), name));
    }

    /** Without the word "column" only its table tells that one is meant. */
    private static Reading droppedIfTold(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        return table(match, scope, column).isEmpty()
                ? Reading.of(match, new Assertion.Unclear("what is dropped may be many things"))
                : dropped(match, scope, false);
    }

    private static Reading allDropped(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        return Reading.of(match.each(
                        Slot.NAMES,
                        listed -> new Assertion.DroppedColumn(table(listed.name(), table), unqualified(listed.name()))))
                .below(Scope.of(Items.DROPPED_COLUMNS, table));
    }

    private static Reading retyped(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        Optional<TypeWords> type = match.attributes().type();
        return Reading.of(
                match,
                type.isEmpty()
                        ? new Assertion.Unclear("no type that is known")
                        : new Assertion.RetypedColumn(table(match, scope, column), unqualified(column), type.get()));
    }

    private static Reading renullified(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        boolean nullable = match.says("nullable") || match.says("optional");
        return Reading.of(match, new Assertion.Renullified(table(match, scope, column), unqualified(column), nullable));
    }

    private static Reading freed(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        return Reading.of(match, new Assertion.Renullified(table(match, scope, column), unqualified(column), true));
    }

    private static Reading renamed(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        return Reading.of(
                match,
                new Assertion.RenamedColumn(
                        table(match, scope, column),
                        unqualified(column),
                        new Name(match.name(Slot.OTHER).last(), true)));
    }
}
