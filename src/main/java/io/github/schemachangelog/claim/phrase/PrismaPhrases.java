package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/** The warnings that Prisma writes above a migration, which people copy into its entry. */
final class PrismaPhrases {
    static final List<Phrase> ALL = List.of(
            Phrase.line(
                    "you are about to drop the column <column> on the <table> table"
                            + " [ . all the data in the column will be lost ]?",
                    asPrisma(ColumnReadings::dropped)),
            Phrase.line(
                    "you are about to drop the <table> table"
                            + " [ . if the table is not empty , all the data it contains will be lost ]?",
                    asPrisma((match, scope) -> Reading.of(match, new Assertion.DroppedTable(match.name(Slot.TABLE))))),
            Phrase.line(
                    "added the required column <column> to the <table> table without a default value"
                            + " [ . this is not possible if the table is not empty ]?",
                    asPrisma(PrismaPhrases::required)),
            Phrase.line(
                    "made the column <column> on table <table> required"
                            + " [ . this step will fail if there are existing null values in that column ]?",
                    asPrisma(PrismaPhrases::bound)),
            Phrase.line(
                    "a unique constraint covering the columns <keys> on the table <table> will be added"
                            + " [ . if there are existing duplicate values , this will fail ]?",
                    asPrisma(PrismaPhrases::unique)));

    private PrismaPhrases() {}

    /** Words that are not Prisma's may take back what it says. */
    private static Meaning asPrisma(Meaning meaning) {
        return (match, scope) -> {
            Reading read = meaning.of(match, scope);
            return Tail.of(match).isNothing() ? read : read.with(Claim.Weight.DOUBTFUL);
        };
    }

    private static Reading required(Match match, Scope scope) {
        Attributes required = Attributes.NONE.withNullable(false).with(Attributes.Trait.WITHOUT_DEFAULT);
        return Reading.of(match, new Assertion.NewColumn(table(match), match.name(Slot.COLUMN), required));
    }

    private static Reading bound(Match match, Scope scope) {
        return Reading.of(match, new Assertion.Renullified(table(match), match.name(Slot.COLUMN), false));
    }

    private static Reading unique(Match match, Scope scope) {
        return Reading.of(
                match, new Assertion.NewUniqueKey(table(match), match.keys().columns()));
    }

    private static Optional<Name> table(Match match) {
        return match.optionalName(Slot.TABLE);
    }
}
