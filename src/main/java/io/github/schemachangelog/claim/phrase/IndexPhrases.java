package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import java.util.List;
import java.util.Optional;

/** How entries speak of indexes and of what is unique. */
final class IndexPhrases {
    private static final String METHOD = " [ gin | gist | spgist | btree | b-tree | brin | hash ] ";
    private static final String KIND = " [ composite | compound | partial | unique | single-column | multi-column "
            + "| performance | database | covering | regular | additional |" + METHOD + "]* ";
    private static final String USING = " [ [ , ]? using" + METHOD + "[ index ]? | ( [ using ]?" + METHOD
            + "[ index ]? ) | ," + METHOD + "[ index ]? ]? ";
    private static final String INDEXES = KIND + "[ index~ | indices | idx ] ";
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

    /** {@code (3 regular + 2 unique)}, {@code , one of them unique}, or the names of those that are counted. */
    private static final String COUNTED_ARE =
            " [ [ ( | : ]? <regular> [ regular | non-unique | plain ] [ + | and | , ] <unique> unique [ ) ]?"
                    + " | [ , | ( ]? <unique> [ of [ them | which | these ] ]? [ is | are | being ]? unique [ ) ]?"
                    + " | [ : | ( | - | , ] <names> [ ) ]? ]? ";

    private static final String IN_TOTAL = " [ in total | altogether | in all ]? ";

    private static final Meaning COUNTED = IndexReadings::counted;
    private static final Meaning CREATED = IndexReadings::created;
    private static final Meaning LIST = IndexReadings::list;
    private static final Meaning DROPPED = IndexReadings::dropped;
    private static final Meaning UNNAMED = IndexReadings::unnamed;
    private static final Meaning ENCLOSED = IndexReadings::enclosed;
    private static final Meaning MORE = IndexReadings::more;
    private static final Meaning UNIQUE_KEY = IndexReadings::uniqueKey;

    static final List<Phrase> ALL = List.of(
            Phrase.line(
                    NEW + INDEXES
                            + ": <count> [ ( <regular> [ regular | non-unique | plain ] [ + | and | , ] <unique> unique ) ]?",
                    COUNTED),
            Phrase.line("<count> new" + INDEXES + "[" + ON_TABLE + "| on <table> ]?" + IN_TOTAL + COUNTED_ARE, COUNTED),
            Phrase.line(NEW + "<count> [ new ]?" + INDEXES + "[" + ON_TABLE + "| on <table> ]?" + COUNTED_ARE, COUNTED),
            Phrase.line("<count>" + INDEXES + "[" + ON_TABLE + "| on <table> ]?", IndexReadings::countedIfTold),
            Phrase.line(
                    "<count>" + INDEXES + "[" + ON_TABLE + "| on <table> ]?" + IN_TOTAL
                            + "[ [ , | ( ]? <unique> [ of [ them | which | these ] ]? [ is | are | being ]? unique [ ) ]?"
                            + " | [ : | ( ] <names> [ ) ]? ]",
                    IndexReadings::countedAsTold),
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
                    "[" + NEW + "]?" + KIND
                            + "[ indexes | indices ] on [ the ]? [ column~ ]? [ both | each of ]? <names>"
                            + "[ on <table> |" + ON_TABLE + "]?",
                    IndexReadings::each),
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
            Phrase.line(
                    "<table> [ : | - ] [" + NEW + "]?" + KIND + "index [ on | over ] <keys>" + MORE_OF_IT,
                    IndexReadings::ofTable),
            Phrase.line(NEW + KIND + "index : index <keys>", CREATED),
            Phrase.line("[" + NEW + "]? unique [ : | on | by ]? <keys>", IndexReadings::alone),
            Phrase.item(Items.OF_TABLE, "indexed [ by | on ] <keys>", CREATED),
            Phrase.item(Items.OF_TABLE, "unique [ by | on | per | : ] <keys>", UNIQUE_KEY),
            Phrase.line("<table> is unique [ by | on | per ] <keys>", IndexReadings::uniqueOfTable),
            Phrase.line(DROP + KIND + "index [ : ]? <names>", (match, scope) -> allDropped(match)),
            Phrase.line(
                    DROP + KIND + "[ indexes | indices ] [ : ]? <names>?",
                    (match, scope) -> allDropped(match).below(Scope.of(Items.DROPPED_INDEXES))),
            Phrase.line(
                    KIND + "[ indexes | indices ] [ dropped | removed | deleted ] : <names>",
                    (match, scope) -> allDropped(match)),
            Phrase.state("<index> on <keys>" + MORE_OF_IT, IndexReadings::told),
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

    /** Of what kind they were nobody looks up. */
    private static Reading allDropped(Match match) {
        Reading dropped = Reading.of(
                match.each(Slot.NAMES, listed -> new Assertion.DroppedIndex(listed.name(), Optional.empty())));
        return KindWords.of(match, Scope.CHANGES).isEmpty() ? dropped : dropped.besides(Qualifiers.UNREAD);
    }
}
