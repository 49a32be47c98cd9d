package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.SchemaChange.RowSecurity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How entries speak of row-level security. */
final class SecurityPhrases {
    /** Its name; what it is called for short may stand behind it. */
    static final String RLS = " [ row level security | row-level security | row-level-security | rls ] [ ( rls ) ]? ";

    private static final String ENABLE =
            " [ also ]? [ enable | enables | enabled | enabling | activate | activates | activated | turn on | turns on | turned on ] ";
    private static final String DISABLE =
            " [ also ]? [ disable | disables | disabled | disabling | deactivate | deactivated | turn off | turns off | turned off ] ";
    private static final String FORCE = " [ also ]? [ force | forces | forced | forcing ] ";
    private static final String TABLES = " [ the | both | new | existing | table | tables | : ]* <names> [ table~ ]? ";
    private static final String NEW_ONES = " [ on | for ] [ the | all | all of the ]? new table~ ";
    private static final String STATE = " [ is | are | was | now | has been ]* ";

    /** What takes back, or puts off, what is said before it. */
    private static final Set<String> TELLING = Set.of("""
            forced force off disabled removed dropped policy policies except without including later separate separately
            follow-up followup flag yet never too also only so that using temporarily roll rollback undo future before done
            prevents""".split("\\s+"));

    private static final Meaning ENABLED = (match, scope) -> each(match, RowSecurity.ENABLED);
    private static final Meaning DISABLED = (match, scope) -> each(match, RowSecurity.DISABLED);
    private static final Meaning FORCED = (match, scope) -> each(match, RowSecurity.FORCED);
    private static final Meaning ANY = (match, scope) -> any(match, scope.table(), false);

    static final List<Phrase> ALL = List.of(
            Phrase.line(ENABLE + RLS + "on" + TABLES, ENABLED),
            Phrase.line(ENABLE + RLS + "for" + TABLES, doubtful(ENABLED)),
            Phrase.line(ENABLE + RLS, ANY),
            Phrase.line(ENABLE + RLS + NEW_ONES, (match, scope) -> any(match, Optional.empty(), true)),
            Phrase.line(DISABLE + RLS + "on" + TABLES, DISABLED),
            Phrase.line(DISABLE + RLS + "for" + TABLES, doubtful(DISABLED)),
            Phrase.line(FORCE + RLS + "[ on | for ]" + TABLES, doubtful(FORCED)),
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
            Phrase.item(Items.OF_TABLE, RLS + "[ enabled ]?", doubtful(ANY)));

    private SecurityPhrases() {}

    private static Reading each(Match match, RowSecurity security) {
        return weighed(
                match,
                Reading.of(match.each(
                        Slot.NAMES,
                        listed -> new Assertion.SecuredTable(Optional.of(listed.name()), security, false))));
    }

    private static Reading any(Match match, Optional<Name> table, boolean ofNew) {
        return weighed(match, Reading.of(match, new Assertion.SecuredTable(table, RowSecurity.ENABLED, ofNew)));
    }

    /** What stands behind it may put it off: it is not refuted then, and not verified where that may narrow it. */
    private static Reading weighed(Match match, Reading read) {
        Tail tail = Tail.behindNames(match);
        Reading sure = tail.isNothing() ? read : read.with(Claim.Weight.DOUBTFUL);
        return tail.tells(TELLING) ? sure.besides(Qualifiers.UNREAD) : sure;
    }

    /** Without a word of change it may have been so before, and what it is enabled for may be a role. */
    private static Meaning doubtful(Meaning meaning) {
        return (match, scope) -> meaning.of(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    private static Reading created(Match match, Scope scope) {
        Name table = match.name(Slot.TABLE);
        Reading made = Reading.of(match, new Assertion.NewTable(table));
        Reading secured = any(match, Optional.of(table), false);
        return made.and(secured).below(Scope.ofTable(table));
    }
}
