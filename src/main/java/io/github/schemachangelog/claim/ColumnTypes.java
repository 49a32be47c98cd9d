package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The types of columns before each migration, as far as those before it tell them. */
final class ColumnTypes {
    /** By table and column, the type from a migration's index on. */
    private final Map<String, Map<String, NavigableMap<Integer, String>>> tables = new HashMap<>();

    /** Takes note of what a migration changes; in order. */
    void add(SchemaChange change, int index) {
        if (change instanceof SchemaChange.TableCreated one) {
            tables.remove(Effects.key(one.table().name()));
            one.columns().forEach(column -> put(one.table().name(), column, index));
        } else if (change instanceof SchemaChange.ColumnAdded one) {
            put(one.table().name(), one.column(), index);
        } else if (change instanceof SchemaChange.ColumnTypeChanged one) {
            put(one.table().name(), one.column(), one.type(), index);
        } else if (change instanceof SchemaChange.ColumnRenamed one) {
            before(one.table().name(), one.column(), Integer.MAX_VALUE)
                    .ifPresent(type -> put(one.table().name(), one.newName(), type, index));
        } else if (change instanceof SchemaChange.TableRenamed one) {
            tables.put(
                    Effects.key(one.newName()),
                    tables.getOrDefault(Effects.key(one.table().name()), new HashMap<>()));
        }
    }

    private void put(String table, Column column, int index) {
        put(table, column.name(), column.type(), index);
    }

    private void put(String table, String column, String type, int index) {
        tables.computeIfAbsent(Effects.key(table), key -> new HashMap<>())
                .computeIfAbsent(Effects.key(column), key -> new TreeMap<>())
                .put(index, type);
    }

    /** In PostgreSQL's spelling; empty where no migration before that of an index tells it. */
    Optional<String> before(String table, String column, int index) {
        NavigableMap<Integer, String> types =
                tables.getOrDefault(Effects.key(table), Map.of()).getOrDefault(Effects.key(column), new TreeMap<>());
        return Optional.ofNullable(types.lowerEntry(index)).map(Map.Entry::getValue);
    }
}
