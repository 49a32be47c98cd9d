package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.EnumPosition;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.Fillings;
import io.github.schemachangelog.claim.pattern.Listed;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How entries speak of enums. */
final class EnumPhrases {
    private static final String ENUM = " [ enum type | enum | enumeration ] ";
    private static final String VALUES =
            " [ [ with | has | having ] [ the | a ]? [ <count> | single | following ]? value~ ]? <values>? ";

    private static final String NUMBERED = " [ [ with | has ]? [ the | <count> ]? value~ [ : ]? ]? ";

    private static final String NAMED = " [ [ : | ( | - | , ] <names> [ ) ]? ]? ";

    private static final Set<String> OF_ENUMS =
            Set.of("value", "values", "member", "members", "column", "columns", "field", "fields");

    private static final Meaning COUNTED = EnumPhrases::counted;
    private static final Meaning CREATED = EnumPhrases::created;
    private static final Meaning LISTED = EnumPhrases::values;
    private static final Meaning VALUE = EnumPhrases::value;
    private static final Meaning DROPPED = EnumPhrases::dropped;

    static final List<Phrase> ALL = List.of(
            Phrase.line(NEW + ENUM + "[ : ]? <type>" + VALUES, CREATED),
            Phrase.line(NEW + "<type>" + ENUM + VALUES, CREATED),
            Phrase.line(NEW + "[ enums | enum types ] : <count>" + NAMED, COUNTED),
            Phrase.line("[" + NEW + "<count> [ new ]? | <count> new ] [ enum~ | enum types ]" + NAMED, COUNTED),
            Phrase.line(
                    NEW + "[ enum~ | enum types ] [ : ]?", (match, scope) -> Reading.head(Scope.of(Items.NEW_ENUMS))),
            Phrase.line(
                    NEW
                            + "[ enum ]? value~ [ : ]? <constants> [ to | of | in | for ] [ the ]? [ enum ]? <type> [ enum ]?",
                    LISTED),
            Phrase.line(
                    NEW
                            + "<constants> [ value~ ]? [ [ before | after ] <name> ]? [ to | in ] [ the ]? [ enum <type> | <type> enum ]",
                    LISTED),
            Phrase.line("[ enum <type> | <type> enum ] [ : | - ]" + NEW + "[ the ]? [ value~ ]? <constants>", LISTED),
            Phrase.line(
                    "[ the ]? [ enum <type> | <type> enum ] [ got | gets | gains | gained ] [ a | the | <count> ]? [ new ]? value~ [ , | : ]? <constants>",
                    LISTED),
            Phrase.line(
                    "<type> [ got | gets | gains | gained ] [ a | the | <count> ]? [ new ]? [ enum ]? value~ [ , | : ]? <constants>",
                    EnumPhrases::likely),
            Phrase.line(NEW + ENUM + "[ : ]? <type> with <values>", CREATED),
            Phrase.line(
                    "[ extend | extends | extended ] [ the ]? [ enum <type> | <type> enum ] with [ the ]? [ value~ ]? <constants>",
                    LISTED),
            Phrase.line(NEW + "enum value~ [ : ]? <constants>", LISTED),
            Phrase.line(NEW + "[ enums | enum types ] [ : ]? <names>", EnumPhrases::several),
            Phrase.line("create type <type> as enum <values>?", CREATED),
            Phrase.line(NEW + "<other> [ value ]? to [ the ]? [ enum <type> | <type> enum ]", VALUE),
            Phrase.line(
                    NEW
                            + "[ enum ]? value <other> [ [ at the ]? end | [ before | after ] <name> ]? [ to | of | in | for ] [ the ]? [ enum <type> | <type> enum | <type> ]",
                    VALUE),
            Phrase.line(
                    NEW + "[ enum ]? value <other> at the end of [ the ]? [ enum <type> | <type> enum | <type> ]",
                    VALUE),
            Phrase.line(NEW + "<other> value of [ the ]? [ enum <type> | <type> enum ]", VALUE),
            Phrase.line(DROP + "[ the ]? [ enum <type> | <type> enum ]", DROPPED),
            Phrase.item(Items.NEW_ENUMS, "<type>" + VALUES, CREATED),
            Phrase.line("[ the ]? [ enum <type> | <type> enum ]" + DONE + GONE, DROPPED),
            Phrase.item(Items.DROPPED_TYPES, "<type>", DROPPED),
            Phrase.item(Items.GONE, "[ the ]? [ enum <type> | <type> enum ]", DROPPED),
            Phrase.line("<type> [ : | - ]" + NEW + "[ enum ]? value~ [ : ]? <constants>", EnumPhrases::likely),
            Phrase.line(
                    "[ extend | extends | extended ] [ the ]? [ enum <type> | <type> enum | <type> ] [ with | by ] [ a | the | <count> ]? [ new ]? [ value~ ]? [ : ]? <constants>",
                    EnumPhrases::likely),
            Phrase.line("[ enum <type> | <type> enum | <type> ] [ : | - ]? + =? <constants>", EnumPhrases::likely),
            Phrase.line(
                    "[ value~ ]? <constants>" + DONE
                            + "[ added | introduced ] to [ the ]? [ enum <type> | <type> enum | <type> ]",
                    EnumPhrases::likely),
            Phrase.line(NEW + "<type> [ enum ]? value~ [ : ]? <constants>", EnumPhrases::likely),
            Phrase.line(NEW + "type <type>" + VALUES, EnumPhrases::told),
            Phrase.line("[ enum <type> | <type> enum ] [ : | = | - ]?" + NUMBERED + "<values>", EnumPhrases::told),
            Phrase.line("[ enum <type> | <type> enum ] [ : | = | - ]? <constants>", EnumPhrases::toldInCapitals),
            Phrase.anywhere("<count> new enum~", COUNTED));

    private EnumPhrases() {}

    private static Reading created(Match match, Scope scope) {
        Name type = match.name(Slot.TYPE);
        Reading made = Reading.of(match, new Assertion.NewEnum(type, match.values()));
        boolean miscounted = match.has(Slot.COUNT)
                && !match.count(Slot.COUNT).allows(match.values().size());
        List<String> likely = match.values().isEmpty() ? Fillings.likelyValues(match.tokens(), match.end()) : List.of();
        Reading told = likely.isEmpty() ? made : made.besides(new Assertion.NewEnum(type, likely));
        return (miscounted ? told.besides(Qualifiers.UNREAD) : told)
                .below(Scope.about(Items.OF_ENUM, type, Optional.empty()));
    }

    private static Reading values(Match match, Scope scope) {
        return Reading.of(
                match, new Assertion.NewEnumValues(match.optionalName(Slot.TYPE), match.constants(), position(match)));
    }

    /** What has new values without the word "enum" may be a column. */
    private static Reading likely(Match match, Scope scope) {
        return values(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    /** Without a verb it may tell of an enum that is there. */
    private static Reading told(Match match, Scope scope) {
        return created(match, scope).with(Claim.Weight.DOUBTFUL);
    }

    private static Reading toldInCapitals(Match match, Scope scope) {
        return Reading.of(match, new Assertion.NewEnum(match.name(Slot.TYPE), match.constants()))
                .with(Claim.Weight.DOUBTFUL);
    }

    private static Reading several(Match match, Scope scope) {
        return Reading.of(
                match.listed(Slot.NAMES).stream().map(EnumPhrases::listed).toList());
    }

    private static Claim listed(Listed listed) {
        List<String> values = listed.values();
        Claim claim = new Claim(listed.span(), new Assertion.NewEnum(listed.name(), values));
        return values.isEmpty() && listed.saysMore() ? claim.with(Qualifiers.UNREAD) : claim;
    }

    /** {@code 2 new enum values}. */
    private static boolean isOfEnums(Match match) {
        return match.end() < match.tokens().size()
                && OF_ENUMS.contains(match.tokens().get(match.end()).lower());
    }

    private static Reading counted(Match match, Scope scope) {
        if (isOfEnums(match)) {
            return Reading.of(match, new Unclear("values or columns of enums are counted"));
        }
        List<Claim> claims = new ArrayList<>();
        Claim count = new Claim(match.span(), new Assertion.NewEnums(match.count(Slot.COUNT)));
        claims.add(match.has(Slot.NAMES) ? count.with(Claim.Weight.PART) : count);
        match.listed(Slot.NAMES).forEach(listed -> claims.add(listed(listed)));
        return Reading.of(claims).below(Scope.of(Items.NEW_ENUMS));
    }

    private static Reading value(Match match, Scope scope) {
        return Reading.of(
                match,
                new Assertion.NewEnumValues(
                        Optional.of(match.name(Slot.TYPE)),
                        List.of(match.name(Slot.OTHER).text()),
                        position(match)));
    }

    private static Optional<EnumPosition> position(Match match) {
        if (match.says("end")) {
            return Optional.of(new EnumPosition(EnumPosition.Side.END, ""));
        }
        return match.optionalName(Slot.NAME)
                .map(name -> new EnumPosition(
                        match.says("before") ? EnumPosition.Side.BEFORE : EnumPosition.Side.AFTER, name.text()));
    }

    private static Reading dropped(Match match, Scope scope) {
        return Reading.of(match, new Assertion.DroppedType(match.name(Slot.TYPE)));
    }
}
