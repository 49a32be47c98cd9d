package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.effect.Renaming;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds claims about columns against what the migration does. */
final class ColumnJudge {
    private final Effects effects;
    private final TablesBefore before;
    private final AttributesJudge attributes;

    ColumnJudge(Effects effects, TablesBefore before) {
        this.effects = effects;
        this.before = before;
        this.attributes = new AttributesJudge(effects);
    }

    Judgement judge(Assertion.OfColumn claim) {
        if (claim instanceof Assertion.NewColumn added) {
            return added(added);
        }
        if (claim instanceof Assertion.StatedColumn stated) {
            return new StatedJudge(effects, before).judge(stated);
        }
        if (claim instanceof Assertion.NewColumns counted) {
            return new ColumnCountJudge(effects, attributes).judge(counted);
        }
        if (claim instanceof Assertion.Width width) {
            return effects.table(width.of().last())
                    .map(table ->
                            Counting.judge(width.columns(), table.columns().size(), "column"))
                    .orElseGet(() -> Judgement.unchecked("the SQL creates no table `" + width.of() + "`"));
        }
        if (claim instanceof Assertion.DroppedColumn dropped) {
            Judgement judgement = found(
                    change -> change instanceof SchemaChange.ColumnDropped one
                            && is(dropped.table(), one.table().name())
                            && dropped.column().means(one.column()),
                    "drops it",
                    "the SQL does not drop column `" + dropped.column() + "`" + of(dropped.table()));
            boolean column = dropped.column().certain()
                    || dropped.table().filter(this::isNoModel).isPresent();
            boolean other = !column || dropsElse(dropped.column());
            return judgement.isRefuted() && other
                    ? Judgement.unchecked("`" + dropped.column() + "` may be no column")
                    : judgement;
        }
        if (claim instanceof Assertion.RenamedColumn renamed) {
            Judgement judgement = found(
                    change -> Renaming.of(change)
                            .filter(one -> renamed.column().means(one.before())
                                    && renamed.newName().means(one.after())
                                    && one.table()
                                            .filter(table -> !is(renamed.table(), table))
                                            .isEmpty())
                            .isPresent(),
                    "renames it",
                    "the SQL does not rename column `" + renamed.column() + "` to `" + renamed.newName() + "`");
            return judgement.isRefuted() && isReplaced(renamed)
                    ? Judgement.unchecked(
                            "the SQL drops `" + renamed.column() + "` and adds `" + renamed.newName() + "`")
                    : judgement;
        }
        if (claim instanceof Assertion.Renullified changed) {
            return renullified(changed);
        }
        return retyped((Assertion.RetypedColumn) claim);
    }

    private Judgement renullified(Assertion.Renullified claim) {
        Judgement judgement = found(
                change -> isRenullified(change, claim) && claim.nullable() == isNullable(change),
                "changes it",
                "the SQL does not make column `" + claim.column() + "` " + nullability(claim.nullable()));
        return otherwise(
                judgement,
                change -> isRenullified(change, claim),
                change -> "the SQL makes column `" + claim.column() + "` " + nullability(isNullable(change)));
    }

    private static boolean isRenullified(SchemaChange change, Assertion.Renullified claim) {
        return change instanceof SchemaChange.NullabilityChanged one
                && is(claim.table(), one.table().name())
                && claim.column().means(one.column());
    }

    private static boolean isNullable(SchemaChange change) {
        return ((SchemaChange.NullabilityChanged) change).nullable();
    }

    private static String nullability(boolean nullable) {
        return nullable ? "nullable" : "NOT NULL";
    }

    /** Instead of a refutation that shows nothing, one that shows what the SQL does to the same thing. */
    private Judgement otherwise(
            Judgement judgement, Predicate<SchemaChange> same, Function<SchemaChange, String> reason) {
        return effects.onExisting().stream()
                .filter(change -> judgement.isRefuted() && same.test(change.change()))
                .findFirst()
                .map(change -> Judgement.refuted(reason.apply(change.change()), change.place(), "changes it"))
                .orElse(judgement);
    }

    private Judgement retyped(Assertion.RetypedColumn retyped) {
        Judgement judgement = found(
                change -> isRetyped(change, retyped, true),
                "changes its type",
                "the SQL does not give column `" + retyped.column() + "` the type `" + retyped.type() + "`");
        if (judgement.isRefuted()) {
            boolean unknown =
                    effects.onExisting().stream().anyMatch(change -> isRetyped(change.change(), retyped, false));
            return unknown
                    ? Judgement.unchecked("whether the type that is meant is the one of the SQL is not known")
                    : otherwise(
                            judgement,
                            change -> change instanceof SchemaChange.ColumnTypeChanged one
                                    && is(retyped.table(), one.table().name())
                                    && retyped.column().means(one.column()),
                            change -> "the SQL gives column `" + retyped.column() + "` the type `"
                                    + ((SchemaChange.ColumnTypeChanged) change).type() + "`");
        }
        boolean was = effects.onExisting().stream()
                .map(PlacedChange::change)
                .filter(change -> isRetyped(change, retyped, true))
                .anyMatch(change -> wasOf(retyped, (SchemaChange.ColumnTypeChanged) change));
        return was
                ? judgement
                : Judgement.unchecked(
                        "that it was `" + retyped.before().orElseThrow() + "` is not seen in the migrations before");
    }

    private boolean wasOf(Assertion.RetypedColumn claim, SchemaChange.ColumnTypeChanged change) {
        return claim.before()
                .map(type -> before.typeOf(change.table().name(), change.column())
                        .flatMap(type::means)
                        .orElse(false))
                .orElse(true);
    }

    /**
     * Whether a change gives the column the type that is meant.
     *
     * @param certainly without it, whether it may be that type
     */
    private static boolean isRetyped(SchemaChange change, Assertion.RetypedColumn claim, boolean certainly) {
        return change instanceof SchemaChange.ColumnTypeChanged one
                && is(claim.table(), one.table().name())
                && claim.column().means(one.column())
                && claim.type().means(one.type()).orElse(!certainly);
    }

    /** Whether one column goes and the other comes, as the code sees a renaming. */
    private boolean isReplaced(Assertion.RenamedColumn renamed) {
        return effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.ColumnDropped one
                                && is(renamed.table(), one.table().name())
                                && renamed.column().means(one.column()))
                && columns(renamed.table())
                        .anyMatch(column ->
                                renamed.newName().means(column.column().name()));
    }

    /** Whether it is a table; what begins with a capital may be a model, of which more than columns can be taken away. */
    private boolean isNoModel(Name table) {
        return before.contains(table) && Character.isLowerCase(table.last().charAt(0));
    }

    /** {@code public.orders} is a table and looks like a column. */
    private boolean dropsElse(Name name) {
        return effects.onExisting().stream()
                .map(PlacedChange::change)
                .anyMatch(change -> change instanceof SchemaChange.TableDropped one
                                && name.means(one.table().name())
                        || change instanceof SchemaChange.IndexDropped index
                                && name.means(index.index().name())
                        || change instanceof SchemaChange.TypeDropped type
                                && name.means(type.type().name())
                        || change instanceof SchemaChange.ConstraintDropped constraint
                                && name.means(constraint.constraint())
                        || change instanceof SchemaChange.OtherObject other
                                && name.means(other.name().name()));
    }

    private Judgement found(Predicate<SchemaChange> which, String fact, String otherwise) {
        Optional<PlacedChange> found = effects.onExisting().stream()
                .filter(change -> which.test(change.change()))
                .findFirst();
        return found.map(change -> Judgement.verified(change.place(), fact))
                .orElseGet(() -> Judgement.refuted(otherwise));
    }

    private Stream<AddedColumn> columns(Optional<Name> table) {
        return effects.allColumns().filter(column -> is(table, column.table()));
    }

    /** Whether a table is the one that is claimed, where one is. */
    static boolean is(Optional<Name> claimed, String table) {
        return claimed.isEmpty() || claimed.get().means(table);
    }

    private static String of(Optional<Name> table) {
        return table.map(name -> " of `" + name + "`").orElse("");
    }

    private Judgement added(Assertion.NewColumn claim) {
        List<AddedColumn> found = columns(claim.table())
                .filter(column -> claim.column().means(column.column().name()))
                .toList();
        if (found.isEmpty()) {
            return missing(claim);
        }
        return found.stream()
                .map(column -> attributes.judge(claim.attributes(), column))
                .filter(judgement -> !judgement.isRefuted())
                .findFirst()
                .orElseGet(() -> attributes.judge(claim.attributes(), found.get(0)));
    }

    private Judgement missing(Assertion.NewColumn claim) {
        Optional<AddedColumn> elsewhere = effects.allColumns()
                .filter(column -> claim.column().means(column.column().name()))
                .findFirst();
        boolean like = effects.allColumns()
                .anyMatch(column -> is(claim.table(), column.table())
                                && claim.column().resembles(column.column().name())
                        || claim.table()
                                .filter(table -> table.resembles(column.table()) && !table.means(column.table()))
                                .isPresent());
        boolean other = isAltered(claim.column()) || isElse(claim.column());
        if (like || other) {
            return Judgement.unchecked("`" + claim.column() + "` may be another name of a column");
        }
        String reason = "the SQL adds no column `" + claim.column() + "`"
                + claim.table().map(table -> " to `" + table + "`").orElse("");
        return elsewhere
                .map(column -> Judgement.refuted(reason, column.place(), "adds it to `" + column.table() + "`"))
                .orElseGet(() -> Judgement.refuted(reason));
    }

    /** Whether the migration changes a column that was there: a list below its table may well name it. */
    private boolean isAltered(Name column) {
        boolean indexed = effects.indexes().stream()
                .flatMap(index -> index.index().keys().stream())
                .anyMatch(key -> column.means(FoundIndex.bare(key)));
        boolean constrained = effects.constraints().stream()
                .flatMap(one -> one.constraint().columns().stream())
                .anyMatch(column::means);
        return indexed
                || constrained
                || effects.onExisting().stream()
                        .map(PlacedChange::change)
                        .anyMatch(change -> change.part().filter(column::means).isPresent()
                                || Renaming.of(change)
                                        .filter(one -> column.means(one.after()))
                                        .isPresent());
    }

    /** Whether the migration makes something else of a name, of which a list below a table may well speak. */
    private boolean isElse(Name name) {
        return effects.indexes().stream()
                        .anyMatch(one -> one.name().filter(name::means).isPresent())
                || effects.constraints().stream()
                        .anyMatch(one ->
                                one.constraint().name().filter(name::means).isPresent())
                || effects.tables().stream().anyMatch(one -> name.means(one.name()))
                || effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.OtherObject one
                                && name.means(one.name().name()));
    }
}
