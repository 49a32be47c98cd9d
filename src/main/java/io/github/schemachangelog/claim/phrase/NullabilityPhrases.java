package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;
import static io.github.schemachangelog.claim.phrase.Phrase.OF;
import static io.github.schemachangelog.claim.phrase.Phrase.ON;
import static io.github.schemachangelog.claim.phrase.Phrase.TABLES;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/** How entries say that a column takes NULL from now on, or no longer. */
final class NullabilityPhrases {
    private static final String NULLABILITY = " [ nullable | optional | not null | not-null | required | mandatory ] ";

    private static final Meaning RENULLIFIED = NullabilityPhrases::renullified;
    private static final Meaning FREED = NullabilityPhrases::freed;
    private static final Meaning BOUND = NullabilityPhrases::bound;
    private static final Meaning EACH = NullabilityPhrases::allRenullified;

    static final List<Phrase> ALL = List.of(
            Phrase.line(
                    "set" + NULLABILITY + "[ on | for ] [ the | columns | column ]* <names> [" + OF
                            + "<table> [ table ]? ]?",
                    EACH),
            Phrase.line(
                    "[ columns | fields | both | the ]* <names> [" + OF
                            + "<table> [ table ]? ]? [ become | became | [ are | were ] [ both ]? [ now | made | set to ] ] [ both ]?"
                            + NULLABILITY,
                    EACH),
            Phrase.line(
                    "<column> [ column ]? [ [" + DONE
                            + "changed | goes | changes ]? from ]? [ : ]? [ null | nullable | optional ] [ -> | to ] [ not null | not-null | required | mandatory | non-null ]",
                    BOUND),
            Phrase.line(
                    "<column> [ column ]? [ [" + DONE
                            + "changed | goes | changes ]? from ]? [ : ]? [ not null | not-null | required | mandatory | non-null ] [ -> | to ] [ null | nullable | optional ]",
                    FREED),
            Phrase.line("[ alter column ]? <column> [ column ]? set not null [" + OF + TABLES + "]?", BOUND),
            Phrase.line("[ alter column ]? <column> [ column ]? drop not null [" + OF + TABLES + "]?", FREED),
            Phrase.line(
                    NEW + "[ not null | not-null ] [ constraint ]?" + ON + "[ column ]? <column> [" + OF
                            + "<table> [ table ]? ]?",
                    BOUND),
            Phrase.line(
                    "[ made | makes | make | set | sets ] [ the | column ]* <column> [ column ]? [" + OF
                            + "<table> [ table ]? ]? to?" + NULLABILITY,
                    RENULLIFIED),
            Phrase.line(
                    DROP + "[ not null | not-null ] [ constraint ]?" + OF + "[ column ]? <column> [" + OF
                            + "<table> [ table ]? ]?",
                    FREED),
            Phrase.line(
                    "[ the | column ]* <column> [ column ]? [ is now | becomes | [ is | was | has been ]? [ set to | made ] | now ]"
                            + NULLABILITY + "[" + OF + TABLES + "]?",
                    RENULLIFIED),
            Phrase.line(
                    "[ the | column ]* <column> [ column ]? [" + OF + "<table> [ table ]? ]? "
                            + "[ [ is ]? no longer [ required | mandatory ] | [ can | may ] now be null ]",
                    FREED),
            Phrase.line(
                    "[ made | makes | make ] [ the | column ]* <column> [ column ]? " + NULLABILITY + OF
                            + "<table> [ table ]?",
                    RENULLIFIED));

    private NullabilityPhrases() {}

    private static Reading renullified(Match match, Scope scope) {
        return becomes(match, scope, match.says("nullable") || match.says("optional"));
    }

    private static Reading freed(Match match, Scope scope) {
        return becomes(match, scope, true);
    }

    private static Reading bound(Match match, Scope scope) {
        return becomes(match, scope, false);
    }

    private static Reading becomes(Match match, Scope scope, boolean nullable) {
        Name column = match.name(Slot.COLUMN);
        return Reading.of(
                match,
                ColumnReadings.tables(match, ColumnReadings.table(match, scope, column))
                        .map(table -> new Assertion.Renullified(table, ColumnReadings.unqualified(column), nullable))
                        .toList());
    }

    /** Without a table each may be on another. */
    private static Reading allRenullified(Match match, Scope scope) {
        boolean nullable = match.says("nullable") || match.says("optional");
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        return Reading.of(match.each(
                        Slot.NAMES,
                        listed -> new Assertion.Renullified(
                                ColumnReadings.table(listed.name(), table),
                                ColumnReadings.unqualified(listed.name()),
                                nullable)))
                .with(Claim.Weight.DOUBTFUL);
    }
}
