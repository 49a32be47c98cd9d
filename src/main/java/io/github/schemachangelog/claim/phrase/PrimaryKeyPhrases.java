package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.assertion.NewPrimaryKey;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/** How entries speak of primary keys. */
final class PrimaryKeyPhrases {
    private static final String KEY = " [ composite | compound | joint ]? [ primary key | pk ] ";
    private static final String OF = " [ on | of | to | for | is | over | : | - ]? [ the | table | column~ ]* ";

    private static final Meaning CREATED = PrimaryKeyPhrases::created;

    static final List<Phrase> ALL = List.of(
            Phrase.line("[" + NEW + "| the ]?" + KEY + OF + "<keys>", CREATED),
            Phrase.line(
                    "[ the | table ]* <table> [ table ]? [ [ has | gets | with | : | - ] [ a | the | as | its ]* ]? "
                            + KEY + OF + "<keys>",
                    CREATED),
            Phrase.line(
                    "[ the | column ]* <column> [ column ]? [ is | becomes | is now ] [ now | the | a ]*" + KEY
                            + "[ of [ the | table ]* <table> [ table ]? ]?",
                    PrimaryKeyPhrases::ofColumn),
            Phrase.line(
                    NEW + "[ table <table> | <table> table ] [ with | having | ( ] [ a ]?" + KEY + OF + "<keys> [ ) ]?",
                    PrimaryKeyPhrases::ofNewTable));

    private PrimaryKeyPhrases() {}

    /** Without a word of making it may be one that is there. */
    private static Reading created(Match match, Scope scope) {
        NewPrimaryKey key = key(match, scope.or(match.optionalName(Slot.TABLE)));
        Reading read = Reading.of(match, key).with(Claim.Weight.DOUBTFUL);
        boolean several = match.says("composite") || match.says("compound") || match.says("joint");
        return several && key.columns().size() < 2 ? read.besides(Qualifiers.UNREAD) : read;
    }

    private static Reading ofColumn(Match match, Scope scope) {
        Name column = match.name(Slot.COLUMN);
        Optional<Name> table = ColumnReadings.table(match, scope, column);
        return Reading.of(match, new NewPrimaryKey(table, List.of(column.last())))
                .with(Claim.Weight.DOUBTFUL);
    }

    private static Reading ofNewTable(Match match, Scope scope) {
        Name table = match.name(Slot.TABLE);
        return Reading.of(match, new Assertion.NewTable(table), key(match, Optional.of(table)))
                .below(Scope.ofTable(table));
    }

    private static NewPrimaryKey key(Match match, Optional<Name> table) {
        Keys keys = match.keys();
        return new NewPrimaryKey(table.or(keys::table), keys.columns());
    }
}
