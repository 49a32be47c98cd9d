package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;

/** Tells a change in the names that its table, its columns and its types have at another moment of its script. */
final class Retold {
    private final NameHistory names;
    private final int from;
    private final NameHistory.Moment to;

    Retold(NameHistory names, int from, NameHistory.Moment to) {
        this.names = names;
        this.from = from;
        this.to = to;
    }

    /** What something is called anew is left as the SQL calls it. */
    SchemaChange of(SchemaChange change) {
        if (change instanceof SchemaChange.OfTable one) {
            return ofTable(one);
        } else if (change instanceof SchemaChange.EnumCreated one) {
            return new SchemaChange.EnumCreated(object(one.type()), one.values());
        } else if (change instanceof SchemaChange.EnumValueAdded one) {
            return new SchemaChange.EnumValueAdded(object(one.type()), one.value(), one.before(), one.after());
        } else if (change instanceof SchemaChange.EnumValueRenamed one) {
            return new SchemaChange.EnumValueRenamed(object(one.type()), one.value(), one.newValue());
        } else if (change instanceof SchemaChange.OtherObject one && one.kind().equals("table")) {
            return new SchemaChange.OtherObject(one.kind(), object(one.name()), one.verb());
        }
        return change;
    }

    private SchemaChange ofTable(SchemaChange.OfTable change) {
        ObjectName old = change.table();
        ObjectName table = object(old);
        if (change instanceof SchemaChange.OfColumn one) {
            return ofColumn(one, table);
        } else if (change instanceof SchemaChange.TableCreated one) {
            return new SchemaChange.TableCreated(
                    table,
                    one.columns().stream().map(column -> column(old, column)).toList(),
                    one.constraints().stream()
                            .map(constraint -> constraint(old, constraint))
                            .toList(),
                    one.ifAbsent());
        } else if (change instanceof SchemaChange.TableDropped) {
            return new SchemaChange.TableDropped(table);
        } else if (change instanceof SchemaChange.ColumnAdded one) {
            return new SchemaChange.ColumnAdded(table, column(old, one.column()), one.ifAbsent());
        } else if (change instanceof SchemaChange.IndexCreated one) {
            return new SchemaChange.IndexCreated(
                    one.index(),
                    table,
                    one.method(),
                    columns(old, one.keys()),
                    columns(old, one.included()),
                    one.where(),
                    one.unique(),
                    one.concurrently());
        } else if (change instanceof SchemaChange.ConstraintAdded one) {
            return new SchemaChange.ConstraintAdded(table, constraint(old, one.constraint()));
        } else if (change instanceof SchemaChange.ConstraintDropped one) {
            return new SchemaChange.ConstraintDropped(table, one.constraint());
        } else if (change instanceof SchemaChange.ConstraintRenamed one) {
            return new SchemaChange.ConstraintRenamed(table, one.constraint(), one.newName());
        } else if (change instanceof SchemaChange.ConstraintValidated one) {
            return new SchemaChange.ConstraintValidated(table, one.constraint());
        } else if (change instanceof SchemaChange.RowSecurityChanged one) {
            return new SchemaChange.RowSecurityChanged(table, one.security());
        } else if (change instanceof SchemaChange.DataChanged one) {
            return new SchemaChange.DataChanged(one.verb(), table);
        }
        return change;
    }

    private SchemaChange ofColumn(SchemaChange.OfColumn change, ObjectName table) {
        String column = column(change.table(), change.column());
        if (change instanceof SchemaChange.ColumnDropped) {
            return new SchemaChange.ColumnDropped(table, column);
        } else if (change instanceof SchemaChange.ColumnRenamed one) {
            return new SchemaChange.ColumnRenamed(table, one.column(), one.newName());
        } else if (change instanceof SchemaChange.ColumnTypeChanged one) {
            return new SchemaChange.ColumnTypeChanged(table, column, type(one.type()));
        } else if (change instanceof SchemaChange.NullabilityChanged one) {
            return new SchemaChange.NullabilityChanged(table, column, one.nullable());
        }
        return new SchemaChange.DefaultChanged(table, column, ((SchemaChange.DefaultChanged) change).newDefault());
    }

    private ObjectName object(ObjectName old) {
        return new ObjectName(old.schema(), names.object(old.name(), from, to));
    }

    private String column(ObjectName table, String column) {
        return names.column(table.name(), column, from, to);
    }

    /** Expressions are left as they are. */
    private List<String> columns(ObjectName table, List<String> keys) {
        return keys.stream()
                .map(key -> {
                    String bare = FoundIndex.bare(key);
                    String now = column(table, bare);
                    return now.equals(bare) ? key : now;
                })
                .toList();
    }

    private Column column(ObjectName table, Column column) {
        return column.withName(column(table, column.name())).withType(type(column.type()));
    }

    private String type(String type) {
        int array = type.endsWith("[]") ? type.length() - 2 : type.length();
        int schema = type.lastIndexOf('.', array) + 1;
        return type.substring(0, schema)
                + names.object(type.substring(schema, array), from, to)
                + type.substring(array);
    }

    private Constraint constraint(ObjectName table, Constraint constraint) {
        return new Constraint(
                constraint.name(),
                constraint.kind(),
                columns(table, constraint.columns()),
                constraint.target().map(this::target),
                constraint.expression(),
                constraint.validated());
    }

    private Constraint.Target target(Constraint.Target target) {
        return new Constraint.Target(
                object(target.table()),
                columns(target.table(), target.columns()),
                target.onDelete(),
                target.onUpdate());
    }
}
