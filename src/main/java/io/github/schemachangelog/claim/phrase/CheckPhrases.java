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
import java.util.Set;

/** How entries speak of checks. What is said behind one may narrow it, so that it is only read where nothing is. */
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
            Phrase.line("[" + NEW + "]?" + CHECK + ON + TABLE + VALUES, CheckPhrases::created),
            Phrase.line("[" + NEW + "]?" + CHECK + ON + TABLE + CONDITION, CheckPhrases::created),
            Phrase.line(NEW + "<column>" + CHECK + TABLE + VALUES, CheckPhrases::created),
            Phrase.line(
                    NEW + CHECK + "( <condition> [ ) ]? [ on | to ] [ the | table ]* <column> [ table ]?",
                    CheckPhrases::created),
            Phrase.line(
                    WIDEN + "[" + CHECK + ON + "| <column> [" + CHECK + "| constraint ]? ]" + TABLE + BY,
                    CheckPhrases::widened),
            Phrase.line(
                    "[ add | adds | added | allow | allows | allowed ] [ <constants> | <values> ] [ to | in ] [ the ]? ["
                            + CHECK + ON + "| <column>" + CHECK + "]" + TABLE,
                    CheckPhrases::widened));

    /** How names end that can only be those of checks. */
    private static final Set<String> ENDINGS = Set.of("_check", "_chk", "_ck");

    private CheckPhrases() {}

    private static Reading created(Match match, Scope scope) {
        return read(match, scope, match.values(), match.has(Slot.VALUES));
    }

    /** What no word and no name calls a check may be anything. */
    private static Reading widened(Match match, Scope scope) {
        String on = match.name(Slot.COLUMN).last();
        if (!match.says("check") && ENDINGS.stream().noneMatch(on::endsWith)) {
            return Reading.of(match, new Unclear("what is changed may be many things"));
        }
        return read(match, scope, match.has(Slot.VALUES) ? match.values() : match.constants(), false);
    }

    private static Reading read(Match match, Scope scope, List<String> values, boolean all) {
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        NewCheck check = new NewCheck(table, match.name(Slot.COLUMN), values, all, match.condition());
        return Tail.of(match).isNothing()
                ? Reading.of(match, check).with(Claim.Weight.DOUBTFUL)
                : Reading.of(match, new Unclear("what more is said of the check is not understood"));
    }
}
