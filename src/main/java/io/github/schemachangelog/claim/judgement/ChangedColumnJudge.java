package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Renaming;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Holds claims about what becomes of columns that were there against what the migration does. */
final class ChangedColumnJudge {
    private final Effects effects;
    private final TablesBefore before;

    ChangedColumnJudge(Effects effects, TablesBefore before) {
        this.effects = effects;
        this.before = before;
    }

    Judgement judge(Assertion.OfColumn claim) {
        if (claim instanceof Assertion.DroppedColumn dropped) {
            return dropped(dropped);
        }
        if (claim instanceof Assertion.RenamedColumn renamed) {
            return renamed(renamed);
        }
        if (claim instanceof Assertion.Renullified changed) {
            return renullified(changed);
        }
        return retyped((Assertion.RetypedColumn) claim);
    }

    private Judgement dropped(Assertion.DroppedColumn dropped) {
        Judgement judgement = found(
                change -> change instanceof SchemaChange.ColumnDropped one
                        && ColumnJudge.is(dropped.table(), one.table().name())
                        && dropped.column().means(one.column()),
                "drops it",
                "the SQL does not drop column `" + dropped.column() + "`" + of(dropped.table()));
        boolean column = dropped.column().certain()
                || dropped.table().filter(this::isNoModel).isPresent();
        boolean other = !column || dropsElse(dropped.column());
        if (!judgement.isRefuted()) {
            return judgement;
        }
        return other
                ? Judgement.unchecked("`" + dropped.column() + "` may be no column")
                : droppedInstead(dropped, judgement);
    }

    /** Shows the column that the SQL drops and whose name is the nearest. */
    private Judgement droppedInstead(Assertion.DroppedColumn claim, Judgement refuted) {
        return NearestName.of(
                        claim.column(),
                        effects.onExisting().stream()
                                .filter(change -> change.change() instanceof SchemaChange.ColumnDropped one
                                        && ColumnJudge.is(
                                                claim.table(), one.table().name())),
                        change -> change.change().part().orElse(""))
                .map(change -> Judgement.refuted(
                        refuted.reason(),
                        change.place(),
                        "drops `" + change.change().part().orElse("") + "`"))
                .orElse(refuted);
    }

    private Judgement renamed(Assertion.RenamedColumn renamed) {
        Judgement judgement = found(
                change -> Renaming.of(change)
                        .filter(one -> renamed.column().means(one.before())
                                && renamed.newName().means(one.after())
                                && one.table()
                                        .filter(table -> !ColumnJudge.is(renamed.table(), table))
                                        .isEmpty())
                        .isPresent(),
                "renames it",
                "the SQL does not rename column `" + renamed.column() + "` to `" + renamed.newName() + "`");
        return judgement.isRefuted() && isReplaced(renamed)
                ? Judgement.unchecked("the SQL drops `" + renamed.column() + "` and adds `" + renamed.newName() + "`")
                : judgement;
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
                && ColumnJudge.is(claim.table(), one.table().name())
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
                                    && ColumnJudge.is(
                                            retyped.table(), one.table().name())
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
                && ColumnJudge.is(claim.table(), one.table().name())
                && claim.column().means(one.column())
                && claim.type().means(one.type()).orElse(!certainly);
    }

    /** Whether one column goes and the other comes, as the code sees a renaming. */
    private boolean isReplaced(Assertion.RenamedColumn renamed) {
        return effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.ColumnDropped one
                                && ColumnJudge.is(renamed.table(), one.table().name())
                                && renamed.column().means(one.column()))
                && effects.allColumns()
                        .filter(column -> ColumnJudge.is(renamed.table(), column.table()))
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

    private static String of(Optional<Name> table) {
        return table.map(name -> " of `" + name + "`").orElse("");
    }
}
