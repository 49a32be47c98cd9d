package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.rule.EntryName;

/**
 * A schema change as people say it.
 *
 * @param effect what became of the object
 * @param object its kind and name: {@code column `orders.note`}
 */
record ToldChange(Effect effect, String object) {
    /** What became of an object. */
    enum Effect {
        THERE,
        GONE,
        CHANGED
    }

    static ToldChange of(SchemaChange change) {
        if (change instanceof SchemaChange.TableCreated made) {
            return new ToldChange(Effect.THERE, named("table", made.table()));
        } else if (change instanceof SchemaChange.TableDropped gone) {
            return new ToldChange(Effect.GONE, named("table", gone.table()));
        } else if (change instanceof SchemaChange.EnumCreated made) {
            return new ToldChange(Effect.THERE, named("type", made.type()));
        } else if (change instanceof SchemaChange.TypeDropped gone) {
            return new ToldChange(Effect.GONE, named("type", gone.type()));
        } else if (change instanceof SchemaChange.IndexCreated made) {
            return new ToldChange(
                    Effect.THERE, "index " + EntryName.quote(made.index().orElse("?")));
        } else if (change instanceof SchemaChange.IndexDropped gone) {
            return new ToldChange(Effect.GONE, named("index", gone.index()));
        } else if (change instanceof SchemaChange.OtherObject other) {
            return new ToldChange(effect(other.verb()), named(other.kind(), other.name()));
        }
        return ofPart(change);
    }

    private static ToldChange ofPart(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnAdded made) {
            return new ToldChange(
                    Effect.THERE, part("column", made.table(), made.column().name()));
        } else if (change instanceof SchemaChange.ColumnDropped gone) {
            return new ToldChange(Effect.GONE, part("column", gone.table(), gone.column()));
        } else if (change instanceof SchemaChange.ConstraintAdded made) {
            return new ToldChange(
                    Effect.THERE,
                    part("constraint", made.table(), made.constraint().name().orElse("?")));
        } else if (change instanceof SchemaChange.ConstraintDropped gone) {
            return new ToldChange(Effect.GONE, part("constraint", gone.table(), gone.constraint()));
        } else if (change instanceof SchemaChange.EnumValueAdded made) {
            return new ToldChange(Effect.THERE, part("value", made.type(), made.value()));
        }
        return new ToldChange(Effect.CHANGED, ofChanged(change));
    }

    private static String ofChanged(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnTypeChanged changed) {
            return "the type of " + part("column", changed.table(), changed.column());
        } else if (change instanceof SchemaChange.NullabilityChanged changed) {
            return "NOT NULL of " + part("column", changed.table(), changed.column());
        } else if (change instanceof SchemaChange.DefaultChanged changed) {
            return "the default of " + part("column", changed.table(), changed.column());
        } else if (change instanceof SchemaChange.RowSecurityChanged changed) {
            return "row-level security of " + named("table", changed.table());
        } else if (change instanceof SchemaChange.ColumnRenamed changed) {
            return "the name of " + part("column", changed.table(), changed.column());
        } else if (change instanceof SchemaChange.TableRenamed changed) {
            return "the name of " + named("table", changed.table());
        } else if (change instanceof SchemaChange.ConstraintValidated changed) {
            return part("constraint", changed.table(), changed.constraint());
        }
        return change.getClass().getSimpleName();
    }

    private static Effect effect(Verb verb) {
        return switch (verb) {
            case CREATED -> Effect.THERE;
            case DROPPED -> Effect.GONE;
            case ALTERED, COMMENTED, GRANTED, REVOKED -> Effect.CHANGED;
        };
    }

    private static String named(String kind, ObjectName name) {
        return kind + " " + EntryName.quote(name.toString());
    }

    private static String part(String kind, ObjectName table, String name) {
        return kind + " " + EntryName.quote(table + "." + name);
    }
}
