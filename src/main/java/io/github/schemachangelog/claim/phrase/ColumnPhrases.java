package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;
import static io.github.schemachangelog.claim.phrase.Phrase.OF;
import static io.github.schemachangelog.claim.phrase.Phrase.ON;
import static io.github.schemachangelog.claim.phrase.Phrase.TABLES;

import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import java.util.List;

/** How entries speak of columns. */
final class ColumnPhrases {
    private static final String KIND =
            " [ nullable | optional | required | generated | computed | fk | foreign key | boolean ]* ";
    private static final String MORE = " [ [ , | with | : ]? <attributes> ]? ";
    private static final String MADE = " [ has been | have been | was | were ] [ added | created | introduced ] ";
    private static final String ONE_COLUMN = " [ column | field ] ";
    private static final String COLUMN = " [ column~ | field~ ] ";

    private static final String CHANGED =
            " [ changed | changes | modified | altered | widened | converted | extended ]? ";

    private static final Meaning BEFORE = ColumnReadings::before;
    private static final Meaning ADDED_IF_TOLD = ColumnReadings::addedIfTold;
    private static final Meaning ADDED = ColumnReadings::added;
    private static final Meaning DROPPED = ColumnReadings::dropped;
    private static final Meaning COUNTED = ColumnReadings::counted;
    private static final Meaning LIST = ColumnReadings::list;
    private static final Meaning DROPPED_IF_TOLD = ColumnReadings::droppedIfTold;
    private static final Meaning ALL_DROPPED = ColumnReadings::allDropped;
    private static final Meaning RENAMED = ColumnReadings::renamed;
    private static final Meaning RETYPED = ColumnReadings::retyped;

    static final List<Phrase> ALL = List.of(
            Phrase.line(
                    NEW + "[ the ]? <column> <attributes>? " + KIND + ONE_COLUMN + "<attributes>?" + ON + TABLES + MORE,
                    BEFORE),
            Phrase.line(NEW + "<column> <attributes>" + ON + TABLES + MORE, ADDED_IF_TOLD),
            Phrase.line(NEW + "<column>" + ON + TABLES + "[ , | with | : ]? <attributes>", ADDED_IF_TOLD),
            Phrase.line(
                    "<column> <attributes> [ , ]? [ has been | was | is ]? [ added | introduced ] [" + ON + TABLES
                            + "]?",
                    ADDED_IF_TOLD),
            Phrase.state(
                    "<column> <attributes> [ on | in ] " + TABLES,
                    (match, scope) -> ColumnReadings.addedIfTold(match, scope).with(Claim.Weight.DOUBTFUL)),
            Phrase.line("alter table <table> add column? [ if not exists ]? <column> <attributes>?", ADDED),
            Phrase.line("alter table <table> drop column [ if exists ]? <column>", DROPPED),
            Phrase.line(
                    "[" + NEW + "<count> [ new ]? | <count> new ]" + KIND + COLUMN + "( <names> ) [" + ON
                            + "<table> [ table ]? ]?",
                    COUNTED),
            Phrase.line(
                    "<count> new" + KIND + COLUMN + "[" + ON + "<table> [ table ]? ]? [ : | - ]? <names>?", COUNTED),
            Phrase.line(NEW + "<names>" + KIND + "[ columns | fields ]" + ON + TABLES, ColumnReadings::several),
            Phrase.line(
                    NEW + KIND + "[ column | field ] [ : ]? <column> <attributes>? [" + ON + TABLES + "]?" + MORE,
                    ADDED),
            Phrase.line(NEW + "<column>" + KIND + ONE_COLUMN, BEFORE),
            Phrase.line(NEW + "<table>" + KIND + "[ columns | fields ] [ : ]? <names>?", LIST),
            Phrase.line(
                    NEW + "<count> [ new ]?" + KIND + COLUMN + "[" + ON + "<table> [ table ]? ]? [ : | - ]? <names>?",
                    COUNTED),
            Phrase.line(NEW + KIND + "[ columns | fields ] : <count>", COUNTED),
            Phrase.line(NEW + KIND + COLUMN + ON + "<table> [ table ]? [ : ]? <names>?", LIST),
            Phrase.line(NEW + KIND + "[ columns | fields ] [ : ]? <names>" + "[" + ON + TABLES + "]?", LIST),
            Phrase.line(NEW + KIND + COLUMN + "[ : ]?", LIST),
            Phrase.line("columns [ : ]?", LIST),
            Phrase.line("added columns [ : ]?", LIST),
            Phrase.line(
                    "[ the | a | an ]? [ new | further | additional | second ]*" + KIND
                            + "[ column | field ] [ , ]? <column> <attributes>? [ , ]?" + MADE + "[" + ON + TABLES
                            + "]?" + MORE,
                    ADDED),
            Phrase.line("[ the | new ]* [ columns | fields ] <names>" + MADE + "[" + ON + TABLES + "]?", LIST),
            Phrase.line(
                    "<table> [ gets | got ] [ a | an | the ]? [ new ]?" + KIND + "<column>" + KIND + ONE_COLUMN
                            + "<attributes>?",
                    BEFORE),
            Phrase.line("[ columns | fields ] [ added | created ] [" + ON + "<table> ]? [ : ]? <names>?", LIST),
            Phrase.line(DROP + "[ the ]? [ <column>" + COLUMN + "| column <column> ] [" + OF + TABLES + "]?", DROPPED),
            Phrase.line(DROP + "[ the ]? <column> [" + OF + TABLES + "]?", DROPPED_IF_TOLD),
            Phrase.line(
                    DROP + "[ : ]? <names>",
                    (match, scope) -> Reading.of(match.each(Slot.NAMES, listed -> new OfAnything.Gone(listed.name())))),
            Phrase.line("<column> column? [ is | was ]?" + GONE, DROPPED_IF_TOLD),
            Phrase.line("<column> column?" + DONE + GONE + OF + TABLES, DROPPED_IF_TOLD),
            Phrase.line("<names>" + DONE + GONE + OF + "<table> [ table ]?", ColumnReadings::maybeAllDropped),
            Phrase.line(DROP + "<names>" + OF + "<table> [ table ]?", ColumnReadings::maybeAllDropped),
            Phrase.line(NEW + "[ : ]? <names>" + ON + TABLES, ColumnReadings::maybe),
            Phrase.line("<names>" + DONE + "[ added | introduced ]" + ON + TABLES, ColumnReadings::maybe),
            Phrase.line(
                    "<table> [ table ]? [ gets | got | gains | gained ] [ a | an | the | new ]* <names>",
                    ColumnReadings::maybe),
            Phrase.line(
                    "<table> [ table ]? [ gets | got | gains | gained ] <count> [ new ]?" + KIND + COLUMN
                            + "[ : | - | , ]? <names>?",
                    COUNTED),
            Phrase.line(DROP + "from [ the | table ]* <table> [ table ]? [ : ]?", ColumnReadings::goneFrom),
            Phrase.line(
                    DROP + "from [ the | table ]* <table> [ table ]? [ : ]? [ column~ | field~ ] <names>", ALL_DROPPED),
            Phrase.line(
                    "[ the | table ]* <table> [ table ]? [ : | - ]? [ loses | lost ] [ its | the ]* [ <column> [ column | field ] | [ column | field ] <column> ]",
                    DROPPED),
            Phrase.line(
                    "[ the | table ]* <table> [ table ]? [ : | - ]? [ loses | lost ] [ its | the ]* [ <names> [ columns | fields ] | [ columns | fields ] <names> ]",
                    ALL_DROPPED),
            Phrase.line(
                    DROP + "[ columns | fields ] [" + OF + "<table> [ table ]? ]? [ : ]? <names>? [" + OF + TABLES
                            + "]?",
                    ALL_DROPPED),
            Phrase.line(DROP + "<names> [ columns | fields ] [" + OF + TABLES + "]?", ALL_DROPPED),
            Phrase.line(
                    "[ rename | renames | renamed ] [ the ]? column? <column> [ column ]? [" + OF
                            + "<table> [ table ]? ]? [ to | -> ] <other> [" + OF
                            + "<table> [ table ]? | ( [ table ]? <table> [ table ]? ) ]?",
                    RENAMED),
            Phrase.line(
                    "[ the | column ]* <column> [ column ]? [ of [ the | table ]* <table> [ table ]? ]?" + DONE
                            + "renamed [ to | into ] <other> [" + OF
                            + "<table> [ table ]? ]?",
                    RENAMED),
            Phrase.line(
                    "[ change | changes | changed | alter | alters | altered | convert | converts | converted | switch | switches "
                            + "| switched | widen | widens | widened ] [ the | type of ]* <column> [ column ]? "
                            + "[ [ on | in | of ] [ the | table ]* <table> [ table ]? ]? [ type ]? [ from <attributes> ]? [ to | -> ] <attributes>",
                    RETYPED),
            Phrase.line("<column> [ column ]? [ : ]? <attributes> -> <attributes>", RETYPED),
            Phrase.line("<column> [ column ]? ( <attributes> -> <attributes> )", RETYPED),
            Phrase.line(
                    "[ the | column ]* <column> [ column ]? [ : | - ]? [ data ]? type" + DONE + CHANGED
                            + "[ from <attributes> ]? [ to | -> ] <attributes>",
                    RETYPED),
            Phrase.line(
                    "[ the | data ]* type of [ the | column ]* <column> [ column ]? [" + OF + "<table> [ table ]? ]?"
                            + DONE + CHANGED + "[ from <attributes> ]? [ to | -> ] <attributes>",
                    RETYPED),
            Phrase.line("<column> was <attributes> [ , ]? [ now is | is now | now ] <attributes>", RETYPED),
            Phrase.line(
                    "<column> [ column ]?" + DONE
                            + "[ changes | changed | becomes | widened | converted | switched ] [ type ]? [ from <attributes> ]? [ to | -> ] <attributes>",
                    RETYPED),
            Phrase.line(
                    "<table> [ table ]? [ : | - ]" + NEW + "[ column ]? <column> [ column ]? <attributes>?",
                    ColumnReadings::addedBehindLabel),
            Phrase.line(
                    "[ the | column ]* <column> [ column ]? [" + OF
                            + "<table> [ table ]? ]? [ is | was ] [ now ]? called <other>",
                    RENAMED),
            Phrase.line("[ the ]? [ columns | fields ] <names>" + DONE + GONE + "[" + OF + TABLES + "]?", ALL_DROPPED),
            Phrase.line("[ the ]? [ column | field ] <column>" + DONE + GONE + "[" + OF + TABLES + "]?", DROPPED),
            Phrase.line("<column> [ column ]? [ is now | becomes ] <attributes>", RETYPED),
            Phrase.item(Items.NEW_COLUMNS, "<column> <attributes>?", ADDED),
            Phrase.item(Items.NEW_COLUMNS, "<column> - <attributes>", ADDED),
            Phrase.item(Items.NEW_COLUMNS, "<names> [ : | - ]? <attributes>", ColumnReadings::alike),
            Phrase.item(Items.NEW_COLUMNS, "<names>", LIST),
            Phrase.item(Items.OF_TABLE, NEW + "<column> <attributes>?", ADDED),
            Phrase.item(Items.OF_TABLE, "<names>", LIST),
            Phrase.item(Items.OF_TABLE, "<column> <attributes>", ADDED_IF_TOLD),
            Phrase.item(Items.DROPPED_COLUMNS, "<column>", DROPPED),
            Phrase.item(
                    Items.GONE, "[ the ]? [ <column>" + COLUMN + "| column <column> ] [" + OF + TABLES + "]?", DROPPED),
            Phrase.item(Items.GONE, "<column> [" + OF + TABLES + "]?", DROPPED_IF_TOLD),
            Phrase.line(DROP + ":", (match, scope) -> Reading.head(Scope.of(Items.GONE, scope.table()))),
            Phrase.line(
                    "[ added | new | changed | modified | updated | altered ] :",
                    (match, scope) -> Reading.head(scope.items() == Items.OF_TABLE ? scope : Scope.CHANGES)));

    private ColumnPhrases() {}
}
