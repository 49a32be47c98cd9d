package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables that are known to be there before each migration; there may be more, which nothing readable makes. */
public final class TablesBefore {
    private final Map<String, List<Life>> lives;
    private final List<Check> checks;
    private final ColumnsBefore columns;
    private final EnumsBefore enums;
    private final Map<String, NavigableMap<Integer, String>> indexes;
    private final int index;

    private TablesBefore(
            Map<String, List<Life>> lives,
            List<Check> checks,
            ColumnsBefore columns,
            EnumsBefore enums,
            Map<String, NavigableMap<Integer, String>> indexes,
            int index) {
        this.lives = lives;
        this.checks = checks;
        this.enums = enums;
        this.indexes = indexes;
        this.columns = columns;
        this.index = index;
    }

    /**
     * A table from the migration that makes it to the one that drops it.
     *
     * @param from index of the migration that makes it
     * @param to index of the migration that drops it, or one that no migration has
     */
    private record Life(int from, int to) {}

    /**
     * A CHECK.
     *
     * @param from index of the migration that adds it
     */
    private record Check(int from, String table, String expression) {}

    /**
     * For every migration, in order, the tables before it.
     *
     * @param changes of every migration, in order
     */
    public static List<TablesBefore> each(List<List<PlacedChange>> changes) {
        Map<String, List<Life>> lives = new HashMap<>();
        List<Check> checks = new ArrayList<>();
        ColumnsBefore columns = new ColumnsBefore();
        EnumsBefore enums = new EnumsBefore();
        Map<String, NavigableMap<Integer, String>> indexes = new HashMap<>();
        List<TablesBefore> each = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            each.add(new TablesBefore(lives, checks, columns, enums, indexes, i));
            for (PlacedChange placed : changes.get(i)) {
                SchemaChange change = placed.change();
                columns.add(change, i);
                enums.add(change, i);
                live(lives, change, i);
                check(checks, change, i);
                index(indexes, change, i);
            }
        }
        return each;
    }

    private static void live(Map<String, List<Life>> lives, SchemaChange change, int index) {
        if (change instanceof SchemaChange.TableCreated created) {
            begin(lives, created.table().name(), index);
        } else if (change instanceof SchemaChange.TableDropped dropped) {
            end(lives, dropped.table().name(), index);
        } else if (change instanceof SchemaChange.TableRenamed renamed) {
            end(lives, renamed.table().name(), index);
            begin(lives, renamed.newName(), index);
        }
    }

    private static void check(List<Check> checks, SchemaChange change, int index) {
        if (change instanceof SchemaChange.TableCreated created) {
            created.constraints().forEach(one -> check(checks, created.table().name(), one, index));
        } else if (change instanceof SchemaChange.ConstraintAdded added) {
            check(checks, added.table().name(), added.constraint(), index);
        }
    }

    private static void check(List<Check> checks, String table, Constraint constraint, int index) {
        constraint.expression().ifPresent(text -> checks.add(new Check(index, table, text)));
    }

    private static void index(Map<String, NavigableMap<Integer, String>> indexes, SchemaChange change, int index) {
        if (change instanceof SchemaChange.IndexCreated one && one.index().isPresent()) {
            indexes.computeIfAbsent(Effects.key(one.index().get()), name -> new TreeMap<>())
                    .put(index, one.table().name());
        }
    }

    private static void begin(Map<String, List<Life>> lives, String table, int index) {
        lives.computeIfAbsent(Effects.key(table), name -> new ArrayList<>()).add(new Life(index, Integer.MAX_VALUE));
    }

    private static void end(Map<String, List<Life>> lives, String table, int index) {
        lives.getOrDefault(Effects.key(table), new ArrayList<>())
                .replaceAll(life -> life.to() == Integer.MAX_VALUE ? new Life(life.from(), index) : life);
    }

    /** Whether nothing at all can be there. */
    public boolean isFirst() {
        return index == 0;
    }

    /** Whether a table is known to be there. */
    public boolean contains(Name table) {
        return lives.getOrDefault(Effects.key(table.last()), List.of()).stream()
                .anyMatch(life -> life.from() < index && index <= life.to());
    }

    /** The type of a column, in PostgreSQL's spelling, where an earlier migration tells it. */
    public Optional<String> typeOf(String table, String column) {
        return columns.before(table, column, index).map(Column::type);
    }

    /** A column, where an earlier migration tells it. */
    public Optional<Column> column(String table, String column) {
        return columns.before(table, column, index);
    }

    /** The values of an enum, where earlier migrations tell them. */
    public Optional<List<String>> valuesOf(Name type) {
        return enums.before(type.last(), index);
    }

    /** The table that an index is on, where an earlier migration makes the index. */
    public Optional<String> tableOfIndex(Name name) {
        return Optional.ofNullable(indexes.getOrDefault(Effects.key(name.last()), new TreeMap<>())
                        .lowerEntry(index))
                .map(Map.Entry::getValue);
    }

    /** Whether a CHECK of an earlier migration seems to say that a column is not NULL. */
    public boolean checksNotNull(String table, String column) {
        return checks.stream()
                .filter(check -> check.from() < index && check.table().equalsIgnoreCase(table))
                .anyMatch(check -> isNotNull(check.expression(), column));
    }

    /** Whether a condition seems to say that a column is not NULL. */
    public static boolean isNotNull(String expression, String column) {
        String text = Effects.key(expression);
        return text.contains(Effects.key(column)) && text.contains("not null");
    }

    /** The tables of every migration. */
    public Stream<String> everywhere() {
        return lives.keySet().stream();
    }
}
