package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a migration comes to as a whole: a table that it creates and then alters is one new table, and one that it
 * creates and drops is none.
 */
public final class Effects {
    private final Map<String, NewTable> tables = new LinkedHashMap<>();
    private final List<AddedColumn> columns = new ArrayList<>();
    private final List<NewIndex> indexes = new ArrayList<>();
    private final List<NewConstraint> constraints = new ArrayList<>();
    private final Map<String, NewEnum> enums = new LinkedHashMap<>();
    private final List<PlacedChange> security = new ArrayList<>();
    private final List<PlacedChange> onExisting = new ArrayList<>();
    private final List<PlacedChange> data = new ArrayList<>();
    private final List<PlacedChange> notReadable = new ArrayList<>();
    private final Set<String> reworked = new HashSet<>();
    private final Set<String> passing = new HashSet<>();
    private boolean writesRows;

    /** A table that was not there before. */
    public record NewTable(String name, List<Column> columns, Place place) {}

    /** A column of a table that was there before. */
    public record AddedColumn(String table, Column column, Place place) {
        /** Whether nothing fills it, and it takes no NULL. */
        public boolean isEmpty() {
            return !column.nullable()
                    && column.defaultText().isEmpty()
                    && column.generation() == Column.Generation.NONE
                    && !column.type().endsWith("serial");
        }
    }

    public record NewIndex(Optional<String> name, String table, SchemaChange.IndexCreated index, Place place) {}

    public record NewConstraint(String table, Constraint constraint, Place place) {}

    public record NewEnum(String name, List<String> values, Place place) {}

    private Effects() {}

    static Effects of(List<PlacedChange> changes) {
        Effects effects = new Effects();
        changes.forEach(change -> new EffectsFold(effects, change.place()).add(change));
        return effects;
    }

    /** New tables, as they are once the migration has run. */
    public List<NewTable> tables() {
        return List.copyOf(tables.values());
    }

    public Optional<NewTable> table(String name) {
        return Optional.ofNullable(tables.get(key(name)));
    }

    /** Columns of tables that were there before. */
    public List<AddedColumn> addedColumns() {
        return columns;
    }

    /** Every new column, those of new tables too. */
    public Stream<AddedColumn> allColumns() {
        return Stream.concat(
                columns.stream(),
                tables.values().stream()
                        .flatMap(table -> table.columns().stream()
                                .map(column -> new AddedColumn(table.name(), column, table.place()))));
    }

    /** Without those that a constraint makes. */
    public List<NewIndex> indexes() {
        return indexes;
    }

    /** New constraints, those of new tables too. */
    public List<NewConstraint> constraints() {
        return constraints;
    }

    public List<NewEnum> enums() {
        return List.copyOf(enums.values());
    }

    public Optional<NewEnum> enumOf(String name) {
        return Optional.ofNullable(enums.get(key(name)));
    }

    /** What becomes of row-level security, on new tables too. */
    public List<PlacedChange> security() {
        return security;
    }

    /** What is done to objects that were there before, additions of columns, indexes and constraints left out. */
    public List<PlacedChange> onExisting() {
        return onExisting;
    }

    /** What is done to the rows of tables that were there before. */
    public List<PlacedChange> data() {
        return data;
    }

    /** Whether rows are written anywhere, in new tables too, so that what goes may have been copied. */
    public boolean writesRows() {
        return writesRows;
    }

    void writeRows() {
        writesRows = true;
    }

    /** What may have done more than its text says. */
    public List<PlacedChange> notReadable() {
        return notReadable;
    }

    /** Whether the migration makes something of this name and then changes it, so that an entry may tell either. */
    public boolean isReworked(String name) {
        return reworked.contains(key(name));
    }

    /** The same of a column. */
    public boolean isReworked(AddedColumn added) {
        return isReworked(added.table() + "." + added.column().name());
    }

    /** Of a column that is changed behind its addition nobody knows what it held meanwhile. */
    public boolean needsValue(AddedColumn added) {
        return added.isEmpty() && !isReworked(added);
    }

    /** Whether the migration changes anything that it makes. */
    public boolean reworksAnything() {
        return !reworked.isEmpty();
    }

    void rework(String name) {
        reworked.add(key(name));
    }

    void reworkAsIn(Effects other) {
        reworked.addAll(other.reworked);
        passing.addAll(other.passing);
    }

    /** Whether the migration makes a table and drops it again. */
    public boolean isPassing(String table) {
        return passing.contains(key(table));
    }

    void pass(String table) {
        passing.add(key(table));
    }

    /** Whether a table was not there before, and is there now. */
    public boolean isNew(String table) {
        return tables.containsKey(key(table));
    }

    Map<String, NewTable> tablesByName() {
        return tables;
    }

    Map<String, NewEnum> enumsByName() {
        return enums;
    }

    /** Names that differ in case alone are one: SQL folds what is not quoted. */
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
