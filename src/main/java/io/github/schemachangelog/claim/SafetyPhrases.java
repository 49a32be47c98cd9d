package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.Assertion.Additive;
import io.github.schemachangelog.claim.Assertion.NonBlocking;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How entries speak of what a migration spares: data, other sessions, whoever runs it twice. */
final class SafetyPhrases {
    private static final String DONE =
            " [ [ will be | is | are | was | were | gets | get ]? [ affected | modified | changed | touched | impacted ] ] ";

    static final List<Phrase> ALL = List.of(
            promise("additive", Additive.Promise.ONLY_ADDITIONS),
            promise(
                    "no [ existing tables" + DONE
                            + "| table modifications | table changes | changes to existing tables ]",
                    Additive.Promise.EXISTING_TABLES_UNTOUCHED),
            promise(
                    "no columns [ are | were ]? [ removed | dropped | renamed ] [ [ or | , | and ] [ removed | dropped | renamed ] ]*",
                    Additive.Promise.NO_COLUMN_LOST),
            promise(
                    "no [ existing ]? data [ migration | transformation~ ] [ is | are ]? [ needed | required | necessary ]?",
                    Additive.Promise.NO_DATA_MIGRATION),
            promise(
                    "no [ existing ]? data [ change~ [ is | are ]? [ needed | required | necessary ]? |" + DONE + "]",
                    Additive.Promise.DATA_UNTOUCHED),
            promise("no data [ loss | is lost | will be lost ]", Additive.Promise.DATA_KEPT),
            promise("no backfill [ is ]? [ required | needed | necessary ]?", Additive.Promise.NO_BACKFILL),
            Phrase.anywhere(
                    "[ all ]? new column~ [ on <table> [ table ]? ]? [ are | is ] [ all | either ]? nullable [ or | and/or | / ]",
                    (match, scope) -> unclear(match, "which of the new columns are nullable")),
            Phrase.anywhere(
                    "new fk column~ [ are | is ] nullable", nullable(Additive.Promise.NEW_KEY_COLUMNS_NULLABLE)),
            Phrase.anywhere(
                    "[ all ]? new column~ [ on <table> [ table ]? ]? [ are | is ] [ all ]? nullable",
                    nullable(Additive.Promise.NEW_COLUMNS_NULLABLE)),
            promise(
                    "[ index~ [ creation | builds | build ]? | indices ] [ is | are ] [ non-blocking | not blocking ]",
                    NonBlocking.Assurance.INDEXES_BLOCK_NOTHING),
            promise("non-blocking index~", NonBlocking.Assurance.INDEXES_BLOCK_NOTHING),
            promise("[ non-blocking | nonblocking | lock-free ]", NonBlocking.Assurance.NOTHING_WAITS),
            promise(
                    "[ zero downtime | zero-downtime | no downtime | without downtime ]",
                    NonBlocking.Assurance.NOTHING_WAITS),
            promise(
                    "[ no | without ] [ table ]? [ locks | locking ] on existing tables",
                    NonBlocking.Assurance.NO_LOCKS_ON_EXISTING_TABLES),
            Phrase.anywhere(
                    "[ no | without ] [ table ]? [ locks | locking ] [ on | for | of | in ]",
                    (match, scope) -> unclear(match, "which locks are meant")),
            promise(
                    "[ no | without ] [ table ]? [ locks | locking ]",
                    NonBlocking.Assurance.NO_LOCKS_ON_EXISTING_TABLES),
            promise(
                    "[ created | built | creates | builds | create index | using ] concurrently",
                    NonBlocking.Assurance.CONCURRENTLY),
            Phrase.anywhere(
                    "[ idempotent | re-runnable | rerunnable | safe to [ re-run | rerun ] | can be [ safely ]? [ re-run | rerun ] [ safely ]? ]",
                    (match, scope) -> Reading.of(match, new Assertion.Idempotent())),
            Phrase.anywhere(
                    "<count> line~ of [ sql | migration sql | ddl ]",
                    (match, scope) -> Reading.of(match, new Assertion.Lines(match.count(Slot.COUNT)))),
            Phrase.anywhere(
                    "migration.sql ( <count> lines )",
                    (match, scope) -> Reading.of(match, new Assertion.Lines(match.count(Slot.COUNT)))),
            Phrase.anywhere(
                    "[ execution time | run time | runtime | duration | takes | runs in | completes in ] [ is | : ]? [ < | > | ~ | under | less than | about | \u2264 ]? <count> [ - <count> ]? [ millisecond~ | ms | second~ | sec | s | minute~ | min | hour~ ]",
                    (match, scope) -> Reading.of(match, new Assertion.Duration())),
            Phrase.anywhere(
                    "[ depends | dependent | relies ] on [ the ]? existing [ table~ ]? <names>",
                    (match, scope) ->
                            Reading.of(match.each(Slot.NAMES, listed -> new Assertion.DependsOn(listed.name())))));

    private SafetyPhrases() {}

    private static Reading unclear(Match match, String reason) {
        return Reading.of(match, new Assertion.Unclear(reason));
    }

    private static Phrase promise(String notation, Additive.Promise promise) {
        return Phrase.anywhere(
                notation, (match, scope) -> Reading.of(match, new Assertion.Additive(promise, Optional.empty())));
    }

    private static Phrase promise(String notation, NonBlocking.Assurance promise) {
        return Phrase.anywhere(notation, (match, scope) -> Reading.of(match, new Assertion.NonBlocking(promise)));
    }

    private static BiFunction<Match, Scope, Reading> nullable(Additive.Promise promise) {
        return (match, scope) -> Reading.of(match, new Assertion.Additive(promise, match.optionalName(Slot.TABLE)));
    }
}
