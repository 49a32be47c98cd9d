package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the tables, columns and types of a script are called while it runs. An entry may call them by any name that they have
 * had: the SQL says the one of that moment, a catalog the last.
 */
public final class NameHistory {
    /** More names than these nobody tells apart; then only the first and the last count. */
    private static final int MOST_STEPS = 4;

    private final List<Step> objects = new ArrayList<>();
    private final List<Step> columns = new ArrayList<>();
    private final Set<String> made = new HashSet<>();
    private final int end;

    private NameHistory(int end) {
        this.end = end;
    }

    /**
     * Something gets another name.
     *
     * @param at how many changes stand before it
     */
    private record Step(int at, String before, String after) {}

    /**
     * When a name is the one that counts.
     *
     * @param objects how many changes stand before it, for tables and types
     * @param columns the same for columns
     */
    public record Moment(int objects, int columns) {}

    /** Of a script's changes, in order. */
    static NameHistory of(List<SchemaChange> changes) {
        NameHistory history = new NameHistory(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            SchemaChange change = changes.get(i);
            if (change instanceof SchemaChange.TableRenamed || change instanceof SchemaChange.TypeRenamed) {
                Renaming renaming = Renaming.of(change).orElseThrow();
                history.objects.add(new Step(i, Effects.key(renaming.before()), renaming.after()));
            }
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof SchemaChange.ColumnRenamed renamed) {
                String table = history.lastTable(renamed.table().name(), i);
                history.columns.add(
                        new Step(i, in(table, Effects.key(renamed.column())), in(table, renamed.newName())));
            }
        }
        if (!history.isEmpty()) {
            history.forgetTwins(changes);
        }
        return history;
    }

    /** A name that two things have in turn, or in two schemas, tells nothing. */
    private void forgetTwins(List<SchemaChange> changes) {
        Map<String, Set<String>> schemas = new HashMap<>();
        boolean twinObjects = false;
        boolean twinColumns = false;
        for (int i = 0; i < changes.size(); i++) {
            SchemaChange change = changes.get(i);
            if (change instanceof SchemaChange.TableDropped
                    || change instanceof SchemaChange.TypeDropped
                    || change instanceof SchemaChange.TableCreated
                    || change instanceof SchemaChange.EnumCreated) {
                boolean makes =
                        !(change instanceof SchemaChange.TableDropped) && !(change instanceof SchemaChange.TypeDropped);
                String name = change.subject().orElseThrow().name();
                twinObjects |= isTwin(objects, name, i, makes);
                made.add(Effects.key(name));
            }
            change.subject()
                    .ifPresent(name -> name.schema()
                            .ifPresent(
                                    schema -> schemas.computeIfAbsent(Effects.key(name.name()), key -> new HashSet<>())
                                            .add(schema)));
            for (String column : columnsOf(change)) {
                String table = lastTable(((SchemaChange.OfTable) change).table().name(), i);
                twinColumns |= isTwin(columns, in(table, column), i, !(change instanceof SchemaChange.ColumnDropped));
                made.add(Effects.key(in(table, column)));
            }
        }
        boolean severalSchemas = objects.stream()
                .anyMatch(step -> schemas.getOrDefault(step.before(), Set.of()).size() > 1
                        || schemas.getOrDefault(Effects.key(step.after()), Set.of())
                                        .size()
                                > 1);
        if (twinObjects || severalSchemas) {
            objects.clear();
        }
        if (twinObjects || severalSchemas || twinColumns) {
            columns.clear();
        }
    }

    private static List<String> columnsOf(SchemaChange change) {
        if (change instanceof SchemaChange.TableCreated one) {
            return one.columns().stream().map(column -> column.name()).toList();
        } else if (change instanceof SchemaChange.ColumnAdded one) {
            return List.of(one.column().name());
        }
        return change instanceof SchemaChange.ColumnDropped one ? List.of(one.column()) : List.of();
    }

    private static boolean isTwin(List<Step> steps, String name, int at, boolean makes) {
        return steps.stream()
                .anyMatch(step -> step.after().equalsIgnoreCase(name)
                        || step.before().equalsIgnoreCase(name) && (!makes || at > step.at()));
    }

    private static String in(String table, String column) {
        return table + "." + column;
    }

    private String lastTable(String table, int from) {
        return Effects.key(named(objects, table, from, end));
    }

    private static String named(List<Step> steps, String name, int from, int to) {
        String now = name;
        for (Step step : steps) {
            if (step.at() >= from && step.at() < to && now.equalsIgnoreCase(step.before())) {
                now = step.after();
            }
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.at() >= to && step.at() < from && now.equalsIgnoreCase(step.after())) {
                now = step.before();
            }
        }
        return now;
    }

    /** When everything has its last name. */
    Moment last() {
        return new Moment(end, end);
    }

    /** Whether nothing gets another name. */
    public boolean isEmpty() {
        return objects.isEmpty() && columns.isEmpty();
    }

    /**
     * Every moment at which something has another name.
     *
     * @param changing names that tables or types have at these moments, and not at all; without any the last counts
     */
    public List<Moment> momentsOf(List<Name> changing) {
        List<Moment> moments = new ArrayList<>();
        for (int object : changing.isEmpty() ? Set.of(end) : moments(objects)) {
            for (int column : moments(columns)) {
                Moment moment = new Moment(object, column);
                if (changing.stream().allMatch(name -> has(name, moment))) {
                    moments.add(moment);
                }
            }
        }
        return moments;
    }

    /** Whether things have this name at one time and not at another. */
    public boolean changes(Name object) {
        return objects.stream().anyMatch(step -> object.means(step.before()) || object.means(step.after()));
    }

    private boolean has(Name object, Moment moment) {
        boolean has = false;
        boolean begins = true;
        for (Step step : objects) {
            boolean before = object.means(step.before());
            boolean after = object.means(step.after());
            if (begins && (before || after)) {
                has = before;
                begins = false;
            }
            if (step.at() < moment.objects() && (before || after)) {
                has = after;
            }
        }
        return has;
    }

    private Set<Integer> moments(List<Step> steps) {
        Set<Integer> moments = new LinkedHashSet<>(Set.of(end));
        if (!steps.isEmpty()) {
            moments.add(0);
        }
        if (steps.size() <= MOST_STEPS) {
            steps.stream().skip(1).forEach(step -> moments.add(step.at()));
        }
        return moments;
    }

    /**
     * A change in the names of a moment; empty where it does nothing but give a name to what the script itself has made.
     *
     * @param from how many changes stand before it
     */
    Optional<SchemaChange> told(SchemaChange change, int from, Moment moment) {
        if (isEmpty()) {
            return Optional.of(change);
        }
        boolean ofMade = change instanceof SchemaChange.ColumnRenamed column
                ? isMade(column.table().name(), column.column(), from)
                : (change instanceof SchemaChange.TableRenamed || change instanceof SchemaChange.TypeRenamed)
                        && isMade(change.subject().orElseThrow().name(), from);
        return ofMade ? Optional.empty() : Optional.of(new Retold(this, from, moment).of(change));
    }

    private boolean isMade(String object, int from) {
        return made.contains(Effects.key(named(objects, object, from, 0)));
    }

    private boolean isMade(String table, String column, int from) {
        return made.contains(Effects.key(named(columns, in(lastTable(table, from), column), from, 0)));
    }

    /** What a table or a type that has a name at one moment is called at another. */
    String object(String name, int from, Moment to) {
        return named(objects, name, from, to.objects());
    }

    String column(String table, String name, int from, Moment to) {
        String of = lastTable(table, from);
        return named(columns, in(of, name), from, to.columns()).substring(of.length() + 1);
    }
}
