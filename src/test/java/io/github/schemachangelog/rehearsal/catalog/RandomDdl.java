package io.github.schemachangelog.rehearsal.catalog;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Column.Generation;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Statements that can be run one after the other, and what each of them changes. */
final class RandomDdl {
    private final Random random;
    private final Map<String, List<String>> tables = new LinkedHashMap<>();
    private final Map<String, String> indexes = new LinkedHashMap<>();
    private final Map<String, String> checks = new LinkedHashMap<>();
    /** The table that a foreign key points to, by its own table and its name. */
    private final Map<String, String> references = new LinkedHashMap<>();

    private final List<String> enums = new ArrayList<>();
    private final List<String> domains = new ArrayList<>();
    private int number;

    RandomDdl(int seed) {
        random = new Random(seed);
    }

    /**
     * A statement.
     *
     * @param changes what it changes, as text, sorted
     */
    record Step(String sql, List<String> changes) {
        static Step of(String sql, SchemaChange... changes) {
            return new Step(
                    sql,
                    List.of(changes).stream()
                            .map(SchemaChange::toString)
                            .sorted()
                            .toList());
        }
    }

    Step next() {
        if (tables.isEmpty()) {
            return createTable();
        }
        return switch (random.nextInt(20)) {
            case 0, 1 -> createTable();
            case 2, 3 -> addColumn();
            case 4 -> dropColumn();
            case 5 -> renameColumn();
            case 6 -> renameTable();
            case 7, 8 -> createIndex();
            case 9 -> dropIndex();
            case 10 -> reference();
            case 11 -> check();
            case 12 -> validate();
            case 13 -> enumStep();
            case 14 -> type();
            case 15 -> setDefault();
            case 16 -> aside();
            case 17 -> other();
            case 18 -> dropTable();
            default -> Step.of("UPDATE " + table() + " SET id = id + 1");
        };
    }

    private Step createTable() {
        String name = fresh("t");
        tables.put(name, new ArrayList<>());
        Column id = new Column("id", "integer", false, Optional.empty(), Generation.NONE);
        Column note = new Column(
                "Note", "character varying(20)", true, Optional.of("'x'::character varying"), Generation.NONE);
        return Step.of(
                "CREATE TABLE " + name + " (id int PRIMARY KEY, \"Note\" varchar(20) DEFAULT 'x')",
                new SchemaChange.TableCreated(
                        ObjectName.of(name),
                        List.of(id, note),
                        List.of(constraint(name + "_pkey", Constraint.Kind.PRIMARY_KEY, Optional.empty(), true))));
    }

    private Step dropTable() {
        String name = table();
        tables.remove(name);
        indexes.values().removeIf(name::equals);
        checks.values().removeIf(name::equals);
        // CASCADE, because others may refer to it; those constraints are named after the two.
        List<SchemaChange> changes = new ArrayList<>(List.of(new SchemaChange.TableDropped(ObjectName.of(name))));
        references.entrySet().removeIf(reference -> {
            boolean target = reference.getValue().equals(name);
            String from = reference.getKey().substring(0, reference.getKey().indexOf(' '));
            if (target && tables.containsKey(from)) {
                changes.add(new SchemaChange.ConstraintDropped(
                        ObjectName.of(from), reference.getKey().substring(from.length() + 1)));
            }
            return target || from.equals(name);
        });
        return Step.of("DROP TABLE " + name + " CASCADE", changes.toArray(SchemaChange[]::new));
    }

    private Step reference() {
        String from = table();
        String to = table();
        String name = fresh("fk");
        references.put(from + " " + name, to);
        Constraint.Target target = new Constraint.Target(
                ObjectName.of(to), List.of("id"), Constraint.Action.CASCADE, Constraint.Action.NO_ACTION);
        return Step.of(
                "ALTER TABLE " + from + " ADD CONSTRAINT " + name + " FOREIGN KEY (id) REFERENCES " + to
                        + " (id) ON DELETE CASCADE NOT VALID",
                new SchemaChange.ConstraintAdded(
                        ObjectName.of(from),
                        constraint(name, Constraint.Kind.FOREIGN_KEY, Optional.of(target), false)));
    }

    private Step addColumn() {
        String table = table();
        String name = fresh("c");
        columns(table).add(name);
        return Step.of(
                "ALTER TABLE " + table + " ADD COLUMN " + name + " numeric(10,2)",
                new SchemaChange.ColumnAdded(
                        ObjectName.of(table),
                        new Column(name, "numeric(10,2)", true, Optional.empty(), Generation.NONE)));
    }

    private Step dropColumn() {
        String table = table();
        if (columns(table).isEmpty()) {
            return addColumn();
        }
        String name = columns(table).remove(0);
        return Step.of(
                "ALTER TABLE " + table + " DROP COLUMN " + name,
                new SchemaChange.ColumnDropped(ObjectName.of(table), name));
    }

    private Step renameColumn() {
        String table = table();
        if (columns(table).isEmpty()) {
            return addColumn();
        }
        String name = columns(table).remove(0);
        String other = fresh("r");
        columns(table).add(other);
        return Step.of(
                "ALTER TABLE " + table + " RENAME COLUMN " + name + " TO " + other,
                new SchemaChange.ColumnRenamed(ObjectName.of(table), name, other));
    }

    private Step renameTable() {
        String name = table();
        String other = fresh("t");
        tables.put(other, tables.remove(name));
        indexes.replaceAll((index, table) -> table.equals(name) ? other : table);
        checks.replaceAll((check, table) -> table.equals(name) ? other : table);
        Map<String, String> renamed = new LinkedHashMap<>();
        references.forEach((from, to) -> renamed.put(
                from.startsWith(name + " ") ? other + from.substring(name.length()) : from,
                to.equals(name) ? other : to));
        references.clear();
        references.putAll(renamed);
        return Step.of(
                "ALTER TABLE " + name + " RENAME TO " + other,
                new SchemaChange.TableRenamed(ObjectName.of(name), other));
    }

    private Step createIndex() {
        String table = table();
        String name = fresh("i");
        indexes.put(name, table);
        return Step.of(
                "CREATE UNIQUE INDEX " + name + " ON " + table + " (\"Note\" DESC, lower(\"Note\"))"
                        + " INCLUDE (id) WHERE id > 5",
                new SchemaChange.IndexCreated(
                        Optional.of(name),
                        ObjectName.of(table),
                        "btree",
                        List.of("Note DESC", "lower((\"Note\")::text)"),
                        List.of("id"),
                        Optional.of("(id > 5)"),
                        true,
                        false));
    }

    private Step dropIndex() {
        if (indexes.isEmpty()) {
            return createIndex();
        }
        String name = indexes.keySet().iterator().next();
        indexes.remove(name);
        return Step.of("DROP INDEX " + name, new SchemaChange.IndexDropped(ObjectName.of(name), false));
    }

    private Step check() {
        String table = table();
        String name = fresh("k");
        checks.put(name, table);
        return Step.of(
                "ALTER TABLE " + table + " ADD CONSTRAINT " + name + " CHECK (id >= 0) NOT VALID",
                new SchemaChange.ConstraintAdded(
                        ObjectName.of(table),
                        new Constraint(
                                Optional.of(name),
                                Constraint.Kind.CHECK,
                                List.of(),
                                Optional.empty(),
                                Optional.of("(id >= 0)"),
                                false)));
    }

    private Step validate() {
        if (checks.isEmpty()) {
            return check();
        }
        String name = checks.keySet().iterator().next();
        String table = checks.remove(name);
        return Step.of(
                "ALTER TABLE " + table + " VALIDATE CONSTRAINT " + name,
                new SchemaChange.ConstraintValidated(ObjectName.of(table), name));
    }

    private Step enumStep() {
        if (enums.isEmpty() || random.nextBoolean()) {
            String name = fresh("e");
            enums.add(name);
            return Step.of(
                    "CREATE TYPE " + name + " AS ENUM ('A', 'B')",
                    new SchemaChange.EnumCreated(ObjectName.of(name), List.of("A", "B")));
        }
        String name = enums.get(random.nextInt(enums.size()));
        String value = fresh("V");
        return Step.of(
                "ALTER TYPE " + name + " ADD VALUE '" + value + "' BEFORE 'B'",
                new SchemaChange.EnumValueAdded(ObjectName.of(name), value, Optional.of("B"), Optional.empty()));
    }

    /** A type that a column uses, and that has another name afterwards: the column has not changed. */
    private Step type() {
        if (enums.isEmpty()) {
            return enumStep();
        }
        String name = enums.remove(0);
        String other = fresh("e");
        enums.add(other);
        return Step.of(
                "ALTER TYPE " + name + " RENAME TO " + other, new SchemaChange.TypeRenamed(ObjectName.of(name), other));
    }

    private Step setDefault() {
        String table = table();
        String text = fresh("d");
        return Step.of(
                "ALTER TABLE " + table + " ALTER COLUMN \"Note\" SET DEFAULT '" + text + "'",
                new SchemaChange.DefaultChanged(
                        ObjectName.of(table), "Note", Optional.of("'" + text + "'::character varying")));
    }

    private Step aside() {
        String table = table();
        if (random.nextBoolean()) {
            return Step.of(
                    "COMMENT ON COLUMN " + table + ".id IS '" + fresh("x") + "'",
                    new OtherObject("column", new ObjectName(Optional.of(table), "id"), Verb.COMMENTED));
        }
        return Step.of(
                "ALTER TABLE " + table + " SET (fillfactor = " + (10 + number++ % 90) + ")",
                new OtherObject("table", ObjectName.of(table), Verb.ALTERED));
    }

    private Step other() {
        String name = fresh("o");
        return switch (random.nextInt(5)) {
            case 0 ->
                Step.of(
                        "CREATE VIEW " + name + " AS SELECT 1 AS one",
                        new OtherObject("view", ObjectName.of(name), Verb.CREATED));
            case 1 ->
                Step.of(
                        "CREATE FUNCTION " + name + "(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
                        created("function", name, Optional.empty(), Optional.of("a integer")));
            case 2 -> domain(name);
            case 3 ->
                Step.of("CREATE SEQUENCE " + name, new OtherObject("sequence", ObjectName.of(name), Verb.CREATED));
            default -> {
                String table = table();
                yield Step.of(
                        "CREATE POLICY " + name + " ON " + table + " USING (id > 0)",
                        created("policy", name, Optional.of(ObjectName.of(table)), Optional.empty()));
            }
        };
    }

    private Step domain(String name) {
        if (domains.isEmpty() || random.nextBoolean()) {
            domains.add(name);
            return Step.of(
                    "CREATE DOMAIN " + name + " AS text CONSTRAINT filled CHECK (value <> '')",
                    new OtherObject("domain", ObjectName.of(name), Verb.CREATED));
        }
        String other = domains.remove(0);
        return Step.of(
                "ALTER DOMAIN " + other + " DROP CONSTRAINT filled",
                new OtherObject("domain", ObjectName.of(other), Verb.ALTERED));
    }

    private static SchemaChange created(
            String kind, String name, Optional<ObjectName> table, Optional<String> arguments) {
        return new OtherObject(kind, ObjectName.of(name), table, arguments, Verb.CREATED);
    }

    private static Constraint constraint(
            String name, Constraint.Kind kind, Optional<Constraint.Target> target, boolean validated) {
        return new Constraint(Optional.of(name), kind, List.of("id"), target, Optional.empty(), validated);
    }

    private String table() {
        return List.copyOf(tables.keySet()).get(random.nextInt(tables.size()));
    }

    private String fresh(String prefix) {
        return prefix + number++;
    }

    private List<String> columns(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
