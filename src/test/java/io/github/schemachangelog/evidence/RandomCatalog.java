package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.Column.Generation;
import io.github.schemachangelog.evidence.EnumFacts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A schema so small that two of them are sometimes equal. */
final class RandomCatalog {
    private final Random random;

    RandomCatalog(long seed) {
        random = new Random(seed);
    }

    CatalogFacts facts() {
        List<TableFacts> tables = new ArrayList<>();
        List<IndexFacts> indexes = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            TableFacts table = table(i);
            tables.add(table);
            if (random.nextBoolean()) {
                indexes.add(index(table.name(), i));
            }
        }
        return new CatalogFacts(tables, indexes, enums(), others(), comments(tables));
    }

    private TableFacts table(int number) {
        ObjectName name = new ObjectName(random.nextBoolean() ? Optional.empty() : Optional.of("app"), "t" + number);
        List<ColumnFacts> columns = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            columns.add(column(i));
        }
        List<ConstraintFacts> constraints = random.nextBoolean() ? List.of() : List.of(constraint());
        return new TableFacts(
                number + 1L,
                name,
                columns,
                constraints,
                new RowSecurityFacts(random.nextBoolean(), random.nextBoolean()),
                pick(),
                pick());
    }

    private ColumnFacts column(int number) {
        Optional<String> text = random.nextBoolean() ? Optional.empty() : Optional.of(pick());
        Generation generation = List.of(Generation.values()).get(random.nextInt(3));
        Column column = new Column("c" + number, "text" + pick(), random.nextBoolean(), text, generation);
        return new ColumnFacts(number + 1L, column, pick());
    }

    private ConstraintFacts constraint() {
        String condition = pick();
        Constraint check = new Constraint(
                Optional.of("k"),
                Constraint.Kind.CHECK,
                List.of(),
                Optional.empty(),
                Optional.of(condition),
                random.nextBoolean());
        return new ConstraintFacts(3, check, condition, pick());
    }

    private IndexFacts index(ObjectName table, int number) {
        boolean unique = random.nextBoolean();
        return new IndexFacts(
                4L + number,
                new ObjectName(table.schema(), "i" + number),
                table,
                List.of("a"),
                List.of(),
                Optional.empty(),
                unique,
                random.nextBoolean(),
                table + " " + unique,
                pick());
    }

    private List<EnumFacts> enums() {
        return random.nextBoolean()
                ? List.of()
                : List.of(new EnumFacts(
                        9, ObjectName.of("e"), List.of(new Value(1, "A"), new Value(2, pick() + "B")), pick(), pick()));
    }

    private List<ObjectFacts> others() {
        return random.nextBoolean()
                ? List.of()
                : List.of(new ObjectFacts(
                        8, "function", ObjectName.of("f"), Optional.empty(), pick(), pick(), pick(), false));
    }

    private List<CommentFacts> comments(List<TableFacts> tables) {
        return tables.isEmpty() || random.nextBoolean()
                ? List.of()
                : List.of(new CommentFacts("table", tables.get(0).name(), "", pick()));
    }

    private String pick() {
        return random.nextBoolean() ? "x" : "y";
    }
}
