package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.OF;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How entries tell what a column is: {@code `orders.note` is NOT NULL}, {@code `note` defaults to 'x'}. */
final class StatePhrases {
    private static final String TABLE = " [ [ on | of | in ] [ the | table | model ]* <table> [ table ]? ]? ";
    private static final String COLUMN = " [ the | column | field ]* <column> [ column | field ]? " + TABLE;
    private static final String LINK =
            " [ : | - ]? [ is | are | be | now | of | a | an | the | has | with | type | data | still | does ]* ";
    private static final String NOW =
            " [ now | afterwards | too | as well | again | any more | anymore | any longer ]? ";
    private static final String CHANGED =
            " [ [ is | was | has been ]? [ changed | changes | switched | set | now ] ]? [ from <old> ]? [ to | -> ] ";
    private static final String DEFAULT = " [ the ]? default [ value ]? ";

    private static final Meaning STATED = StatePhrases::stated;
    private static final Meaning UNDEFAULTED = StatePhrases::undefaulted;
    private static final Meaning REDEFAULTED = StatePhrases::redefaulted;

    static final List<Phrase> ALL = List.of(
            Phrase.state(
                    COLUMN + LINK + "<told>" + NOW + "[ ( [ was | previously ] [ nullable | optional ] ) ]?", STATED),
            Phrase.state(
                    "[ both | the | columns | fields ]* <names> [ are | become ] [ both | now ]* <told>" + NOW,
                    StatePhrases::each),
            Phrase.state("[ both | the | columns | fields ]* <names> [ both | all ]? <told>" + NOW, StatePhrases::each),
            Phrase.state(DEFAULT + "of" + COLUMN + CHANGED + "<value>", REDEFAULTED),
            Phrase.state(DEFAULT + "of" + COLUMN + "[ is | now | : | = ]* <value>", REDEFAULTED),
            Phrase.state(COLUMN + "[ : | - ]?" + DEFAULT + CHANGED + "<value>", REDEFAULTED),
            Phrase.state(COLUMN + "[ : | - ]?" + DEFAULT + "<old> -> <value>", REDEFAULTED),
            Phrase.state(COLUMN + "[ : | - ]?" + DEFAULT + "[ is | now | set to | becomes ]* <value>", REDEFAULTED),
            Phrase.state(
                    DEFAULT + "[ for | on ]" + COLUMN + "[ is | now | set | to | : | = | becomes ]* <value>",
                    REDEFAULTED),
            Phrase.state(DEFAULT + "[ for | on ]" + COLUMN + CHANGED + "<value>", REDEFAULTED),
            Phrase.state(DEFAULT + "[ for | on | of ]" + COLUMN + ": <old> -> <value>", REDEFAULTED),
            Phrase.line(
                    "[ new | set | sets | change | changes | changed | added | adds ]" + DEFAULT + "[ for | of | on ]"
                            + COLUMN + "[ [ from <old> ]? to | : | = | is ]? <value>",
                    StatePhrases::set),
            Phrase.line(
                    "[ added | adds | set | sets ] [ a | the ]*" + DEFAULT + "<value> [ to | on | for ]" + COLUMN,
                    StatePhrases::set),
            Phrase.state(
                    COLUMN + "[ gets | got | receives ] [ a | the | new ]*" + DEFAULT + "[ of | : ]? <value>",
                    StatePhrases::set),
            Phrase.line(DROP + DEFAULT + OF + "[ column ]? <column> [ column ]?" + TABLE, UNDEFAULTED),
            Phrase.line(DROP + DEFAULT + "<old>" + OF + "[ column ]? <column> [ column ]?" + TABLE, UNDEFAULTED),
            Phrase.state(
                    "[ the ]? [ table <table> | <table> table | <table> ] [ now ]? [ has | have | contains | comprises ] <count> columns",
                    StatePhrases::width),
            Phrase.state("[ both | all ]? <names>" + DONE + GONE, StatePhrases::allGone),
            Phrase.state("[ the | column ]* <column> [ column ]?" + TABLE + DONE + GONE, StatePhrases::gone));

    /** What a sentence goes on with behind the name of a column. */
    private static final Set<String> VERBS =
            Set.of("default", "defaults", "can", "cannot", "can't", "may", "must", "accepts", "allows");

    private StatePhrases() {}

    private static Reading stated(Match match, Scope scope) {
        Attributes attributes = match.told();
        boolean prose = scope.items() == Items.PROSE;
        Claim claim = claim(match, scope, match.name(Slot.COLUMN), attributes);
        return Reading.of(List.of(prose || isLoose(match) ? claim.with(Claim.Weight.DOUBTFUL) : claim))
                .below(prose ? scope : Scope.REMARKS);
    }

    private static Claim claim(Match match, Scope scope, Name column, Attributes attributes) {
        Optional<Name> table = column.qualifier().isEmpty()
                ? scope.or(match.optionalName(Slot.TABLE))
                : Optional.of(new Name(column.qualifier(), column.certain()));
        Name name = new Name(column.last(), column.certain());
        Claim claim = new Claim(
                match.span(), new Assertion.StatedColumn(table, name, attributes, Optional.empty(), match.says("now")));
        if (attributes.reference().isPresent()) {
            Attributes.Reference target = attributes.reference().get();
            claim = claim.with(new Assertion.NewForeignKey(
                    table, Optional.of(name), target.table(), target.column(), target.onDelete(), Optional.empty()));
        }
        return attributes.more() ? claim.with(Qualifiers.UNREAD) : claim;
    }

    /** What is required may be so in a form, and a word behind a name without anything between them may be of a sentence. */
    private static boolean isLoose(Match match) {
        List<Token> line = match.tokens();
        boolean bare = false;
        boolean soft = false;
        for (int i = match.start(); i < match.end(); i++) {
            Token token = line.get(i);
            boolean attribute = match.isAttribute(i);
            boolean first = attribute && !match.isAttribute(i - 1);
            bare |= first
                    && token.kind() == Token.Kind.WORD
                    && !VERBS.contains(token.lower())
                    && line.get(i - 1).isName();
            soft |= attribute
                    && (token.is("required")
                            || token.is("optional")
                            || token.is("mandatory")
                            || token.is("obligatory"));
        }
        return bare || soft;
    }

    private static Reading each(Match match, Scope scope) {
        Attributes attributes = match.told();
        List<Claim> claims = new ArrayList<>();
        for (Name name : match.names(Slot.NAMES)) {
            Claim claim = claim(match, scope, name, attributes).with(Claim.Weight.DOUBTFUL);
            for (int i = 0; i < claims.size(); i++) {
                Assertion earlier = claims.get(i).assertion();
                claims.set(i, claims.get(i).with(claim.assertion()));
                claim = claim.with(earlier);
            }
            claims.add(claim);
        }
        return Reading.of(claims).below(scope.items() == Items.PROSE ? scope : Scope.REMARKS);
    }

    private static Reading redefaulted(Match match, Scope scope) {
        Attributes said = Attributes.NONE.withDefault(match.value(Slot.VALUE).orElseThrow());
        return defaulted(match, scope, said, isChanged(match));
    }

    private static Reading set(Match match, Scope scope) {
        return defaulted(
                match,
                scope,
                Attributes.NONE.withDefault(match.value(Slot.VALUE).orElseThrow()),
                true);
    }

    private static Reading undefaulted(Match match, Scope scope) {
        return defaulted(match, scope, Attributes.NONE.with(Attributes.Trait.WITHOUT_DEFAULT), true);
    }

    private static Reading defaulted(Match match, Scope scope, Attributes said, boolean now) {
        Claim claim = claim(match, scope, match.name(Slot.COLUMN), said);
        Assertion.StatedColumn stated = (Assertion.StatedColumn) claim.assertion();
        return Reading.of(
                match, new Assertion.StatedColumn(stated.table(), stated.column(), said, match.value(Slot.OLD), now));
    }

    private static boolean isChanged(Match match) {
        return match.has(Slot.OLD)
                || match.says("now")
                || match.says("changed")
                || match.says("changes")
                || match.says("switched")
                || match.says("set");
    }

    private static Reading width(Match match, Scope scope) {
        Reading read = Reading.of(match, new Assertion.Width(match.name(Slot.TABLE), match.count(Slot.COUNT)));
        return Stand.isWholeNumber(match) ? read : read.with(Claim.Weight.DOUBTFUL);
    }

    private static Reading allGone(Match match, Scope scope) {
        return Reading.of(match.each(Slot.NAMES, listed -> new OfAnything.Gone(listed.name())));
    }

    private static Reading gone(Match match, Scope scope) {
        return match.says("column") ? ColumnReadings.dropped(match, scope) : ColumnReadings.droppedIfTold(match, scope);
    }
}
