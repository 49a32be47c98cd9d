package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.SchemaChange;
import java.util.Optional;

/**
 * A name that becomes another, whatever has it.
 *
 * @param table of a column
 */
public record Renaming(Optional<String> table, String before, String after) {
    /** What a change renames; empty where it renames nothing. */
    public static Optional<Renaming> of(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnRenamed one) {
            return Optional.of(new Renaming(Optional.of(one.table().name()), one.column(), one.newName()));
        } else if (change instanceof SchemaChange.TableRenamed one) {
            return some(one.table().name(), one.newName());
        } else if (change instanceof SchemaChange.ConstraintRenamed one) {
            return some(one.constraint(), one.newName());
        } else if (change instanceof SchemaChange.IndexRenamed one) {
            return some(one.index().name(), one.newName());
        } else if (change instanceof SchemaChange.TypeRenamed one) {
            return some(one.type().name(), one.newName());
        } else if (change instanceof SchemaChange.EnumValueRenamed one) {
            return some(one.value(), one.newValue());
        }
        return Optional.empty();
    }

    private static Optional<Renaming> some(String before, String after) {
        return Optional.of(new Renaming(Optional.empty(), before, after));
    }
}
