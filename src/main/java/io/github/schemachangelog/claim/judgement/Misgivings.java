package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.effect.Losses;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a claim that the SQL does not bear out may be true all the same, because it may mean something else. */
final class Misgivings {
    /** Kinds of objects that have columns, of which a table knows nothing. */
    private static final Set<String> VIEWS = Set.of("view", "materialized view", "type");

    private static final Pattern NAME = Pattern.compile("[\\w$.]+");
    /** What PostgreSQL calls what it makes of its own accord. */
    private static final Pattern MADE = Pattern.compile("_(pkey|key|fkey|idx|seq|check)$");

    /** What a table is created WITH: how it is stored, and no column. */
    private static final Pattern STORAGE =
            Pattern.compile("(?i)fillfactor|parallel_workers|toast_tuple_target|(toast\\.)?autovacuum_\\w+");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z0-9_ ]{2,}");

    private final MigrationFacts facts;
    private final Effects effects;

    Misgivings(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    /** A clause; empty where the claim can only be wrong. */
    Optional<String> of(Assertion claim) {
        return Stream.of(
                        aboutCode(claim),
                        new CodeNames(facts).about(claim),
                        new CallNames(facts).about(claim),
                        aboutTable(claim),
                        aboutColumn(claim),
                        aboutChange(claim),
                        new Departures(facts).about(claim),
                        aboutPromise(claim),
                        aboutEnum(claim),
                        aboutIndex(claim),
                        aboutConstraint(claim))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is spelled as code spells it, where no table is, may be code's: a model, an enum, a policy. */
    private Optional<String> aboutCode(Assertion claim) {
        boolean made = claim instanceof Assertion.NewTable
                || claim instanceof Assertion.NewObject
                || claim instanceof Assertion.NewEnum && effects.enums().isEmpty();
        boolean code = made
                && claim.subject().filter(name -> isCapitalised(name.last())).isPresent()
                && tables().findAny().isPresent()
                && tables().noneMatch(Misgivings::isCapitalised);
        return code ? Optional.of("`" + claim.subject().get() + "` may be a name in code") : Optional.empty();
    }

    private Optional<String> aboutTable(Assertion claim) {
        Optional<Name> table = table(claim);
        if (table.filter(this::isView).isPresent()) {
            return Optional.of("`" + table.get() + "` is no table");
        }
        if (table.filter(this::mayBeModel).isPresent()) {
            return Optional.of("`" + table.get() + "` may be the model of a table");
        }
        return Optional.empty();
    }

    /** The table that it is on, or that it changes. */
    private static Optional<Name> table(Assertion claim) {
        if (claim instanceof Assertion.OfColumn one) {
            return one.table();
        } else if (claim instanceof Assertion.ChangedTable one) {
            return Optional.of(one.table());
        } else if (claim instanceof Assertion.NewIndexes one) {
            return one.table();
        } else if (claim instanceof DroppedThings one) {
            return one.table();
        }
        return claim instanceof Assertion.NewIndex one ? one.claimed().table() : Optional.empty();
    }

    private boolean isView(Name name) {
        return changes(change -> change instanceof SchemaChange.OtherObject other
                && VIEWS.contains(other.kind())
                && name.means(other.name().name()));
    }

    /** Not a known table, and like one, or in the spelling of code where tables have another. */
    private boolean mayBeModel(Name name) {
        if (tables().anyMatch(name::means)) {
            return false;
        }
        return tables().anyMatch(name::resembles)
                || isCapitalised(name.last()) && tables().noneMatch(Misgivings::isCapitalised);
    }

    private Stream<String> tables() {
        return Stream.of(
                        facts.before().everywhere(),
                        effects.tables().stream().map(Effects.NewTable::name),
                        effects.addedColumns().stream().map(Effects.AddedColumn::table))
                .flatMap(names -> names);
    }

    private static boolean isCapitalised(String name) {
        return Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private Optional<String> aboutColumn(Assertion claim) {
        if (claim instanceof Assertion.NewColumn one) {
            String name = one.column().last();
            boolean other = !NAME.matcher(one.column().text()).matches()
                    || CAPITALS.matcher(name).matches()
                    || TypeWords.isKnown(name) && one.attributes().type().isEmpty()
                    || MADE.matcher(name).find()
                    || STORAGE.matcher(name).matches()
                    || isRelation(one.attributes())
                    || tables().anyMatch(table -> one.column().means(table)
                            || one.attributes().isRemark() && one.column().resembles(table))
                    || one.table().filter(this::isNewColumn).isPresent()
                    || one.table().filter(this::isFilled).isPresent()
                            && one.attributes().isRemark()
                    || isCapitalised(name)
                            && effects.allColumns()
                                    .noneMatch(column ->
                                            isCapitalised(column.column().name()));
            return other ? Optional.of("`" + one.column() + "` may be no column") : Optional.empty();
        }
        if (claim instanceof Assertion.NewObject one
                && MADE.matcher(one.name().last()).find()) {
            return Optional.of("PostgreSQL may make `" + one.name() + "` for something else");
        }
        if (claim instanceof Assertion.RetypedColumn one
                && !TypeWords.isKnown(one.type().base())) {
            return Optional.of("whether `" + one.type() + "` is meant as a type is not known");
        }
        return Optional.empty();
    }

    /** {@code members (User[])}: a relation of a model is no column. */
    private static boolean isRelation(Attributes attributes) {
        boolean ofColumn = attributes.nullable().isPresent()
                || attributes.defaultWords().isPresent()
                || attributes.reference().isPresent();
        return !ofColumn
                && attributes
                        .type()
                        .filter(type -> !TypeWords.isKnown(type.base()))
                        .isPresent();
    }

    /** {@code payload.type} is a key in a column. */
    private boolean isNewColumn(Name table) {
        return effects.allColumns()
                .anyMatch(column -> table.means(column.column().name()));
    }

    /** A list below a new table that gets rows may well name those. */
    private boolean isFilled(Name table) {
        return effects.writesRows() && effects.isNew(table.last());
    }

    private Optional<String> aboutChange(Assertion claim) {
        if (claim instanceof Assertion.RenamedColumn one) {
            boolean others = changes(change -> change instanceof SchemaChange.TableRenamed
                    || change instanceof SchemaChange.OtherObject other
                            && one.column().means(other.name().name()));
            boolean code = isCapitalised(one.column().last()) && tables().noneMatch(Misgivings::isCapitalised);
            return others || code ? Optional.of("it may be something else that gets another name") : Optional.empty();
        }
        if (claim instanceof Assertion.RenamedTable one) {
            boolean anew = changes(change -> change instanceof SchemaChange.TableDropped dropped
                            && one.table().means(dropped.table().name())
                    || change instanceof SchemaChange.OtherObject other
                            && one.table().means(other.name().name()));
            return anew ? Optional.of("the SQL does it in another way") : Optional.empty();
        }
        Optional<Name> column = claim instanceof Assertion.RetypedColumn retyped
                ? Optional.of(retyped.column())
                : claim instanceof Assertion.Renullified changed ? Optional.of(changed.column()) : Optional.empty();
        return column.filter(this::isMadeAnew).map(name -> "the SQL sees to `" + name + "` in another way");
    }

    /** Dropped and added again, or kept from being NULL by a key or a CHECK. */
    private boolean isMadeAnew(Name column) {
        boolean dropped =
                changes(change -> change instanceof SchemaChange.ColumnDropped one && column.means(one.column()));
        boolean constrained = effects.constraints().stream()
                .anyMatch(one -> one.constraint().columns().stream().anyMatch(column::means)
                        || Effects.key(one.constraint().expression().orElse("")).contains(Effects.key(column.last())));
        return dropped || constrained;
    }

    private Optional<String> aboutIndex(Assertion claim) {
        if (!(claim instanceof Assertion.NewIndex one)) {
            return Optional.empty();
        }
        ClaimedIndex claimed = one.claimed();
        Optional<String> own = claimed.columns().stream()
                .filter(name -> effects.indexes().stream()
                        .anyMatch(index ->
                                index.name().filter(name::equalsIgnoreCase).isPresent()))
                .findFirst();
        if (own.isPresent()) {
            return Optional.of("`" + own.get() + "` is the name of an index");
        }
        Optional<Name> place = claimed.table().or(claimed::on);
        boolean column = place.isPresent()
                && effects.indexes().stream()
                        .anyMatch(index -> index.index().keys().stream()
                                        .anyMatch(key -> place.get().means(FoundIndex.bare(key)))
                                || Effects.key(index.index().where().orElse(""))
                                        .contains(Effects.key(place.get().last())));
        boolean constraint = claimed.index().isPresent()
                && effects.constraints().stream()
                        .anyMatch(found -> found.constraint()
                                .name()
                                .filter(claimed.index().get()::means)
                                .isPresent());
        return column || constraint ? Optional.of("what the index is on is told in other words") : Optional.empty();
    }

    private Optional<String> aboutConstraint(Assertion claim) {
        if (!(claim instanceof Assertion.NewConstraint one)) {
            return Optional.empty();
        }
        boolean expression = effects.constraints().stream()
                .anyMatch(found -> Effects.key(found.constraint().expression().orElse(""))
                        .contains(Effects.key(one.constraint().last())));
        return expression || tables().anyMatch(one.constraint()::means)
                ? Optional.of("`" + one.constraint() + "` may be a column or a table")
                : Optional.empty();
    }

    /** A table that the migration makes and drops again may be the one that it drops first. */
    private Optional<String> aboutPromise(Assertion claim) {
        if (!(claim instanceof Assertion.Additive)) {
            return Optional.empty();
        }
        List<SchemaChange> losses = effects.onExisting().stream()
                .map(PlacedChange::change)
                .filter(Losses::isLoss)
                .toList();
        boolean passing = !losses.isEmpty()
                && losses.stream()
                        .allMatch(loss -> loss instanceof SchemaChange.TableDropped dropped
                                && effects.isPassing(dropped.table().name()));
        return passing ? Optional.of("whether the table that the SQL drops was there is not known") : Optional.empty();
    }

    private Optional<String> aboutEnum(Assertion claim) {
        if (!(claim instanceof Assertion.NewEnumValues one) || one.type().isEmpty()) {
            return Optional.empty();
        }
        Name type = one.type().get();
        boolean toAnother = changes(change -> change instanceof SchemaChange.EnumValueAdded added
                && one.values().stream().anyMatch(value -> EnumJudge.isValue(value, added.value()))
                && !type.means(added.type().name()));
        boolean column = !type.qualifier().isEmpty();
        boolean rows = effects.data().stream()
                .anyMatch(change -> change.change()
                        .subject()
                        .filter(name -> type.means(name.name()))
                        .isPresent());
        return toAnother || column || rows
                ? Optional.of("`" + type + "` may be a table or a column of that type")
                : Optional.empty();
    }

    private boolean changes(Predicate<SchemaChange> which) {
        List<PlacedChange> changes = effects.onExisting();
        return changes.stream().anyMatch(change -> which.test(change.change()));
    }
}
