package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.effect.Effects.NewConstraint;
import io.github.schemachangelog.claim.effect.Effects.NewEnum;
import io.github.schemachangelog.claim.effect.Effects.NewIndex;
import io.github.schemachangelog.claim.effect.Effects.NewTable;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Adds one change to the effects of those before it. */
final class EffectsFold {
    private final Effects effects;
    private final Place place;

    EffectsFold(Effects effects, Place place) {
        this.effects = effects;
        this.place = place;
    }

    void add(PlacedChange placed) {
        SchemaChange change = placed.change();
        secure(placed);
        if (change instanceof SchemaChange.RowSecurityChanged changed
                && effects.isNew(changed.table().name())) {
            return;
        }
        boolean done = table(change) || column(change) || index(change) || constraint(change) || type(change);
        if (done) {
            rework(change);
            return;
        }
        if (change instanceof SchemaChange.DataChanged written) {
            if (written.verb() != DataVerb.DELETE && written.verb() != DataVerb.TRUNCATE) {
                effects.writeRows();
            }
            if (!effects.isNew(written.table().name())) {
                effects.data().add(placed);
            }
        } else if (change instanceof SchemaChange.NotReadable) {
            effects.notReadable().add(placed);
        } else {
            effects.onExisting().add(placed);
        }
    }

    /** Row-level security goes with its table. */
    private void secure(PlacedChange placed) {
        if (placed.change() instanceof SchemaChange.RowSecurityChanged) {
            effects.security().add(placed);
        } else if (placed.change() instanceof SchemaChange.TableDropped dropped) {
            effects.security().removeIf(one -> one.change().subject().equals(Optional.of(dropped.table())));
        }
    }

    /** Notes what is changed that this migration has made. */
    private void rework(SchemaChange change) {
        boolean part = change instanceof SchemaChange.OfColumn
                || change instanceof SchemaChange.ConstraintDropped
                || change instanceof SchemaChange.ConstraintRenamed;
        boolean whole = change instanceof SchemaChange.TableDropped
                || change instanceof SchemaChange.TableRenamed
                || change instanceof SchemaChange.OfIndex
                || change instanceof SchemaChange.OfType && !(change instanceof SchemaChange.EnumCreated);
        if (part) {
            change.part().ifPresent(effects::rework);
            change.subject()
                    .flatMap(table -> change.part().map(column -> table.name() + "." + column))
                    .ifPresent(effects::rework);
        } else if (whole) {
            change.subject().ifPresent(name -> effects.rework(name.name()));
        }
    }

    private boolean table(SchemaChange change) {
        var tables = effects.tablesByName();
        if (change instanceof SchemaChange.TableCreated created) {
            String name = created.table().name();
            tables.put(Effects.key(name), new NewTable(name, new ArrayList<>(created.columns()), place));
            created.constraints()
                    .forEach(constraint -> effects.constraints().add(new NewConstraint(name, constraint, place)));
            return true;
        }
        if (change instanceof SchemaChange.TableDropped dropped
                && effects.isNew(dropped.table().name())) {
            String name = dropped.table().name();
            tables.remove(Effects.key(name));
            effects.pass(name);
            effects.indexes().removeIf(index -> index.table().equalsIgnoreCase(name));
            effects.constraints().removeIf(constraint -> constraint.table().equalsIgnoreCase(name));
            return true;
        }
        if (change instanceof SchemaChange.TableRenamed renamed
                && effects.isNew(renamed.table().name())) {
            NewTable table = effects.table(renamed.table().name()).orElseThrow();
            tables.remove(Effects.key(table.name()));
            tables.put(Effects.key(renamed.newName()), new NewTable(renamed.newName(), table.columns(), table.place()));
            effects.indexes()
                    .replaceAll(index -> index.table().equalsIgnoreCase(table.name())
                            ? new NewIndex(index.name(), renamed.newName(), index.index(), index.place())
                            : index);
            effects.constraints()
                    .replaceAll(one -> one.table().equalsIgnoreCase(table.name())
                            ? new NewConstraint(renamed.newName(), one.constraint(), one.place())
                            : one);
            return true;
        }
        return false;
    }

    private boolean column(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnAdded added) {
            String table = added.table().name();
            Optional<NewTable> fresh = effects.table(table);
            fresh.ifPresent(one -> one.columns().add(added.column()));
            if (fresh.isEmpty()) {
                effects.addedColumns().add(new AddedColumn(table, added.column(), place));
            }
            return true;
        }
        if (change instanceof SchemaChange.ColumnDropped dropped) {
            return replace(dropped.table().name(), dropped.column(), column -> Optional.empty());
        }
        if (change instanceof SchemaChange.ColumnRenamed renamed) {
            return replace(
                    renamed.table().name(),
                    renamed.column(),
                    column -> Optional.of(column.withName(renamed.newName())));
        }
        if (change instanceof SchemaChange.ColumnTypeChanged changed) {
            return replace(
                    changed.table().name(), changed.column(), column -> Optional.of(column.withType(changed.type())));
        }
        if (change instanceof SchemaChange.NullabilityChanged changed) {
            return replace(
                    changed.table().name(),
                    changed.column(),
                    column -> Optional.of(column.withNullable(changed.nullable())));
        }
        if (change instanceof SchemaChange.DefaultChanged changed) {
            return replace(
                    changed.table().name(),
                    changed.column(),
                    column -> Optional.of(column.withDefault(changed.newDefault())));
        }
        return false;
    }

    /** Whether the column is one of those that this migration makes. */
    private boolean replace(String table, String name, Function<Column, Optional<Column>> by) {
        List<Column> fresh = effects.table(table).map(NewTable::columns).orElse(List.of());
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).name().equalsIgnoreCase(name)) {
                Optional<Column> other = by.apply(fresh.get(i));
                if (other.isPresent()) {
                    fresh.set(i, other.get());
                } else {
                    fresh.remove(i);
                }
                return true;
            }
        }
        List<AddedColumn> added = effects.addedColumns();
        for (int i = 0; i < added.size(); i++) {
            AddedColumn one = added.get(i);
            if (one.table().equalsIgnoreCase(table) && one.column().name().equalsIgnoreCase(name)) {
                Optional<Column> other = by.apply(one.column());
                if (other.isPresent()) {
                    added.set(i, new AddedColumn(one.table(), other.get(), one.place()));
                } else {
                    added.remove(i);
                }
                return true;
            }
        }
        return false;
    }

    private boolean index(SchemaChange change) {
        if (change instanceof SchemaChange.IndexCreated created) {
            effects.indexes().add(new NewIndex(created.index(), created.table().name(), created, place));
            return true;
        }
        if (change instanceof SchemaChange.IndexDropped dropped) {
            return effects.indexes()
                    .removeIf(index -> isNamed(index.name(), dropped.index().name()));
        }
        if (change instanceof SchemaChange.IndexRenamed renamed) {
            return changed(
                    effects.indexes(),
                    index -> isNamed(index.name(), renamed.index().name()),
                    index -> new NewIndex(Optional.of(renamed.newName()), index.table(), index.index(), index.place()));
        }
        return false;
    }

    private boolean constraint(SchemaChange change) {
        if (change instanceof SchemaChange.ConstraintAdded added) {
            effects.constraints().add(new NewConstraint(added.table().name(), added.constraint(), place));
            return true;
        }
        if (change instanceof SchemaChange.ConstraintDropped dropped) {
            return effects.constraints()
                    .removeIf(
                            one -> one.table().equalsIgnoreCase(dropped.table().name())
                                    && isNamed(one.constraint().name(), dropped.constraint()));
        }
        if (change instanceof SchemaChange.ConstraintRenamed renamed) {
            return changed(
                    effects.constraints(),
                    one -> one.table().equalsIgnoreCase(renamed.table().name())
                            && isNamed(one.constraint().name(), renamed.constraint()),
                    one -> new NewConstraint(one.table(), named(one.constraint(), renamed.newName()), one.place()));
        }
        return change instanceof SchemaChange.ConstraintValidated validated
                && effects.constraints().stream()
                        .anyMatch(one -> isNamed(one.constraint().name(), validated.constraint()));
    }

    private static Constraint named(Constraint constraint, String name) {
        return new Constraint(
                Optional.of(name),
                constraint.kind(),
                constraint.columns(),
                constraint.target(),
                constraint.expression(),
                constraint.validated());
    }

    private boolean type(SchemaChange change) {
        var enums = effects.enumsByName();
        if (change instanceof SchemaChange.EnumCreated created) {
            String name = created.type().name();
            enums.put(Effects.key(name), new NewEnum(name, new ArrayList<>(created.values()), place));
            return true;
        }
        if (change instanceof SchemaChange.EnumValueAdded added) {
            Optional<NewEnum> fresh = effects.enumOf(added.type().name());
            fresh.ifPresent(one -> insert(one.values(), added));
            return fresh.isPresent();
        }
        if (change instanceof SchemaChange.EnumValueRenamed renamed) {
            Optional<NewEnum> fresh = effects.enumOf(renamed.type().name());
            fresh.ifPresent(one ->
                    one.values().replaceAll(value -> value.equals(renamed.value()) ? renamed.newValue() : value));
            return fresh.isPresent();
        }
        if (change instanceof SchemaChange.TypeRenamed renamed) {
            NewEnum fresh = enums.remove(Effects.key(renamed.type().name()));
            if (fresh != null) {
                enums.put(
                        Effects.key(renamed.newName()), new NewEnum(renamed.newName(), fresh.values(), fresh.place()));
            }
            return fresh != null;
        }
        return change instanceof SchemaChange.TypeDropped dropped
                && enums.remove(Effects.key(dropped.type().name())) != null;
    }

    private static void insert(List<String> values, SchemaChange.EnumValueAdded added) {
        int before = added.before().map(values::indexOf).orElse(-1);
        int after = added.after().map(values::indexOf).orElse(-1);
        values.add(before >= 0 ? before : after >= 0 ? after + 1 : values.size(), added.value());
    }

    private static boolean isNamed(Optional<String> name, String other) {
        return name.filter(other::equalsIgnoreCase).isPresent();
    }

    private static <T> boolean changed(List<T> all, Predicate<T> which, UnaryOperator<T> by) {
        boolean any = all.stream().anyMatch(which);
        all.replaceAll(one -> which.test(one) ? by.apply(one) : one);
        return any;
    }
}
