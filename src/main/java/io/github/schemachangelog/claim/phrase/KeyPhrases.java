package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DONE;
import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.GONE;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.AllForeignKeys;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.AttributesReader;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.evidence.Constraint;
import java.util.List;
import java.util.Optional;

/** How entries speak of foreign keys and other constraints. */
final class KeyPhrases {
    private static final String KEYS = " [ foreign key~ | fk~ | fkey~ ] [ constraint~ ]? ";

    /** One action for both: {@code cascade on delete and update}. */
    private static final String BOTH =
            " [ [ with ]? <action> [ on ]? [ delete~ [ and | & | / | , ] [ on ]? update~ | update~ [ and | & | / | , ] [ on ]? delete~ ]"
                    + " | on [ delete [ and | & | / | , ] [ on ]? update | update [ and | & | / | , ] [ on ]? delete ] [ : | = ]? <action>"
                    + " | on update [ : | = ]? <on_update> [ , | and ]? on delete [ : | = ]? <action> ] ";

    /** What becomes of rows whose target goes, and where it changes. */
    private static final String ACTIONS = " [" + BOTH + "| [" + AttributesReader.ON_DELETE
            + "| [ with ]? <action> ] [ [ , | and ]? on update [ : | = ]? <on_update> ]? ] ";

    private static final String DELETE = " [ [ ( | , | - | : | ; | with | and ]?" + ACTIONS
            + "]? [ [ , | and ]? on update [ : | = ]? <on_update> ]? [ ) ]? ";

    private static final String ALL_OF_THEM =
            " [ ( | , | - | : ]? [ all | both | each ] [ of [ them | these | which ] | are | have | use | with | set to | : ]* ";

    private static final String TARGET =
            " [ -> | to | references | referencing | pointing to ] <other> [ ( <name> ) ]? ";

    private static final Meaning COUNTED = KeyPhrases::counted;
    private static final Meaning CONSTRAINT = KeyPhrases::constraint;
    private static final Meaning CREATED = KeyPhrases::created;
    private static final Meaning RELATION = KeyPhrases::relation;

    static final List<Phrase> ALL = List.of(
            Phrase.line(NEW + KEYS + ": <count> [ new ]? [ constraint~ ]?", COUNTED),
            Phrase.line(KEYS + ": <count> [ new ]? [ constraint~ ]?", COUNTED),
            Phrase.line("[" + NEW + "<count> [ new ]? | <count> new ]" + KEYS, COUNTED),
            Phrase.line(
                    "[" + NEW + "<count> [ new ]? | <count> [ new ]? ]" + KEYS + "[ in total ]?" + ALL_OF_THEM + ACTIONS
                            + "[ ) ]?",
                    KeyPhrases::countedAlike),
            Phrase.line(
                    "[" + NEW + "]?" + KEYS + ": <count> [ new | in total ]*" + ALL_OF_THEM + ACTIONS + "[ ) ]?",
                    KeyPhrases::countedAlike),
            Phrase.line(
                    "[ all | both | each ] [ of ]? [ the | new | these | its ]*" + KEYS
                            + "[ are | have | use | uses | with | set to | is | has | : ]*" + ACTIONS,
                    KeyPhrases::alike),
            Phrase.line(
                    "<count> new constraint~",
                    (match, scope) -> Reading.of(match, new Assertion.NewConstraints(match.count(Slot.COUNT)))),
            Phrase.line(
                    "[" + NEW + "]?" + KEYS + "[ on <table> [ table ]? ]? [ with <plain>* ]? [ : ]?", KeyPhrases::list),
            Phrase.line(
                    NEW + "[ unique | check ]* constraint~ [ on <table> [ table ]? ]? [ : ]?", KeyPhrases::constraints),
            Phrase.line(
                    NEW
                            + "[ unique | check | foreign | primary | key | exclude | fk ]* constraint <name> [ on <table> [ table ]? ]?",
                    CONSTRAINT),
            Phrase.line(
                    "[ a | an | the ]? [ unique | check | foreign | primary | key ]* constraint [ , | named | called ]* <name> [ , ]? "
                            + "[ has been | was ] [ added | created | introduced | established ] [ [ on | to ] [ the | table ]* <table> [ table ]? ]?",
                    CONSTRAINT),
            Phrase.line("[" + NEW + "]?" + KEYS + "[ : ]? [ from | on ]? <column>" + TARGET + DELETE, CREATED),
            Phrase.line(
                    DROP
                            + "[ the ]? [ [ unique | check ]? [ constraint | foreign key | fk ] <name> | <name> constraint ] [ [ from | on ] <table> ]?",
                    KeyPhrases::dropped),
            Phrase.line(
                    "[ the ]? [ [ unique | check ]? [ constraint | foreign key | fk ] <name> | <name> constraint ] [ [ of | on ] <table> ]?"
                            + DONE + GONE,
                    KeyPhrases::dropped),
            Phrase.line(DROP + "[ the ]? [ constraints | foreign keys | fks ] [ : ]? <names>", KeyPhrases::allDropped),
            Phrase.line(
                    "[" + NEW + "]? unique constraint [ : ]? <name> on [ the | table ]* <keys>",
                    KeyPhrases::uniqueConstraint),
            Phrase.item(Items.DROPPED_CONSTRAINTS, "<name>", KeyPhrases::dropped),
            Phrase.item(
                    Items.GONE,
                    "[ the ]? [ [ constraint | foreign key | fk ] <name> | <name> constraint ]",
                    KeyPhrases::dropped),
            Phrase.line("<column> -> <other>" + DELETE, KeyPhrases::arrow),
            Phrase.line(
                    "<count>" + KEYS, (match, scope) -> counted(match, scope).with(Claim.Weight.DOUBTFUL)),
            Phrase.line(
                    "[" + NEW + "]?" + KEYS + "[ : ]? <name> on <table> [ -> | to | referencing ] <other>" + DELETE,
                    KeyPhrases::named),
            Phrase.line(
                    "[" + NEW + "]?" + KEYS + "[ : ]? [ -> | to | referencing | references ] <other>" + DELETE,
                    CREATED),
            Phrase.item(Items.NEW_FOREIGN_KEYS, "<column>" + TARGET + DELETE, CREATED),
            Phrase.line("[" + NEW + "]? [ <name> ]? relation~ [ : ]? [ [ on | between ]? <names> ]?", RELATION),
            Phrase.item(Items.NEW_RELATIONS, "[ <name> | <plain> ] [ -> | to ] [ <names> | <plain> ]", RELATION),
            Phrase.item(Items.NEW_RELATIONS, "<name>", RELATION),
            Phrase.item(Items.NEW_CONSTRAINTS, "<name>", CONSTRAINT),
            Phrase.item(Items.NEW_FOREIGN_KEYS, "<name>", CONSTRAINT));

    private KeyPhrases() {}

    private static Reading counted(Match match, Scope scope) {
        return Reading.of(match, new Assertion.NewForeignKeys(match.count(Slot.COUNT)))
                .below(Scope.of(Items.NEW_FOREIGN_KEYS));
    }

    /** Without a word of making they may be some that are there. */
    private static Reading countedAlike(Match match, Scope scope) {
        AllForeignKeys all =
                new AllForeignKeys(Optional.of(match.count(Slot.COUNT)), match.action(Slot.ACTION), onUpdate(match));
        // The keys listed below are told what they do here, and again nobody looks.
        Reading counted = counted(match, scope);
        Reading read = counted.and(match, all).below(counted.below().unread());
        boolean made = match.says("new") || Stand.isOfMaking(match);
        return made ? read : read.with(Claim.Weight.DOUBTFUL);
    }

    private static Reading alike(Match match, Scope scope) {
        return Reading.of(match, new AllForeignKeys(Optional.empty(), match.action(Slot.ACTION), onUpdate(match)));
    }

    /** The action where a target changes; one for both is told once. */
    private static Optional<String> onUpdate(Match match) {
        boolean both = !match.has(Slot.ON_UPDATE) && (match.says("update") || match.says("updates"));
        return match.action(both ? Slot.ACTION : Slot.ON_UPDATE);
    }

    private static Reading list(Match match, Scope scope) {
        Scope below = Scope.of(Items.NEW_FOREIGN_KEYS, scope.or(match.optionalName(Slot.TABLE)));
        Token last = match.tokens()
                .get(match.end() - (match.tokens().get(match.end() - 1).isSymbol(":") ? 2 : 1));
        return Reading.head(last.lower().startsWith("cascad") ? below.unread() : below);
    }

    private static Reading constraints(Match match, Scope scope) {
        return Reading.head(Scope.of(Items.NEW_CONSTRAINTS, scope.or(match.optionalName(Slot.TABLE))));
    }

    private static Reading constraint(Match match, Scope scope) {
        return Reading.of(
                match,
                new Assertion.NewConstraint(
                        scope.or(match.optionalName(Slot.TABLE)), match.name(Slot.NAME), demands(match)));
    }

    private static Optional<Constraint.Kind> demands(Match match) {
        if (match.says("unique")) {
            return Optional.of(Constraint.Kind.UNIQUE);
        }
        if (match.says("check")) {
            return Optional.of(Constraint.Kind.CHECK);
        }
        if (match.says("primary")) {
            return Optional.of(Constraint.Kind.PRIMARY_KEY);
        }
        if (match.says("exclude")) {
            return Optional.of(Constraint.Kind.EXCLUDE);
        }
        return match.says("foreign") || match.says("fk") ? Optional.of(Constraint.Kind.FOREIGN_KEY) : Optional.empty();
    }

    private static Reading relation(Match match, Scope scope) {
        return Reading.of(match, new Unclear("a relation belongs to a model, not to the schema"))
                .below(Scope.of(Items.NEW_RELATIONS));
    }

    private static Reading dropped(Match match, Scope scope) {
        return Reading.of(
                match,
                new Assertion.DroppedConstraint(scope.or(match.optionalName(Slot.TABLE)), match.name(Slot.NAME)));
    }

    private static Reading allDropped(Match match, Scope scope) {
        return Reading.of(
                match.each(Slot.NAMES, listed -> new Assertion.DroppedConstraint(scope.table(), listed.name())));
    }

    /** Its name and its columns; neither is verified without the other. */
    private static Reading uniqueConstraint(Match match, Scope scope) {
        Keys keys = match.keys();
        Optional<Name> table = scope.or(keys.table());
        Assertion named =
                new Assertion.NewConstraint(table, match.name(Slot.NAME), Optional.of(Constraint.Kind.UNIQUE));
        return keys.table().isEmpty() && keys.columns().size() == 1
                ? Reading.of(match, named).besides(Qualifiers.UNREAD)
                : Reading.of(match, named).besides(new Assertion.NewUniqueKey(table, keys.columns()));
    }

    /** An arrow between anything else than columns may be a renaming. */
    private static Reading arrow(Match match, Scope scope) {
        boolean columns = !match.name(Slot.COLUMN).qualifier().isEmpty()
                && !match.name(Slot.OTHER).qualifier().isEmpty();
        boolean key = scope.items() == Items.NEW_FOREIGN_KEYS || match.has(Slot.ACTION);
        Optional<Name> own = qualifier(match.name(Slot.COLUMN));
        if (columns && !key && !match.name(Slot.OTHER).isOfAnother(own)) {
            Name other = match.name(Slot.OTHER);
            return Reading.of(
                    match,
                    new OfAnything.Arrow(
                            own,
                            ColumnReadings.unqualified(match.name(Slot.COLUMN)),
                            new Name(other.last(), other.certain())));
        }
        if (columns) {
            Reading created = created(match, scope);
            return key ? created : created.with(Claim.Weight.DOUBTFUL);
        }
        Name column = match.name(Slot.COLUMN);
        return match.has(Slot.ACTION) || match.has(Slot.ON_UPDATE)
                ? created(match, scope).with(Claim.Weight.DOUBTFUL)
                : Reading.of(match, new OfAnything.Arrow(scope.or(qualifier(column)), column, match.name(Slot.OTHER)));
    }

    /** By its own name, between two tables. */
    private static Reading named(Match match, Scope scope) {
        return Reading.of(
                        match,
                        new Assertion.NewForeignKey(
                                match.optionalName(Slot.TABLE),
                                match.optionalName(Slot.NAME),
                                match.name(Slot.OTHER),
                                Optional.empty(),
                                match.action(Slot.ACTION),
                                onUpdate(match)))
                .with(Claim.Weight.DOUBTFUL);
    }

    private static Reading created(Match match, Scope scope) {
        Optional<Name> column = match.optionalName(Slot.COLUMN);
        Name target = match.name(Slot.OTHER);
        boolean qualified = !target.qualifier().isEmpty() && !match.has(Slot.NAME);
        return Reading.of(
                match,
                new Assertion.NewForeignKey(
                        scope.or(column.flatMap(KeyPhrases::qualifier)),
                        column.map(name -> new Name(name.last(), name.certain())),
                        qualified ? new Name(target.qualifier(), target.certain()) : target,
                        qualified
                                ? Optional.of(new Name(target.last(), target.certain()))
                                : match.optionalName(Slot.NAME),
                        match.action(Slot.ACTION),
                        onUpdate(match)));
    }

    private static Optional<Name> qualifier(Name column) {
        return column.qualifier().isEmpty()
                ? Optional.empty()
                : Optional.of(new Name(column.qualifier(), column.certain()));
    }
}
