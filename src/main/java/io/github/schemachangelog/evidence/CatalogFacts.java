package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * The schema of a database as its catalog has it, without what belongs to the system, to an extension or to the history.
 * Names in {@code public} are without a schema.
 */
public record CatalogFacts(
        List<TableFacts> tables,
        List<IndexFacts> indexes,
        List<EnumFacts> enums,
        List<ObjectFacts> others,
        List<CommentFacts> comments) {
    /** An empty database. */
    public static final CatalogFacts EMPTY = new CatalogFacts(List.of(), List.of(), List.of(), List.of(), List.of());

    public CatalogFacts {
        tables = List.copyOf(tables);
        indexes = List.copyOf(indexes);
        enums = List.copyOf(enums);
        others = List.copyOf(others);
        comments = List.copyOf(comments);
    }

    /** The same schema, in which everything is found by its name: what was dropped and made again is the same. */
    public CatalogFacts anonymous() {
        return new CatalogFacts(
                tables.stream().map(TableFacts::anonymous).toList(),
                indexes.stream().map(IndexFacts::anonymous).toList(),
                enums.stream().map(EnumFacts::anonymous).toList(),
                others.stream().map(ObjectFacts::anonymous).toList(),
                comments);
    }
}
