package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.DroppedThings.Thing;
import io.github.schemachangelog.claim.assertion.Promise;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How entries say what a migration does not make or take away: {@code No new tables or columns}. */
final class AbsencePhrases {
    private static final String OR = " [ , | or | and | nor | / ] ";
    private static final String BE = " [ is | are | was | were | have been | will be ]? ";
    private static final String MADE = " [ added | created | introduced ] ";
    private static final String TAKEN = " [ dropped | removed | deleted | renamed ] ";
    private static final String THINGS = Things.WORDS + "[ [" + OR + "]* [ no ]? [ new ]?" + Things.WORDS + "]*";

    static final List<Phrase> ALL = List.of(
            Phrase.line("no [ new | additional | further ]" + THINGS + "[" + BE + MADE + "]?", AbsencePhrases::notMade),
            Phrase.line(
                    "no" + THINGS + BE + MADE + "[ [" + OR + "]* [" + MADE + "|" + TAKEN + "] ]*",
                    AbsencePhrases::notMadeOrTaken),
            Phrase.anywhere("no" + THINGS + BE + TAKEN + "[ [" + OR + "]*" + TAKEN + "]*", AbsencePhrases::notTaken));

    private AbsencePhrases() {}

    private static Reading notMade(Match match, Scope scope) {
        return Reading.of(
                match,
                Things.of(match).stream().map(thing -> notMade(thing, scope)).toList());
    }

    private static Assertion notMade(Thing thing, Scope scope) {
        return switch (thing) {
            case TABLE -> new Assertion.NewTables(Count.NONE);
            case COLUMN -> new Assertion.NewColumns(scope.table(), Count.NONE, Attributes.NONE, false);
            case INDEX -> new Assertion.NewIndexes(scope.table(), Count.NONE, Optional.empty(), Set.of());
            case ENUM -> new Assertion.NewEnums(Count.NONE);
            case FOREIGN_KEY -> new Assertion.NewForeignKeys(Count.NONE);
            case CONSTRAINT -> new Assertion.NewConstraints(Count.NONE);
        };
    }

    private static Reading notMadeOrTaken(Match match, Scope scope) {
        List<Assertion> claims = new ArrayList<>();
        Things.of(match).forEach(thing -> claims.add(notMade(thing, scope)));
        claims.addAll(taken(match, scope));
        return Reading.of(match, claims);
    }

    private static Reading notTaken(Match match, Scope scope) {
        return Reading.of(match, taken(match, scope));
    }

    private static List<Assertion> taken(Match match, Scope scope) {
        boolean dropped = Stream.of("dropped", "removed", "deleted").anyMatch(match::says);
        List<Assertion> claims = new ArrayList<>();
        for (Thing thing : Things.of(match)) {
            if (dropped) {
                claims.add(
                        thing == Thing.COLUMN
                                ? new Assertion.Additive(Promise.NO_COLUMN_DROPPED, Optional.empty())
                                : new DroppedThings(thing, scope.table(), Count.NONE));
            }
            if (match.says("renamed")) {
                claims.add(
                        thing == Thing.COLUMN
                                ? new Assertion.Additive(Promise.NO_COLUMN_RENAMED, Optional.empty())
                                : Qualifiers.UNREAD);
            }
        }
        return claims;
    }
}
