package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds a number of things that are dropped against those that the migration drops. */
final class DropCountJudge {
    private final Effects effects;
    private final TablesBefore before;

    DropCountJudge(Effects effects, TablesBefore before) {
        this.effects = effects;
        this.before = before;
    }

    Judgement judge(DroppedThings claim) {
        List<SchemaChange> found = effects.onExisting().stream()
                .map(PlacedChange::change)
                .filter(change -> isMeant(claim, change))
                .toList();
        boolean right = claim.count().allows(found.size());
        if (claim.count().precision() == Count.Precision.ABOUT) {
            return Judgement.unchecked("the number is not meant exactly; the SQL drops " + found.size());
        }
        if (mayBeMore(claim) && !(right && !found.isEmpty())) {
            return Judgement.unchecked("what goes with something else, or gets another name, may be counted too");
        }
        boolean placed = claim.table().isEmpty()
                || found.stream()
                        .noneMatch(change -> change instanceof SchemaChange.IndexDropped one
                                && tableOf(one).isEmpty());
        if (!placed) {
            return Judgement.unchecked("which table an index is on that goes is not known");
        }
        if (right && claim.thing() == DroppedThings.Thing.FOREIGN_KEY && !areForeignKeys(found)) {
            return Judgement.unchecked("whether the constraints that go are foreign keys is not known");
        }
        if (right) {
            return Judgement.verified();
        }
        boolean fewer = found.size() < claim.count().number();
        return claim.thing() == DroppedThings.Thing.FOREIGN_KEY && !fewer
                ? Judgement.unchecked("which of the constraints that go are foreign keys is not known")
                : Judgement.refuted("the SQL drops " + counted(found.size(), claim.thing()) + ", not " + claim.count());
    }

    private boolean isMeant(DroppedThings claim, SchemaChange change) {
        return switch (claim.thing()) {
            case TABLE -> change instanceof SchemaChange.TableDropped;
            case COLUMN ->
                change instanceof SchemaChange.ColumnDropped one
                        && isOn(claim.table(), one.table().name());
            case INDEX ->
                change instanceof SchemaChange.IndexDropped one
                        && tableOf(one).map(table -> isOn(claim.table(), table)).orElse(true);
            case ENUM -> change instanceof SchemaChange.TypeDropped;
            case FOREIGN_KEY, CONSTRAINT ->
                change instanceof SchemaChange.ConstraintDropped one
                        && isOn(claim.table(), one.table().name());
        };
    }

    private static boolean isOn(Optional<Name> table, String name) {
        return table.isEmpty() || table.get().means(name);
    }

    /** Whether others of them may go in another way than by a DROP of their own. */
    private boolean mayBeMore(DroppedThings claim) {
        return switch (claim.thing()) {
            case TABLE -> any(change -> change instanceof SchemaChange.TableRenamed || isOtherDrop(change));
            case COLUMN ->
                any(change -> change instanceof SchemaChange.TableDropped
                        || change instanceof SchemaChange.ColumnRenamed
                        || isOtherDrop(change));
            case ENUM -> any(change -> change instanceof SchemaChange.TypeRenamed || isOtherDrop(change));
            case INDEX ->
                takesOthersAlong()
                        || any(change -> change instanceof SchemaChange.ConstraintDropped
                                || change instanceof SchemaChange.IndexRenamed);
            case FOREIGN_KEY, CONSTRAINT ->
                takesOthersAlong()
                        || any(change -> change instanceof SchemaChange.ConstraintRenamed
                                || change instanceof SchemaChange.NullabilityChanged one && one.nullable());
        };
    }

    private boolean takesOthersAlong() {
        return any(change -> change instanceof SchemaChange.TableDropped
                || change instanceof SchemaChange.ColumnDropped
                || isOtherDrop(change));
    }

    private static boolean isOtherDrop(SchemaChange change) {
        return change instanceof SchemaChange.OtherObject other && other.verb() == Verb.DROPPED;
    }

    private boolean any(Predicate<SchemaChange> which) {
        return effects.onExisting().stream().anyMatch(change -> which.test(change.change()));
    }

    /** The table that an index was on, as far as earlier migrations tell it. */
    private Optional<String> tableOf(SchemaChange.IndexDropped dropped) {
        return before.tableOfIndex(new Name(dropped.index().name(), true));
    }

    /** As PostgreSQL and Prisma call them: {@code orders_user_id_fkey}. */
    private static boolean areForeignKeys(List<SchemaChange> dropped) {
        return dropped.stream()
                .allMatch(change -> change instanceof SchemaChange.ConstraintDropped one
                        && one.constraint().toLowerCase(Locale.ROOT).contains("fk"));
    }

    private static String counted(int number, DroppedThings.Thing thing) {
        String plural = thing == DroppedThings.Thing.INDEX ? "indexes" : thing.noun() + "s";
        return number + " " + (number == 1 ? thing.noun() : plural);
    }
}
