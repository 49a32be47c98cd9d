package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.OF;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.DroppedThings.Thing;
import io.github.schemachangelog.claim.pattern.Listed;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How entries count what goes. */
final class DropCountPhrases {
    private static final String WHICH = " [ redundant | unused | obsolete | duplicate | legacy | deprecated | old ]? ";
    private static final String TABLE = " [" + OF + "<table> [ table ]? ]? ";
    private static final String NAMED = " [ [ : | ( | - | , ] <names> [ ) ]? ]? ";

    private static final Meaning COUNTED = DropCountPhrases::counted;

    static final List<Phrase> ALL = List.of(
            Phrase.line(DROP + "<count>" + WHICH + Things.WORDS + TABLE + NAMED, COUNTED),
            Phrase.line("<count>" + WHICH + Things.WORDS + TABLE + DONE + GONE + TABLE + NAMED, COUNTED),
            Phrase.line(DROP + Things.WORDS + ": <count>" + NAMED, COUNTED),
            Phrase.line(Things.WORDS + GONE + ": <count>" + NAMED, COUNTED),
            Phrase.line("<table> [ table ]? [ loses | lost ] <count>" + WHICH + Things.WORDS + NAMED, COUNTED));

    private DropCountPhrases() {}

    private static Reading counted(Match match, Scope scope) {
        List<Thing> things = Things.of(match);
        Thing thing = things.contains(Thing.TABLE) && things.size() > 1 ? other(things) : things.get(0);
        Optional<Name> table = scope.or(match.optionalName(Slot.TABLE));
        List<Listed> names = match.listed(Slot.NAMES);
        boolean allNamed = names.size() == match.count(Slot.COUNT).number();
        List<Claim> claims = new ArrayList<>();
        Claim count = new Claim(match.span(), new DroppedThings(thing, table, match.count(Slot.COUNT)));
        boolean form = thing == Thing.COLUMN && table.isEmpty() && !match.says("column") && !match.says("columns");
        Claim sure = form ? count.with(Claim.Weight.DOUBTFUL) : count;
        if (names.isEmpty()) {
            claims.add(sure);
        } else if (allNamed) {
            claims.add(sure.with(Claim.Weight.PART));
        }
        for (Listed listed : names) {
            Claim claim = new Claim(listed.span(), dropped(thing, table, listed.name()));
            claims.add(allNamed && !listed.saysMore() ? claim : claim.with(Qualifiers.UNREAD));
        }
        return Reading.of(claims).below(Scope.of(items(thing), table));
    }

    /** {@code Dropped 2 columns from the `orders` table}. */
    private static Thing other(List<Thing> things) {
        return things.stream().filter(thing -> thing != Thing.TABLE).findFirst().orElseThrow();
    }

    private static Assertion dropped(Thing thing, Optional<Name> table, Name name) {
        return switch (thing) {
            case TABLE -> new Assertion.DroppedTable(name);
            case COLUMN -> {
                Optional<Name> own =
                        name.qualifier().isEmpty() ? table : Optional.of(new Name(name.qualifier(), name.certain()));
                yield new Assertion.DroppedColumn(own, new Name(name.last(), name.certain()));
            }
            case INDEX -> new Assertion.DroppedIndex(name, table);
            case ENUM -> new Assertion.DroppedType(name);
            case FOREIGN_KEY, CONSTRAINT -> new Assertion.DroppedConstraint(table, name);
        };
    }

    private static Items items(Thing thing) {
        return switch (thing) {
            case TABLE -> Items.DROPPED_TABLES;
            case COLUMN -> Items.DROPPED_COLUMNS;
            case INDEX -> Items.DROPPED_INDEXES;
            case ENUM -> Items.DROPPED_TYPES;
            case FOREIGN_KEY, CONSTRAINT -> Items.DROPPED_CONSTRAINTS;
        };
    }
}
