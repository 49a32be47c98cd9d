package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.DroppedThings.Thing;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.assertion.RenamedThing;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Slot;
import java.util.List;

/** How entries tell what becomes of a name, of whatever kind it is, and headings that leave it to their items. */
final class NamePhrases {
    private static final String RENAME = " [ rename | renames | renamed ] [ the ]? ";
    private static final String KINDS =
            " [ tables | models | columns | fields | enums | types | indexes | indices | constraints | relations | defaults "
                    + "| foreign keys | views | functions | triggers | data | schema | database ] ";

    private static final Meaning MADE = NamePhrases::made;

    static final List<Phrase> ALL = List.of(
            Phrase.line(NEW + "[ : ]? <names>", MADE),
            Phrase.line("[ both | all ]? <names>" + DONE + "[ added | created | introduced ]", MADE),
            Phrase.line("<name> [ ( new ) | [ - | : ] new ]", NamePhrases::single),
            Phrase.line(RENAME + "index <name> [ to | -> ] <other>", NamePhrases::index),
            Phrase.line("[ the ]? index <name>" + DONE + "renamed to <other>", NamePhrases::index),
            Phrase.line("[ the ]? index <name> is now [ called | named ] <other>", NamePhrases::index),
            Phrase.line(
                    RENAME
                            + "[ unique | foreign key | fk | check ]? [ constraint | foreign key | fk ] <name> [ to | -> ] <other>",
                    NamePhrases::constraint),
            Phrase.line(
                    "[ the ]? [ constraint | foreign key | fk ] <name>" + DONE + "renamed to <other>",
                    NamePhrases::constraint),
            Phrase.line(KINDS + "[ changes | changed ]? [ : ]?", NamePhrases::heading),
            Phrase.line("[ renamed | renames | renamings ] [" + KINDS + "]? [ : ]?", NamePhrases::heading));

    private NamePhrases() {}

    /** A heading says what its items are about, and no more; with words behind it is none. */
    private static Reading heading(Match match, Scope scope) {
        boolean whole = match.end() == match.tokens().size();
        Scope below = scope.items() == Scope.Items.PROSE ? scope : Scope.CHANGES;
        return Reading.head(whole ? below : below.unread());
    }

    /** On a table that is told they are its columns. */
    private static Reading made(Match match, Scope scope) {
        return scope.table().isPresent()
                ? ColumnReadings.maybe(match, scope)
                : Reading.of(match.each(Slot.NAMES, listed -> new OfAnything.Made(listed.name())));
    }

    private static Reading single(Match match, Scope scope) {
        return Reading.of(match, new OfAnything.Made(match.name(Slot.NAME)));
    }

    private static Reading index(Match match, Scope scope) {
        return renamed(match, Thing.INDEX);
    }

    private static Reading constraint(Match match, Scope scope) {
        return renamed(match, Thing.CONSTRAINT);
    }

    private static Reading renamed(Match match, Thing thing) {
        return Reading.of(match, new RenamedThing(thing, match.name(Slot.NAME), match.name(Slot.OTHER)));
    }
}
