package io.github.schemachangelog.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a catalog holds that can have a comment. */
final class Owners {
    private final Map<ObjectName, TableFacts> tables = new HashMap<>();
    private final Set<Object> others;

    private Owners(CatalogFacts catalog) {
        catalog.tables().forEach(table -> tables.put(table.name(), table));
        others = Stream.of(
                        catalog.indexes().stream().map(index -> List.of("index", index.name())),
                        catalog.enums().stream().map(type -> List.of("type", type.name())),
                        catalog.others().stream().map(other -> List.of(other.kind(), other.name())))
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
    }

    static Owners of(CatalogFacts catalog) {
        return new Owners(catalog);
    }

    /** Whether what the comment is about is there. */
    boolean holds(CommentFacts comment) {
        TableFacts table = tables.get(comment.owner());
        if (comment.member().isEmpty()) {
            return table != null && comment.kind().equals("table")
                    || others.contains(List.of(comment.kind(), comment.owner()));
        }
        if (comment.kind().equals("column")) {
            return table == null
                    ? hasView(comment.owner())
                    : table.columns().stream()
                            .anyMatch(column -> column.column().name().equals(comment.member()));
        }
        if (comment.kind().equals("constraint")) {
            return table != null
                    && table.constraints().stream()
                            .anyMatch(constraint -> constraint.name().equals(comment.member()));
        }
        return others.contains(List.of(comment.kind(), ObjectName.of(comment.member())));
    }

    private boolean hasView(ObjectName name) {
        return Stream.of("view", "materialized view", "type").anyMatch(kind -> others.contains(List.of(kind, name)));
    }
}
