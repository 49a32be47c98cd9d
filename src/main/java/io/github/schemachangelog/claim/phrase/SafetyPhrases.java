package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Assurance;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.Duration;
import io.github.schemachangelog.claim.assertion.Lines;
import io.github.schemachangelog.claim.assertion.Promise;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How entries speak of what a migration spares: data, other sessions, whoever runs it twice. */
final class SafetyPhrases {
    private static final String DONE =
            " [ [ will be | is | are | was | were | gets | get ]? [ affected | modified | changed | touched | impacted ] ] ";

    /** The words before a time that say whose it is. */
    private static final Set<String> OF_MIGRATION =
            Set.of("migration", "estimated", "expected", "total", "maximum", "max");

    /** Words behind a promise that say what alone it is of. */
    private static final Set<String> OF = Set.of("on", "for", "in", "per", "by", "if", "(");

    static final List<Phrase> ALL = List.of(
            promise("additive", Promise.ONLY_ADDITIONS),
            promise(
                    "no [ existing tables" + DONE
                            + "| table modifications | table changes | changes to existing tables ]",
                    Promise.EXISTING_TABLES_UNTOUCHED),
            promise(
                    "no [ existing ]? data [ migration | transformation~ ] [ is | are ]? [ needed | required | necessary ]?",
                    Promise.NO_DATA_MIGRATION),
            promise(
                    "no [ existing ]? data [ change~ [ is | are ]? [ needed | required | necessary ]? |" + DONE + "]",
                    Promise.DATA_UNTOUCHED),
            promise("no data [ loss | is lost | will be lost ]", Promise.DATA_KEPT),
            promise("no backfill [ is ]? [ required | needed | necessary ]?", Promise.NO_BACKFILL),
            Phrase.anywhere(
                    "[ all ]? new column~ [ on <table> [ table ]? ]? [ are | is ] [ all | either ]? nullable [ or | and/or | / ]",
                    (match, scope) -> unclear(match, "which of the new columns are nullable")),
            Phrase.anywhere("new fk column~ [ are | is ] nullable", nullable(Promise.NEW_KEY_COLUMNS_NULLABLE)),
            Phrase.anywhere(
                    "[ all ]? new column~ [ on <table> [ table ]? ]? [ are | is ] [ all ]? nullable",
                    nullable(Promise.NEW_COLUMNS_NULLABLE)),
            promise(
                    "[ index~ [ creation | builds | build ]? | indices ] [ is | are ] [ non-blocking | not blocking ]",
                    Assurance.INDEXES_BLOCK_NOTHING),
            promise("non-blocking index~", Assurance.INDEXES_BLOCK_NOTHING),
            promise("[ non-blocking | nonblocking | lock-free ]", Assurance.NOTHING_WAITS),
            promise("[ zero downtime | zero-downtime | no downtime | without downtime ]", Assurance.NOTHING_WAITS),
            promise(
                    "[ no | without ] [ table ]? [ locks | locking ] on existing tables",
                    Assurance.NO_LOCKS_ON_EXISTING_TABLES),
            Phrase.anywhere(
                    "[ no | without ] [ table ]? [ locks | locking ] [ on | for | of | in | needed | required | necessary ]",
                    (match, scope) -> unclear(match, "which locks are meant")),
            promise("[ no | without ] [ table ]? [ locks | locking ]", Assurance.NO_LOCKS_ON_EXISTING_TABLES),
            promise(
                    "[ created | built | creates | builds | create index | using ] concurrently",
                    Assurance.CONCURRENTLY),
            Phrase.anywhere(
                    "[ idempotent | re-runnable | rerunnable | safe to [ re-run | rerun ] | can be [ safely ]? [ re-run | rerun ] [ safely ]? ]",
                    SafetyPhrases::idempotent),
            Phrase.anywhere(
                    "<count> line~ of [ sql | migration sql | ddl ]",
                    (match, scope) -> Reading.of(match, new Lines(match.count(Slot.COUNT)))),
            Phrase.anywhere(
                    "migration.sql ( <count> lines )",
                    (match, scope) -> Reading.of(match, new Lines(match.count(Slot.COUNT)))),
            Phrase.anywhere(
                    "[ execution time | run time | runtime | duration | takes | runs in | completes in ] [ is | : ]? [ < | > | ~ | under | less than | about | \u2264 ]? <count> [ - <count> ]? [ millisecond~ | ms | second~ | sec | s | minute~ | min | hour~ ]",
                    (match, scope) -> Reading.of(match, new Duration(most(match)))),
            Phrase.anywhere(
                    "[ depends | dependent | relies ] on [ the ]? existing [ table~ ]? <names>",
                    (match, scope) ->
                            Reading.of(match.each(Slot.NAMES, listed -> new Assertion.DependsOn(listed.name())))));

    private SafetyPhrases() {}

    /** A limit counts as it is given; what is a guess is taken for wrong from twice as much on. */
    private static OptionalLong most(Match match) {
        Count count = match.count(Slot.COUNT);
        if (!isOfMigration(match)
                || !isAll(match)
                || match.says(">")
                || count.precision() == Count.Precision.AT_LEAST) {
            return OptionalLong.empty();
        }
        boolean limit = match.says("<") || match.says("\u2264") || match.says("under") || match.says("less");
        return OptionalLong.of(count.number() * unit(match.tokens().get(match.end() - 1)) * (limit ? 1 : 2));
    }

    /** {@code Each page takes 5 ms}: what stands before it may be something else that takes its time. */
    private static boolean isOfMigration(Match match) {
        return match.start() == 0
                || OF_MIGRATION.contains(match.tokens().get(match.start() - 1).lower());
    }

    /** Whether nothing behind it may say more of the time, or that it is one of several. */
    private static boolean isAll(Match match) {
        List<Token> line = match.tokens();
        return match.end() == line.size()
                || match.end() == line.size() - 1 && line.get(match.end()).isSymbol(".");
    }

    private static long unit(Token word) {
        return switch (word.lower().charAt(0)) {
            case 'h' -> 3_600_000;
            case 's' -> 1_000;
            default -> word.lower().startsWith("min") ? 60_000 : 1;
        };
    }

    private static Reading unclear(Match match, String reason) {
        return Reading.of(match, new Unclear(reason));
    }

    private static Phrase promise(String notation, Promise promise) {
        return Phrase.anywhere(notation, (match, scope) -> {
            Reading reading = Reading.of(match, new Assertion.Additive(promise, Optional.empty()));
            return Stand.isAside(match) ? reading.with(Claim.Weight.DOUBTFUL) : reading;
        });
    }

    /** {@code Seeds the rules; idempotent}, {@code idempotent on (user_id, day)}: more often than not it is said of a step. */
    private static Reading idempotent(Match match, Scope scope) {
        Reading reading = Reading.of(match, new Assertion.Idempotent());
        boolean of = match.end() < match.tokens().size()
                && OF.contains(match.tokens().get(match.end()).lower());
        return of || !Stand.isOfAll(match) ? reading.with(Claim.Weight.DOUBTFUL) : reading;
    }

    private static Phrase promise(String notation, Assurance promise) {
        return Phrase.anywhere(notation, (match, scope) -> {
            Reading reading = Reading.of(match, new Assertion.NonBlocking(promise));
            return Stand.isHedged(match) || Stand.isAside(match) ? reading.with(Claim.Weight.DOUBTFUL) : reading;
        });
    }

    private static Meaning nullable(Promise promise) {
        return (match, scope) ->
                Reading.of(match, new Assertion.Additive(promise, scope.or(match.optionalName(Slot.TABLE))));
    }
}
