package io.github.schemachangelog.rehearsal.catalog;

import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.ColumnFacts;
import io.github.schemachangelog.evidence.CommentFacts;
import io.github.schemachangelog.evidence.EnumFacts;
import io.github.schemachangelog.evidence.IndexFacts;
import io.github.schemachangelog.evidence.ObjectFacts;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.RowSecurityFacts;
import io.github.schemachangelog.evidence.TableFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes facts of the rows of {@code catalog.sql}, in the order of names. */
public final class CatalogFactsReader {
    private final List<TableFacts> tables = new ArrayList<>();
    private final List<IndexFacts> indexes = new ArrayList<>();
    private final List<EnumFacts> enums = new ArrayList<>();
    private final List<ObjectFacts> others = new ArrayList<>();

    private CatalogFactsReader() {}

    static CatalogFacts facts(Collection<List<CatalogRow>> objects, Collection<CatalogRow> comments) {
        CatalogFactsReader reader = new CatalogFactsReader();
        objects.forEach(reader::object);
        reader.tables.sort(Comparator.comparing(table -> table.name().toString()));
        reader.indexes.sort(Comparator.comparing(index -> index.name().toString()));
        reader.enums.sort(Comparator.comparing(type -> type.name().toString()));
        reader.others.sort(Comparator.comparing((ObjectFacts other) -> other.kind())
                .thenComparing(other -> other.name().toString())
                .thenComparing(other -> other.table().map(ObjectName::toString).orElse(""))
                .thenComparing(ObjectFacts::arguments));
        return new CatalogFacts(
                reader.tables,
                reader.indexes,
                reader.enums,
                reader.others,
                comments.stream()
                        .map(CatalogFactsReader::comment)
                        .sorted(Comparator.comparing(comment -> comment.key().toString()))
                        .toList());
    }

    private void object(List<CatalogRow> rows) {
        for (CatalogRow row : rows) {
            switch (row.what()) {
                case "table" -> tables.add(table(row, rows));
                case "enum" -> enums.add(type(row, rows));
                case "index" -> indexes.add(index(row));
                case "other", "owned" -> others.add(other(row, rows));
                default -> {
                    // A part of one of these.
                }
            }
        }
    }

    private static Stream<CatalogRow> parts(List<CatalogRow> rows, String what) {
        return rows.stream().filter(row -> row.what().equals(what));
    }

    private static TableFacts table(CatalogRow row, List<CatalogRow> rows) {
        return new TableFacts(
                row.owner(),
                name(row.text(0), row.text(1)),
                parts(rows, "column")
                        .sorted(Comparator.comparingLong(CatalogRow::id))
                        .map(CatalogFactsReader::column)
                        .toList(),
                parts(rows, "constraint")
                        .sorted(Comparator.comparing(constraint -> constraint.text(0)))
                        .map(ConstraintRow::facts)
                        .toList(),
                new RowSecurityFacts(row.flag(3), row.flag(4)),
                row.text(2),
                privileges(rows));
    }

    private static String privileges(List<CatalogRow> rows) {
        return parts(rows, "privilege").map(row -> row.text(0)).collect(Collectors.joining());
    }

    private static ColumnFacts column(CatalogRow row) {
        return new ColumnFacts(
                row.id(),
                new Column(
                        row.text(0),
                        type(row.text(1)),
                        !row.flag(2),
                        row.maybe(3),
                        Column.Generation.valueOf(row.text(4))),
                row.text(5));
    }

    /** As the SQL reader spells types: quotes go. */
    private static String type(String formatted) {
        return formatted.equals("\"char\"") ? formatted : formatted.replace("\"", "");
    }

    private static EnumFacts type(CatalogRow row, List<CatalogRow> rows) {
        return new EnumFacts(
                row.owner(),
                name(row.text(0), row.text(1)),
                parts(rows, "value")
                        .sorted(Comparator.comparing(value -> Double.valueOf(value.text(1))))
                        .map(value -> new EnumFacts.Value(value.id(), value.text(0)))
                        .toList(),
                row.text(2),
                privileges(rows));
    }

    private static IndexFacts index(CatalogRow row) {
        return new IndexFacts(
                row.id(),
                name(row.text(0), row.text(1)),
                name(row.text(2), row.text(3)),
                row.lines(4),
                row.lines(5),
                row.maybe(6),
                row.flag(7),
                row.flag(8),
                row.text(9),
                row.text(10));
    }

    /** Its parts, such as the checks of a domain, belong to its definition. */
    private static ObjectFacts other(CatalogRow row, List<CatalogRow> rows) {
        Stream<String> parts = parts(rows, "part").map(part -> part.text(0)).sorted();
        return new ObjectFacts(
                row.owner(),
                row.text(0),
                name(row.text(1), row.text(2)),
                row.maybe(4).map(table -> name(row.text(3), table)),
                row.text(5),
                Stream.concat(Stream.of(row.text(6)), parts).collect(Collectors.joining("\n")),
                privileges(rows),
                row.what().equals("owned"));
    }

    private static CommentFacts comment(CatalogRow row) {
        return new CommentFacts(row.text(0), name(row.text(1), row.text(2)), row.text(3), row.text(4));
    }

    /** Without {@code public}, which people leave out. */
    public static ObjectName name(String schema, String name) {
        boolean plain = schema.isEmpty() || schema.equals("public");
        return new ObjectName(plain ? Optional.empty() : Optional.of(schema), name);
    }
}
