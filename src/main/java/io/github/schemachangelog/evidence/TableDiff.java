package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.Matching.By;
import io.github.schemachangelog.evidence.Matching.Kept;
import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import java.util.ArrayList;
import java.util.List;

/** What became of a table that is in both catalogs. */
final class TableDiff {
    private final TableFacts before;
    private final TableFacts after;
    private final boolean same;
    private final TypeRenames renames;
    private final ObjectName table;
    private final List<SchemaChange> changes = new ArrayList<>();

    TableDiff(Kept<TableFacts> kept, TypeRenames renames) {
        this.before = kept.before();
        this.after = kept.after();
        this.same = kept.isSame();
        this.renames = renames;
        this.table = after.name();
    }

    /** Under the table's new name, where it has one. */
    List<SchemaChange> changes() {
        if (!before.name().name().equals(table.name())) {
            changes.add(new SchemaChange.TableRenamed(before.name(), table.name()));
        }
        boolean moved = !before.name().schema().equals(table.schema());
        columns();
        constraints();
        if (moved || !before.traits().equals(after.traits())) {
            altered();
        }
        before.security()
                .leadingTo(after.security())
                .forEach(security -> changes.add(new SchemaChange.RowSecurityChanged(table, security)));
        changes.addAll(Privileges.changes("table", table, before.privileges(), after.privileges()));
        return changes;
    }

    private void altered() {
        SchemaChange change = new OtherObject("table", table, Verb.ALTERED);
        if (!changes.contains(change)) {
            changes.add(change);
        }
    }

    private void columns() {
        Matching<ColumnFacts> columns =
                Matching.of(columns(before), columns(after), same ? By.IDENTITY : By.IDENTITY_OR_NAME);
        for (ColumnFacts gone : columns.removed()) {
            changes.add(new SchemaChange.ColumnDropped(table, gone.column().name()));
        }
        for (Kept<ColumnFacts> kept : columns.kept()) {
            column(kept);
        }
        for (ColumnFacts made : columns.added()) {
            changes.add(new SchemaChange.ColumnAdded(table, made.column()));
        }
    }

    /** A column's number means something in its own table only. */
    private List<ColumnFacts> columns(TableFacts facts) {
        return same
                ? facts.columns()
                : facts.columns().stream().map(ColumnFacts::anonymous).toList();
    }

    private void column(Kept<ColumnFacts> kept) {
        Column old = kept.before().column();
        Column now = kept.after().column();
        String name = now.name();
        if (!old.name().equals(name)) {
            changes.add(new SchemaChange.ColumnRenamed(table, old.name(), name));
        }
        if (!renames.type(old.type()).equals(now.type())) {
            changes.add(new SchemaChange.ColumnTypeChanged(table, name, now.type()));
        }
        if (old.nullable() != now.nullable()) {
            changes.add(new SchemaChange.NullabilityChanged(table, name, now.nullable()));
        }
        if (!renames.defaultText(old.defaultText()).equals(now.defaultText())) {
            changes.add(new SchemaChange.DefaultChanged(table, name, now.defaultText()));
        }
        if (old.generation() != now.generation()
                || !kept.before().traits().equals(kept.after().traits())) {
            altered();
        }
    }

    private void constraints() {
        Matching<ConstraintFacts> constraints =
                Matching.of(before.constraints(), after.constraints(), By.IDENTITY_OR_NAME);
        for (ConstraintFacts gone : constraints.removed()) {
            changes.add(new SchemaChange.ConstraintDropped(table, gone.name()));
        }
        for (Kept<ConstraintFacts> kept : constraints.kept()) {
            constraint(kept);
        }
        for (ConstraintFacts made : constraints.added()) {
            changes.add(new SchemaChange.ConstraintAdded(table, made.constraint()));
        }
    }

    /** One constraint keeps its meaning, even where its text names things that have other names now. */
    private void constraint(Kept<ConstraintFacts> kept) {
        ConstraintFacts old = kept.before();
        ConstraintFacts now = kept.after();
        boolean invalidated = old.constraint().validated() && !now.constraint().validated();
        if (!kept.isSame() && !old.definition().equals(now.definition()) || invalidated) {
            changes.add(new SchemaChange.ConstraintDropped(table, old.name()));
            changes.add(new SchemaChange.ConstraintAdded(table, now.constraint()));
            return;
        }
        if (kept.isRenamed()) {
            changes.add(new SchemaChange.ConstraintRenamed(table, old.name(), now.name()));
        }
        if (!old.constraint().validated() && now.constraint().validated()) {
            changes.add(new SchemaChange.ConstraintValidated(table, now.name()));
        }
        if (!old.traits().equals(now.traits())) {
            altered();
        }
    }
}
