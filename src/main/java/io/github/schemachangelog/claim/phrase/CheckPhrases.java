package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.NewCheck;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/** How entries speak of checks. */
final class CheckPhrases {
    private static final String CHECK = " check [ constraint ]? ";
    private static final String ON = " [ on | for | of ] [ the | column | table ]* <column> [ column | table ]? ";
    private static final String TABLE = " [ [ on | of | in ] [ the | table ]* <table> [ table ]? ]? ";
    private static final String VALUES = " [ [ : | in | allowing | with ]* [ value~ ]? <values> ]? ";
    private static final String CONDITION = " [ [ ( | : ] <condition> [ ) ]? ]? ";
    private static final String WIDEN =
            " [ extend | extends | extended | expand | expands | expanded | widen | widens | widened | update | updates | updated "
                    + "| change | changes | changed | alter | alters | altered | relax | relaxed ] [ the ]? ";
    private static final String BY =
            " [ to [ also ]? [ include | allow | accept ] | with | by | : ] [ the | new | value~ ]* [ <constants> | <values> ] ";

    static final List<Phrase> ALL = List.of(
            Phrase.line(NEW + CHECK + ON + TABLE + VALUES, CheckPhrases::created),
            Phrase.line(NEW + "<column>" + CHECK + TABLE + VALUES, CheckPhrases::created),
            Phrase.line(NEW + CHECK + ON + TABLE + CONDITION, CheckPhrases::created),
            Phrase.line(
                    NEW + CHECK + "( <condition> [ ) ]? [ on | to ] [ the | table ]* <column> [ table ]?",
                    CheckPhrases::created),
            Phrase.line(CHECK + ON + TABLE + VALUES, CheckPhrases::stated),
            Phrase.line(CHECK + ON + TABLE + CONDITION, CheckPhrases::stated),
            Phrase.line(
                    WIDEN + "[" + CHECK + ON + "| <column> [" + CHECK + "| constraint ]? ]" + TABLE + BY,
                    CheckPhrases::widened),
            Phrase.line(
                    "[ add | adds | added | allow | allows | allowed ] [ <constants> | <values> ] [ to | in ] [ the ]? ["
                            + CHECK + ON + "| <column>" + CHECK + "]" + TABLE,
                    CheckPhrases::widened));

    private CheckPhrases() {}

    private static Reading created(Match match, Scope scope) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        NewCheck check =
                new NewCheck(table, match.name(Slot.COLUMN), match.values(), match.has(Slot.VALUES), match.condition());
        Reading read = Reading.of(match, check);
        return isOfSql(match) ? read : read.with(Claim.Weight.DOUBTFUL);
    }

    /** {@code Added `health` check} is none of the schema's. */
    private static boolean isOfSql(Match match) {
        return match.says("constraint")
                || match.tokens().subList(match.start(), match.end()).stream()
                        .anyMatch(token -> token.text().equals("CHECK"));
    }

    /** Without a word of making it may be one that is there. */
    private static Reading stated(Match match, Scope scope) {
        return created(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    /** What no word and no name calls a check may be anything. */
    private static Reading widened(Match match, Scope scope) {
        Name on = match.name(Slot.COLUMN);
        boolean called = on.last().contains("check") || on.last().contains("chk");
        if (!called && !match.says("check") && !match.says("constraint")) {
            return Reading.of(match, new Unclear("what is changed may be many things"));
        }
        List<String> values = match.has(Slot.VALUES) ? match.values() : match.constants();
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        Reading read = Reading.of(match, new NewCheck(table, on, values, false, List.of()));
        return called || isOfSql(match) ? read : read.with(Claim.Weight.DOUBTFUL);
    }
}
