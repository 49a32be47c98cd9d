package io.github.schemachangelog.rehearsal.catalog;

import io.github.schemachangelog.deployment.session.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Reads the catalog in one round trip, and of what it has read before only what is younger: rows of the system tables
 * know the transaction that wrote them, and a list of all numbers tells what is gone. A name that changed may stand in
 * the text of anything, so then all is read again.
 */
public final class CatalogReader {
    /** The number of pg_constraint. */
    static final long CONSTRAINT = 2606;

    /** The name under which a session holds the query. */
    public static final String PREPARED = "schema_changelog_catalog";

    private static final long RELATION = 1259;
    private static final long DESCRIPTION = 2609;
    private static final String SQL = SqlResource.read(CatalogReader.class, "catalog.sql");
    private static final String SESSION = SqlResource.read(CatalogReader.class, "catalog-session.sql");
    private static final int READS_OF_A_PLAN = 32;

    private final String history;
    private final String hidden;
    private int reads;

    /**
     * @param history the history table, which is no part of the schema
     * @param hidden a schema that is none either; may be empty
     */
    public CatalogReader(String history, String hidden) {
        this.history = history;
        this.hidden = hidden;
    }

    /** The catalog as the connection sees it now, in its open transaction too; its search path is changed. */
    public CatalogState read(Connection connection, CatalogState before) throws SQLException {
        CatalogState now = merge(before, rows(connection, before.time()));
        return isRenamed(before, now) ? merge(CatalogState.NONE, rows(connection, 0)) : now;
    }

    private List<CatalogRow> rows(Connection connection, long since) throws SQLException {
        List<CatalogRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            prepare(statement);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            String values =
                    since + ", '" + postgres.escapeLiteral(history) + "', '" + postgres.escapeLiteral(hidden) + "'";
            try (ResultSet found = statement.executeQuery("EXECUTE " + PREPARED + " (" + values + ")")) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
        return rows;
    }

    /**
     * To plan the query takes several times as long as to run it, so that a session plans it once; and anew now and then,
     * because a plan for a small catalog is none for a large one. A script may have thrown it away.
     */
    private void prepare(Statement statement) throws SQLException {
        boolean prepared;
        try (ResultSet session = statement.executeQuery(SESSION)) {
            session.next();
            prepared = session.getBoolean("prepared");
        }
        reads++;
        if (prepared && reads % READS_OF_A_PLAN == 0) {
            statement.execute("DEALLOCATE " + PREPARED);
            prepared = false;
        }
        if (!prepared) {
            statement.execute("PREPARE " + PREPARED + " (bigint, text, text) AS " + SQL);
        }
    }

    private static CatalogRow row(ResultSet found) throws SQLException {
        List<String> fields = new ArrayList<>();
        @Nullable Object[] values = (@Nullable Object[]) found.getArray(4).getArray();
        for (@Nullable Object value : values) {
            fields.add(value == null ? CatalogRow.ABSENT : value.toString());
        }
        return new CatalogRow(found.getString(1), found.getLong(2), found.getLong(3), fields);
    }

    private static CatalogState merge(CatalogState before, List<CatalogRow> rows) {
        Map<Long, List<CatalogRow>> read = new HashMap<>();
        Map<String, CatalogRow> comments = new HashMap<>(before.comments());
        Map<Long, Set<String>> alive = new HashMap<>();
        long time = before.time();
        for (CatalogRow row : rows) {
            switch (row.what()) {
                case "alive" -> alive.put(row.owner(), new HashSet<>(row.fields()));
                case "time" -> time = row.owner();
                case "comment" -> comments.put(row.owner() + "/" + row.id(), row);
                default ->
                    read.computeIfAbsent(row.owner(), owner -> new ArrayList<>())
                            .add(row);
            }
        }
        comments.keySet().retainAll(alive.getOrDefault(DESCRIPTION, Set.of()));
        Map<Long, List<CatalogRow>> objects = new HashMap<>();
        before.objects().forEach((object, parts) -> {
            if (isAlive(alive, object)) {
                objects.put(object, living(parts, alive));
            }
        });
        read.forEach((object, parts) -> {
            if (!parts.equals(objects.get(object))) {
                objects.put(object, List.copyOf(parts));
            }
        });
        Set<Long> relations = new HashSet<>();
        alive.getOrDefault(RELATION, Set.of()).forEach(relation -> relations.add(Long.valueOf(relation)));
        return new CatalogState(objects, comments, relations, time);
    }

    private static boolean isAlive(Map<Long, Set<String>> alive, long object) {
        return alive.getOrDefault(object >>> 32, Set.of()).contains(Long.toString(object & 0xFFFFFFFFL));
    }

    /** Without constraints, indexes and other parts that were dropped: what they were parts of does not say so. */
    private static List<CatalogRow> living(List<CatalogRow> parts, Map<Long, Set<String>> alive) {
        boolean complete = parts.stream().allMatch(part -> isLiving(part, alive));
        return complete
                ? parts
                : parts.stream().filter(part -> isLiving(part, alive)).toList();
    }

    private static boolean isLiving(CatalogRow part, Map<Long, Set<String>> alive) {
        return switch (part.what()) {
            case "constraint" -> isAlive(alive, CONSTRAINT << 32 | part.id());
            case "index" -> isAlive(alive, RELATION << 32 | part.id());
            case "part" -> isAlive(alive, part.id());
            default -> true;
        };
    }

    private static boolean isRenamed(CatalogState before, CatalogState now) {
        for (Map.Entry<Long, List<CatalogRow>> entry : now.objects().entrySet()) {
            List<CatalogRow> old = before.objects().get(entry.getKey());
            if (old != null && old != entry.getValue() && isRenamed(old, entry.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRenamed(List<CatalogRow> before, List<CatalogRow> now) {
        Map<String, String> names = new HashMap<>();
        before.forEach(row -> names.put(row.what() + row.id(), name(row)));
        return now.stream()
                .anyMatch(row ->
                        !names.getOrDefault(row.what() + row.id(), name(row)).equals(name(row)));
    }

    /** What a text elsewhere may call it by. */
    private static String name(CatalogRow row) {
        return switch (row.what()) {
            case "column", "value" -> row.text(0);
            case "table", "enum" -> row.text(0) + "." + row.text(1);
            case "other", "owned" -> row.text(1) + "." + row.text(2) + row.text(5);
            default -> "";
        };
    }
}
