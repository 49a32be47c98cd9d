package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.ObjectName;
import java.util.Locale;

/**
 * What SQL calls a table, to be held against another such name.
 *
 * @param schema empty where it is not written, and for the schema in which such a table lies where nobody says otherwise
 */
record TableName(String schema, String name) {
    private static final String STANDARD = "public";
    private static final String TEMPORARY = "pg_temp";

    static TableName of(ObjectName table) {
        String schema = table.schema()
                .map(TableName::folded)
                .filter(name -> !name.equals(STANDARD) && !name.equals(TEMPORARY))
                .orElse("");
        return new TableName(schema, folded(table.name()));
    }

    /** The same table with another name. */
    TableName renamed(String newName) {
        return new TableName(schema, folded(newName));
    }

    /** Whether one table can have both names: a name without a schema may mean one in any, by the search path. */
    boolean mayBe(TableName other) {
        return name.equals(other.name) && (schema.equals(other.schema) || schema.isEmpty() || other.schema.isEmpty());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
