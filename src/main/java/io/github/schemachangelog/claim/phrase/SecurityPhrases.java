package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.SchemaChange.RowSecurity;
import java.util.List;
import java.util.Optional;

/** How entries speak of row-level security. */
final class SecurityPhrases {
    /** Its name; what it is called for short may stand behind it. */
    static final String RLS = " [ row level security | row-level security | row-level-security | rls ] [ ( rls ) ]? ";

    private static final String ENABLE =
            " [ also ]? [ enable | enables | enabled | enabling | activate | activates | activated | turn on | turns on | turned on ] ";
    private static final String DISABLE =
            " [ also ]? [ disable | disables | disabled | disabling | deactivate | deactivated | turn off | turns off | turned off ] ";
    private static final String FORCE = " [ also ]? [ force | forces | forced | forcing ] ";
    private static final String ON =
            " [ on | for ] [ the | both | new | existing | table | tables | : ]* <names> [ table~ ]? ";
    private static final String NEW_ONES =
            " [ [ on | for ] [ [ the | both | all | all of the ]? new | the | both ] table~ ]? ";
    private static final String STATE = " [ is | are | was | now | has been ]* ";

    private static final Meaning ENABLED = (match, scope) -> each(match, RowSecurity.ENABLED);
    private static final Meaning DISABLED = (match, scope) -> each(match, RowSecurity.DISABLED);
    private static final Meaning FORCED = (match, scope) -> each(match, RowSecurity.FORCED);

    static final List<Phrase> ALL = List.of(
            Phrase.line(ENABLE + RLS + ON, ENABLED),
            Phrase.line(ENABLE + RLS + NEW_ONES, (match, scope) -> ofNew(match, scope, RowSecurity.ENABLED)),
            Phrase.line(DISABLE + RLS + ON, DISABLED),
            Phrase.line(FORCE + RLS + ON, FORCED),
            Phrase.line("alter table <names> enable" + RLS, ENABLED),
            Phrase.line("alter table <names> disable" + RLS, DISABLED),
            Phrase.line("alter table <names> force" + RLS, FORCED),
            Phrase.line(RLS + STATE + "[ enabled | activated | turned on ] [ on | for ] <names>", doubtful(ENABLED)),
            Phrase.line(
                    RLS + STATE + "[ disabled | deactivated | turned off ] [ on | for ] <names>", doubtful(DISABLED)),
            Phrase.line(RLS + STATE + "forced [ on | for ] <names>", doubtful(FORCED)),
            Phrase.line(
                    "<names> [ table~ ]? [ : | - | has | have | with | now ]* " + RLS + "[ is | now ]? enabled",
                    doubtful(ENABLED)),
            Phrase.line("[" + NEW + "]?" + RLS + "[ on | for ] <names>", doubtful(ENABLED)),
            Phrase.line(
                    NEW + "[ table <table> | <table> table ] [ with | , | + | and ]" + RLS + "[ enabled ]?",
                    SecurityPhrases::created),
            Phrase.item(
                    Items.OF_TABLE,
                    RLS + "[ enabled ]?",
                    (match, scope) -> ofNew(match, scope, RowSecurity.ENABLED).with(Claim.Weight.DOUBTFUL)));

    private SecurityPhrases() {}

    private static Reading each(Match match, RowSecurity security) {
        return Reading.of(
                match.each(Slot.NAMES, listed -> new Assertion.SecuredTable(Optional.of(listed.name()), security)));
    }

    /** Without a word of change it may have been so before. */
    private static Meaning doubtful(Meaning meaning) {
        return (match, scope) -> meaning.of(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    private static Reading created(Match match, Scope scope) {
        Name table = match.name(Slot.TABLE);
        return Reading.of(
                        match,
                        new Assertion.NewTable(table),
                        new Assertion.SecuredTable(Optional.of(table), RowSecurity.ENABLED))
                .below(Scope.ofTable(table));
    }

    private static Reading ofNew(Match match, Scope scope, RowSecurity security) {
        return Reading.of(match, new Assertion.SecuredTable(scope.table(), security));
    }
}
