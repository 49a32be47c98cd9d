package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Promise;
import io.github.schemachangelog.claim.effect.Deeds;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.effect.Losses;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.evidence.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds against what a migration does that it takes nothing away. */
final class AdditiveJudge {
    private static final Set<Promise> OF_ROWS =
            EnumSet.of(Promise.DATA_UNTOUCHED, Promise.DATA_KEPT, Promise.NO_DATA_MIGRATION, Promise.NO_BACKFILL);

    private static final Set<Promise> WRITES_NOTHING = EnumSet.of(Promise.NO_DATA_MIGRATION, Promise.NO_BACKFILL);

    private final Effects effects;
    private final boolean hidden;

    /** @param hidden whether what is not readable may have changed the schema, and not rows alone */
    AdditiveJudge(Effects effects, boolean hidden) {
        this.effects = effects;
        this.hidden = hidden;
    }

    Judgement judge(Assertion.Additive claim) {
        Judgement judgement = plain(claim);
        boolean unknown = hidden
                || OF_ROWS.contains(claim.promise()) && !effects.notReadable().isEmpty();
        if (judgement.verdict() == Verdict.VERIFIED
                && WRITES_NOTHING.contains(claim.promise())
                && effects.writesRows()) {
            return Judgement.unchecked("whether the rows that the SQL writes are meant is a matter of words");
        }
        return judgement.verdict() == Verdict.VERIFIED && unknown ? Judgement.unchecked(unread()) : judgement;
    }

    private String unread() {
        SchemaChange.NotReadable first =
                (SchemaChange.NotReadable) effects.notReadable().get(0).change();
        return first.reason() + " may change more than its text says";
    }

    private Judgement plain(Assertion.Additive claim) {
        return switch (claim.promise()) {
            case ONLY_ADDITIONS -> onlyAdditions();
            case EXISTING_TABLES_UNTOUCHED -> untouched();
            case NO_COLUMN_DROPPED -> noColumnDropped();
            case NO_COLUMN_RENAMED -> none(change -> change instanceof SchemaChange.ColumnRenamed);
            case DATA_UNTOUCHED ->
                noData(
                        change -> Losses.isWrite(
                                        change, DataVerb.UPDATE, DataVerb.DELETE, DataVerb.TRUNCATE, DataVerb.MERGE)
                                || Losses.isLoss(change),
                        change -> Losses.isWrite(change, DataVerb.UPSERT) || Losses.mayLose(change));
            case DATA_KEPT -> kept();
            case NO_DATA_MIGRATION ->
                noData(
                        change -> Losses.isWrite(change, DataVerb.UPDATE, DataVerb.MERGE),
                        change -> change instanceof SchemaChange.DataChanged);
            case NEW_COLUMNS_NULLABLE -> nullable(column -> isOn(claim, column));
            case NEW_KEY_COLUMNS_NULLABLE -> nullable(column -> isOn(claim, column) && isKey(column));
            case NO_BACKFILL -> noBackfill();
        };
    }

    private static boolean isOn(Assertion.Additive claim, AddedColumn column) {
        return claim.table().isEmpty() || claim.table().get().means(column.table());
    }

    private boolean isKey(AddedColumn column) {
        return effects.constraints().stream()
                .filter(one -> one.constraint().kind() == Constraint.Kind.FOREIGN_KEY)
                .filter(one -> one.table().equalsIgnoreCase(column.table()))
                .anyMatch(one -> one.constraint().columns().stream()
                        .anyMatch(column.column().name()::equalsIgnoreCase));
    }

    private Judgement noColumnDropped() {
        Judgement judgement = none(change -> change instanceof SchemaChange.ColumnDropped);
        boolean table =
                effects.onExisting().stream().anyMatch(change -> change.change() instanceof SchemaChange.TableDropped);
        return judgement.verdict() == Verdict.VERIFIED && table
                ? Judgement.unchecked("whether the columns of a table that goes are meant is a matter of words")
                : judgement;
    }

    private Judgement onlyAdditions() {
        Optional<PlacedChange> taken = all().filter(
                        change -> isTaken(change.change()) || Losses.isDeleting(change.change()))
                .findFirst();
        if (taken.isPresent()) {
            return refuted(taken.get());
        }
        Optional<PlacedChange> unsure =
                all().filter(change -> !isAddition(change.change())).findFirst();
        return unsure.map(change ->
                        Judgement.unchecked("whether " + Deeds.of(change.change()) + " adds only is a matter of words"))
                .orElseGet(Judgement::verified);
    }

    /** What certainly takes away something that was there. */
    private boolean isTaken(SchemaChange change) {
        boolean again = change instanceof SchemaChange.TableDropped table
                        && effects.isNew(table.table().name())
                || change instanceof SchemaChange.TypeDropped type
                        && effects.enumOf(type.type().name()).isPresent()
                || change instanceof SchemaChange.ConstraintDropped constraint && isMadeAgain(constraint)
                || change instanceof SchemaChange.IndexDropped index && isMadeAgain(index);
        return !again
                && (Losses.isLoss(change)
                        || change instanceof SchemaChange.TableRenamed
                        || change instanceof SchemaChange.ColumnRenamed
                        || change instanceof SchemaChange.ColumnTypeChanged
                        || change instanceof SchemaChange.IndexDropped
                        || change instanceof SchemaChange.ConstraintDropped
                        || change instanceof SchemaChange.TypeDropped
                        || change instanceof SchemaChange.EnumValueRenamed
                        || change instanceof SchemaChange.NullabilityChanged nullability && !nullability.nullable());
    }

    private boolean isMadeAgain(SchemaChange.ConstraintDropped dropped) {
        return effects.constraints().stream()
                .anyMatch(one -> one.constraint()
                        .name()
                        .filter(dropped.constraint()::equalsIgnoreCase)
                        .isPresent());
    }

    private boolean isMadeAgain(SchemaChange.IndexDropped dropped) {
        return effects.indexes().stream()
                .anyMatch(one -> one.name()
                        .filter(dropped.index().name()::equalsIgnoreCase)
                        .isPresent());
    }

    /** What is copied before it goes is not lost, and what an UPDATE writes over may be. */
    private Judgement kept() {
        Judgement judgement = noData(
                change -> Losses.isWrite(change, DataVerb.DELETE, DataVerb.TRUNCATE) || Losses.isLoss(change),
                change -> Losses.isOverwriting(change) || Losses.mayLose(change));
        return judgement.isRefuted() && effects.writesRows()
                ? Judgement.unchecked("whether what goes is copied before is not known")
                : judgement;
    }

    private static boolean isAddition(SchemaChange change) {
        return change instanceof SchemaChange.EnumValueAdded
                || change instanceof SchemaChange.ConstraintValidated
                || Losses.isWrite(change, DataVerb.INSERT, DataVerb.COPY)
                || change instanceof SchemaChange.OtherObject other
                        && (other.verb() == Verb.CREATED
                                || other.verb() == Verb.COMMENTED
                                || other.verb() == Verb.GRANTED);
    }

    private Stream<PlacedChange> all() {
        return Stream.concat(effects.onExisting().stream(), effects.data().stream());
    }

    private Judgement untouched() {
        Optional<PlacedChange> changed = all().filter(change -> Losses.isDeleting(change.change())
                        || change.change() instanceof SchemaChange.OfTable
                                && !(change.change() instanceof SchemaChange.DataChanged)
                                && !(change.change() instanceof SchemaChange.RowSecurityChanged))
                .findFirst();
        if (changed.isPresent()) {
            return refuted(changed.get());
        }
        Optional<AddedColumn> column = effects.addedColumns().stream().findFirst();
        if (column.isPresent()) {
            String name =
                    "`" + column.get().table() + "." + column.get().column().name() + "`";
            return Judgement.refuted("the SQL adds column " + name, column.get().place(), "alters an existing table");
        }
        boolean more = effects.onExisting().stream().anyMatch(one -> one.change() instanceof SchemaChange.OfIndex)
                || effects.indexes().stream().anyMatch(one -> !effects.isNew(one.table()))
                || effects.constraints().stream().anyMatch(one -> !effects.isNew(one.table()));
        if (more) {
            return Judgement.unchecked("whether an index or a constraint modifies a table is a matter of words");
        }
        return all().map(PlacedChange::change)
                .filter(change -> Losses.isOverwriting(change) || mayTouch(change))
                .findFirst()
                .map(AdditiveJudge::unsure)
                .orElseGet(Judgement::verified);
    }

    private static boolean mayTouch(SchemaChange change) {
        return Losses.mayLose(change)
                || change instanceof SchemaChange.RowSecurityChanged
                || change instanceof SchemaChange.OtherObject other
                        && other.kind().equals("table")
                        && other.verb() == Verb.ALTERED;
    }

    private static Judgement unsure(SchemaChange change) {
        return Judgement.unchecked("the SQL " + Deeds.of(change) + ", of which the text alone does not tell enough");
    }

    private Judgement none(Predicate<SchemaChange> which) {
        return effects.onExisting().stream()
                .filter(change -> which.test(change.change()))
                .findFirst()
                .map(AdditiveJudge::refuted)
                .orElseGet(Judgement::verified);
    }

    /**
     * @param against what makes the promise false
     * @param unsure what may make it false
     */
    private Judgement noData(Predicate<SchemaChange> against, Predicate<SchemaChange> unsure) {
        Optional<PlacedChange> found =
                all().filter(change -> against.test(change.change())).findFirst();
        return found.map(AdditiveJudge::refuted)
                .orElseGet(() -> all().map(PlacedChange::change)
                        .filter(unsure)
                        .findFirst()
                        .map(AdditiveJudge::unsure)
                        .orElseGet(Judgement::verified));
    }

    private Judgement nullable(Predicate<AddedColumn> which) {
        Optional<AddedColumn> required = effects.addedColumns().stream()
                .filter(which)
                .filter(column -> !column.column().nullable())
                .findFirst();
        if (required.isPresent()) {
            AddedColumn column = required.get();
            return Judgement.refuted(
                    "`" + column.table() + "." + column.column().name() + "` is NOT NULL", column.place(), "adds it");
        }
        boolean none = effects.addedColumns().stream().noneMatch(which);
        return none
                        && effects.allColumns()
                                .filter(which)
                                .anyMatch(column -> !column.column().nullable())
                ? Judgement.unchecked("whether columns of new tables are meant is not known")
                : Judgement.verified();
    }

    private Judgement noBackfill() {
        List<PlacedChange> updates = effects.data().stream()
                .filter(change -> Losses.isOverwriting(change.change()))
                .toList();
        Optional<PlacedChange> filling = updates.stream()
                .filter(change -> Losses.isWrite(change.change(), DataVerb.UPDATE)
                        && getsColumn(change.change(), change.place().text()))
                .findFirst();
        if (filling.isPresent()) {
            return refuted(filling.get());
        }
        Optional<AddedColumn> empty = effects.addedColumns().stream()
                .filter(column -> effects.needsValue(column))
                .findFirst();
        if (empty.isPresent()) {
            String name = "`" + empty.get().table() + "." + empty.get().column().name() + "`";
            return Judgement.refuted(
                    name + " is NOT NULL and has no default", empty.get().place(), "adds it");
        }
        Optional<AddedColumn> changed = effects.addedColumns().stream()
                .filter(column -> column.isEmpty() && effects.isReworked(column))
                .findFirst();
        if (changed.isPresent()) {
            return Judgement.unchecked(
                    "what `" + changed.get().column().name() + "` holds before it is changed again is not known");
        }
        return updates.isEmpty()
                ? Judgement.verified()
                : Judgement.unchecked(
                        "the SQL " + Deeds.of(updates.get(0).change()) + "; that it fills a new column is not certain");
    }

    private boolean getsColumn(SchemaChange updated, String text) {
        return updated instanceof SchemaChange.DataChanged data
                && effects.addedColumns().stream()
                        .filter(column ->
                                column.table().equalsIgnoreCase(data.table().name()))
                        .anyMatch(column -> Losses.isSet(column.column().name(), text));
    }

    private static Judgement refuted(PlacedChange change) {
        return Judgement.refuted("the SQL " + Deeds.of(change.change()), change.place(), "here");
    }
}
