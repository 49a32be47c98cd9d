package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The columns before each migration, as far as those before it tell them. */
final class ColumnsBefore {
    /** By table and column, what it is from a migration's index on. */
    private final Map<String, Map<String, NavigableMap<Integer, Column>>> tables = new HashMap<>();

    /** Takes note of what a migration changes; in order. */
    void add(SchemaChange change, int index) {
        if (change instanceof SchemaChange.TableCreated one) {
            tables.remove(Effects.key(one.table().name()));
            one.columns().forEach(column -> put(one.table().name(), column, index));
        } else if (change instanceof SchemaChange.ColumnAdded one) {
            put(one.table().name(), one.column(), index);
        } else if (change instanceof SchemaChange.ColumnTypeChanged one) {
            known(one.table().name(), one.column())
                    .ifPresent(was -> put(one.table().name(), was.withType(one.type()), index));
        } else if (change instanceof SchemaChange.DefaultChanged one) {
            known(one.table().name(), one.column())
                    .ifPresent(was -> put(one.table().name(), was.withDefault(one.newDefault()), index));
        } else if (change instanceof SchemaChange.ColumnRenamed one) {
            known(one.table().name(), one.column())
                    .ifPresent(was -> put(one.table().name(), was.withName(one.newName()), index));
        } else if (change instanceof SchemaChange.TableRenamed one) {
            tables.put(
                    Effects.key(one.newName()),
                    tables.getOrDefault(Effects.key(one.table().name()), new HashMap<>()));
        }
    }

    private Optional<Column> known(String table, String column) {
        return before(table, column, Integer.MAX_VALUE);
    }

    private void put(String table, Column column, int index) {
        tables.computeIfAbsent(Effects.key(table), key -> new HashMap<>())
                .computeIfAbsent(Effects.key(column.name()), key -> new TreeMap<>())
                .put(index, column);
    }

    /** Empty where no migration before that of an index tells it. */
    Optional<Column> before(String table, String column, int index) {
        NavigableMap<Integer, Column> columns =
                tables.getOrDefault(Effects.key(table), Map.of()).getOrDefault(Effects.key(column), new TreeMap<>());
        return Optional.ofNullable(columns.lowerEntry(index)).map(Map.Entry::getValue);
    }
}
