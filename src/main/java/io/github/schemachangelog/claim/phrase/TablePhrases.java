package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.pattern.Listed;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How entries speak of tables. */
final class TablePhrases {
    private static final String WIDTH = " [ ( <count> column~ [ total ]? ) | with <count> column~ | with : | with ]? ";

    private static final String A_TABLE =
            " [ [ database | join | junction | lookup ]? table [ : ]? <table> | [ the ]? <table> [ join | junction | lookup ]? table ] ";

    private static final Meaning WITH_COLUMNS = TablePhrases::withColumns;
    private static final Meaning COUNT = TablePhrases::count;
    private static final Meaning CREATED = TablePhrases::created;
    private static final Meaning SEVERAL = TablePhrases::several;
    private static final Meaning PLAIN = TablePhrases::plain;
    private static final Meaning LIST = TablePhrases::list;
    private static final Meaning ABOUT = TablePhrases::about;
    private static final Meaning DROPPED = TablePhrases::dropped;
    private static final Meaning RENAMED = TablePhrases::renamed;

    static final List<Phrase> ALL = List.of(
            Phrase.line(NEW + "table~ : <count>", COUNT),
            Phrase.line(NEW + "table~ : <count> [ ( | - | , ] <names> [ ) ]?", TablePhrases::counted),
            Phrase.line("table~ [ added | created ] : <count>", COUNT),
            Phrase.line(NEW + "[ database | join | junction | lookup ]? table [ : ]? <table>" + WIDTH, CREATED),
            Phrase.line(NEW + "[ the ]? <table> [ join | junction | lookup ]? table" + WIDTH, CREATED),
            Phrase.line(
                    NEW + A_TABLE
                            + "[ : ]? [ with | having | containing ] [ the | following ]* [ column~ | field~ ]? [ : ]? <names>",
                    WITH_COLUMNS),
            Phrase.line(NEW + "[ database ]? tables [ : ]? <names>", SEVERAL),
            Phrase.line(NEW + "<names> tables", SEVERAL),
            Phrase.line("[ also ]? [ includes | adds | creates ] <table> table", CREATED),
            Phrase.line(NEW + "table [ : ]? <plain>" + WIDTH, PLAIN),
            Phrase.line(NEW + "<plain> table" + WIDTH, PLAIN),
            Phrase.line(NEW + "[ database ]? table~ [ summary | overview | added | created ]? [ : ]?", LIST),
            Phrase.line("table~ [ added | created ]", LIST),
            Phrase.line(
                    "[ alter | altered | modify | modified | update | updated | change | changed | extend | extended ] [ the ]? [ <table> table | table <table> ]",
                    TablePhrases::changed),
            Phrase.line(
                    "[ the | a ]? [ new ]? [ table <table> | <table> table ] [ has been | was ] [ added | created | introduced ]",
                    CREATED),
            Phrase.line(
                    "[ the | new ]* tables <names> [ , ]? [ have been | were ] [ added | created | introduced ]",
                    SEVERAL),
            Phrase.line("[ the ]? [ table <table> | <table> table ]" + DONE + GONE, DROPPED),
            Phrase.line("[ both | the ]* tables <names>" + DONE + GONE, TablePhrases::allDropped),
            Phrase.line("[ changes to | changes on | changes in ] [ the ]? [ table <table> | <table> table ]", ABOUT),
            Phrase.line("<table> table", ABOUT),
            Phrase.line("table <table>", ABOUT),
            Phrase.line(DROP + "[ the ]? [ table <table> | <table> table ]", DROPPED),
            Phrase.line(DROP + "[ the ]? [ tables [ : ]? <names> | <names> tables ]", TablePhrases::allDropped),
            Phrase.line(DROP + "table~", (match, scope) -> Reading.head(Scope.of(Items.DROPPED_TABLES))),
            Phrase.line(
                    "[ rename | renames | renamed ] [ the ]? [ table <table> | <table> table ] [ to | -> ] <other>",
                    RENAMED),
            Phrase.line(
                    "[ the ]? [ table <table> | <table> table ] [ [ is | was | has been ]? renamed to | [ is ]? now [ called | named ] ] <other>",
                    RENAMED),
            Phrase.item(Items.OF_TABLE, "<count> [ column~ | field~ ]", TablePhrases::width),
            Phrase.item(Items.NEW_TABLES, "<table>" + WIDTH, CREATED),
            Phrase.item(Items.DROPPED_TABLES, "<table>", DROPPED),
            Phrase.item(Items.GONE, "[ the ]? [ table <table> | <table> table ]", DROPPED),
            Phrase.line("<count> new [ database ]? table~ [ : ]?", COUNT),
            Phrase.line(
                    "[" + NEW + "]? <count> [ new ]? [ database ]? table~ [ : | , | ( | - ] <names> [ ) | , ]?"
                            + " [ [ have been | were ] [ added | created | introduced ] ]?",
                    TablePhrases::counted),
            Phrase.line(NEW + "<count> [ new ]? [ database ]? table~ [ : ]?", COUNT),
            Phrase.anywhere(NEW + "<count> [ new ]? [ database ]? table~", COUNT),
            Phrase.anywhere("<count> new [ database ]? table~", COUNT),
            Phrase.anywhere(
                    "all existing tables ( <count> tables )",
                    (match, scope) -> Reading.of(match, new Assertion.AllTables(match.count(Slot.COUNT)))));

    private TablePhrases() {}

    private static Reading created(Match match, Scope scope) {
        return created(match, match.name(Slot.TABLE));
    }

    private static Reading width(Match match, Scope scope) {
        Name table = scope.table().orElseThrow();
        return Reading.of(match, new Assertion.Width(table, match.count(Slot.COUNT)));
    }

    private static Reading plain(Match match, Scope scope) {
        return created(match, match.name(Slot.PLAIN));
    }

    private static Reading created(Match match, Name table) {
        List<Assertion> claims = new ArrayList<>();
        claims.add(new Assertion.NewTable(table));
        if (match.has(Slot.COUNT)) {
            claims.add(new Assertion.Width(table, match.count(Slot.COUNT)));
        }
        return Reading.of(match, claims).below(Scope.of(Items.OF_TABLE, table));
    }

    /** Without the word "columns" they may be something else. */
    private static Reading withColumns(Match match, Scope scope) {
        Name table = match.name(Slot.TABLE);
        List<Claim> claims = new ArrayList<>(created(match, table).claims());
        List<Claim> columns = ListedColumns.all(match.listed(Slot.NAMES), Optional.of(table), Attributes.NONE);
        boolean told = Stream.of("column", "columns", "field", "fields").anyMatch(match::says);
        columns.forEach(column -> claims.add(told ? column : column.with(Claim.Weight.DOUBTFUL)));
        return Reading.of(claims).below(Scope.of(Items.OF_TABLE, table));
    }

    private static Reading several(Match match, Scope scope) {
        return Reading.of(named(match));
    }

    /** Those of a list, with their widths. */
    private static List<Claim> named(Match match) {
        List<Claim> claims = new ArrayList<>();
        for (Listed listed : match.listed(Slot.NAMES)) {
            Claim made = new Claim(listed.span(), new Assertion.NewTable(listed.name()));
            Optional<Count> width = listed.width();
            claims.add(width.isEmpty() && listed.saysMore() ? made.with(Qualifiers.UNREAD) : made);
            width.ifPresent(
                    columns -> claims.add(new Claim(listed.span(), new Assertion.Width(listed.name(), columns))));
        }
        return claims;
    }

    private static Reading count(Match match, Scope scope) {
        return Reading.of(match, new Assertion.NewTables(match.count(Slot.COUNT)))
                .below(Scope.of(Items.NEW_TABLES));
    }

    /** Those that are counted, by their names; as many others are not told. */
    private static Reading counted(Match match, Scope scope) {
        boolean made = match.says("new") || Stand.isOfMaking(match);
        List<Claim> claims = new ArrayList<>(named(match));
        if (match.names(Slot.NAMES).size() == match.count(Slot.COUNT).number()) {
            claims.add(
                    new Claim(match.span(), new Assertion.NewTables(match.count(Slot.COUNT))).with(Claim.Weight.PART));
        } else {
            claims.replaceAll(claim -> claim.with(Qualifiers.UNREAD));
        }
        Reading read = Reading.of(claims);
        return made ? read : read.with(Claim.Weight.DOUBTFUL);
    }

    private static Reading list(Match match, Scope scope) {
        return Reading.head(Scope.of(Items.NEW_TABLES));
    }

    private static Reading changed(Match match, Scope scope) {
        Name table = match.name(Slot.TABLE);
        Reading read = Reading.of(match, new Assertion.ChangedTable(table)).below(Scope.of(Items.OF_TABLE, table));
        // Behind ALTER TABLE stands what it does.
        boolean sql = match.tokens().get(match.start()).text().equals("ALTER")
                && match.end() < match.tokens().size();
        return sql ? read.besides(Qualifiers.UNREAD) : read;
    }

    private static Reading renamed(Match match, Scope scope) {
        return Reading.of(match, new Assertion.RenamedTable(match.name(Slot.TABLE), match.name(Slot.OTHER)));
    }

    private static Reading about(Match match, Scope scope) {
        return Reading.head(Scope.of(Items.OF_TABLE, match.name(Slot.TABLE)));
    }

    private static Reading dropped(Match match, Scope scope) {
        return Reading.of(match, new Assertion.DroppedTable(match.name(Slot.TABLE)));
    }

    private static Reading allDropped(Match match, Scope scope) {
        return Reading.of(match.each(Slot.NAMES, listed -> new Assertion.DroppedTable(listed.name())));
    }
}
