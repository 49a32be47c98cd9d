package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.SchemaChange;
import java.util.Locale;

/** Schema changes as clauses: {@code drops column `t.c`}. */
public final class Deeds {
    private Deeds() {}

    /** What a change does. */
    public static String of(SchemaChange change) {
        if (change instanceof SchemaChange.TableDropped one) {
            return "drops table `" + one.table() + "`";
        } else if (change instanceof SchemaChange.TableRenamed one) {
            return "renames table `" + one.table() + "` to `" + one.newName() + "`";
        } else if (change instanceof SchemaChange.ColumnDropped one) {
            return "drops column `" + one.table() + "." + one.column() + "`";
        } else if (change instanceof SchemaChange.ColumnRenamed one) {
            return "renames column `" + one.table() + "." + one.column() + "` to `" + one.newName() + "`";
        } else if (change instanceof SchemaChange.ColumnTypeChanged one) {
            return "changes the type of `" + one.table() + "." + one.column() + "`";
        } else if (change instanceof SchemaChange.NullabilityChanged one) {
            String how = one.nullable() ? "drops NOT NULL of" : "sets NOT NULL on";
            return how + " `" + one.table() + "." + one.column() + "`";
        } else if (change instanceof SchemaChange.DefaultChanged one) {
            String how = one.newDefault()
                    .map(value -> "sets the default to `" + value + "`")
                    .orElse("drops the default");
            return how + " of `" + one.table() + "." + one.column() + "`";
        } else if (change instanceof SchemaChange.RowSecurityChanged one) {
            String how = switch (one.security()) {
                case ENABLED -> "enables";
                case DISABLED -> "disables";
                case FORCED -> "forces";
                case NOT_FORCED -> "stops forcing";
            };
            return how + " row-level security on `" + one.table() + "`";
        } else if (change instanceof SchemaChange.IndexDropped one) {
            return "drops index `" + one.index() + "`";
        } else if (change instanceof SchemaChange.IndexRenamed one) {
            return "renames index `" + one.index() + "`";
        } else if (change instanceof SchemaChange.ConstraintDropped one) {
            return "drops constraint `" + one.constraint() + "` of `" + one.table() + "`";
        } else if (change instanceof SchemaChange.TypeDropped one) {
            return "drops type `" + one.type() + "`";
        } else if (change instanceof SchemaChange.EnumValueRenamed one) {
            return "renames value `" + one.value() + "` of `" + one.type() + "`";
        } else if (change instanceof SchemaChange.DataChanged one) {
            return "writes to `" + one.table() + "` (" + one.verb() + ")";
        } else if (change instanceof SchemaChange.OtherObject one) {
            String verb = one.verb().name().toLowerCase(Locale.ROOT);
            return "has " + verb + " " + one.kind() + " `" + one.name() + "`";
        }
        return "changes " + change.subject().map(name -> "`" + name + "`").orElse("what cannot be read");
    }
}
