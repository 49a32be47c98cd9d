package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.deployment.script.Witness;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.Rewrite;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.rehearsal.catalog.CatalogFactsReader;
import io.github.schemachangelog.rehearsal.catalog.CatalogState;
import io.github.schemachangelog.text.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Notes after every statement, in its transaction, which locks are new on what existed before the migration, and what of
 * that is stored elsewhere than before.
 */
public final class LockRecorder implements Witness {
    private static final String LOCKS = SqlResource.read(LockRecorder.class, "locks.sql");
    private static final String RELATIONS = SqlResource.read(LockRecorder.class, "relations.sql");
    private static final String IS_EMPTY = "SELECT pg_catalog.pg_relation_size(?::oid) = 0";
    private static final Pattern TRUNCATES = Pattern.compile("(?i)\\btruncate\\b");

    private final BaseConnection working;
    private final Connection outside;
    private final Map<Long, Relation> relations = new HashMap<>();
    private final Map<Long, Long> stored = new HashMap<>();
    private final Set<Held> held = new HashSet<>();
    private List<LockTrace> locks = List.of();
    private List<Rewrite> rewrites = List.of();
    private Set<Long> known = Set.of();
    private Reach reach = new Reach(CatalogState.NONE);

    /** @param outside sees what is committed, and knows what things were called and where they were stored before */
    public LockRecorder(Connection working, Connection outside) throws SQLException {
        this.working = working.unwrap(BaseConnection.class);
        this.outside = outside;
    }

    /** A lock as the server numbers its relation. */
    private record Held(long relation, String mode) {
        // Equality is spelled out, because a record's own is put together at run time, anew in every build.
        @Override
        public boolean equals(Object other) {
            return other instanceof Held that && relation == that.relation && mode.equals(that.mode);
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(relation) + mode.hashCode();
        }
    }

    /** A lock, and where its relation is stored; 0 for what is not. */
    private record Seen(Held lock, long file) {}

    /** @param table of an index; 0 for all else */
    private record Relation(ObjectName name, RelationKind kind, long table) {}

    /** A migration begins. */
    public void begin(CatalogState existing) {
        known = existing.relations();
        reach = new Reach(existing);
        relations.clear();
        stored.clear();
        held.clear();
        locks = new ArrayList<>();
        rewrites = new ArrayList<>();
    }

    /** A migration begins that nobody asks about. */
    public void rest() {
        begin(CatalogState.NONE);
    }

    /** What the migration has locked so far. */
    public List<LockTrace> locks() {
        return List.copyOf(locks);
    }

    /** What the migration has stored anew so far. */
    public List<Rewrite> rewrites() {
        return List.copyOf(rewrites);
    }

    @Override
    public void begins() {
        held.clear();
    }

    @Override
    public void carriedOut(Script script, Statement statement) throws SQLException {
        String text = script.source().slice(statement.span());
        String word = firstWord(text);
        if (working.getTransactionState() != TransactionState.OPEN) {
            held.clear();
        } else if (!known.isEmpty() && !opens(statement, word) && reach.isPossible(text)) {
            note(script.place(statement.span()), mayTruncate(word, text));
        }
    }

    /** Where SET TRANSACTION may follow, no query may stand before it; neither takes a lock. */
    private static boolean opens(Statement statement, String word) {
        return statement.transaction() == Statement.Transaction.BEGIN || word.equals("SET");
    }

    /** Whether a statement can be one that stores something anew without writing a row. */
    private static boolean mayTruncate(String word, String text) {
        return switch (word) {
            case "ALTER", "CLUSTER", "CREATE", "REFRESH", "REINDEX" -> false;
            case "DO" -> TRUNCATES.matcher(text).find();
            default -> true;
        };
    }

    private void note(Place statement, boolean mayTruncate) throws SQLException {
        List<Seen> seen = seen();
        name(seen);
        held.retainAll(seen.stream().map(Seen::lock).collect(Collectors.toSet()));
        for (Seen found : seen) {
            Relation relation = relations.get(found.lock().relation());
            if (relation != null && held.add(found.lock())) {
                locks.add(new LockTrace(
                        statement,
                        relation.name(),
                        relation.kind(),
                        LockMode.of(found.lock().mode())));
            }
        }
        Set<Long> moved = moved(seen);
        for (long number : moved) {
            Relation relation = relations.get(number);
            if (relation != null && !moved.contains(relation.table()) && !(mayTruncate && isEmpty(number))) {
                rewrites.add(new Rewrite(statement, relation.name(), relation.kind()));
            }
        }
    }

    private boolean isEmpty(long relation) throws SQLException {
        try (PreparedStatement query = working.prepareStatement(IS_EMPTY)) {
            query.setLong(1, relation);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private List<Seen> seen() throws SQLException {
        List<Seen> seen = new ArrayList<>();
        try (PreparedStatement query = working.prepareStatement(LOCKS);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                if (known.contains(rows.getLong(1))) {
                    seen.add(new Seen(new Held(rows.getLong(1), rows.getString(2)), rows.getLong(3)));
                }
            }
        }
        return seen;
    }

    /** Asks once for each what it was called and where it was stored before anything of the transaction happened. */
    private void name(List<Seen> seen) throws SQLException {
        Set<Long> strange =
                seen.stream().map(found -> found.lock().relation()).collect(Collectors.toCollection(HashSet::new));
        strange.removeAll(stored.keySet());
        if (strange.isEmpty()) {
            return;
        }
        strange.forEach(number -> stored.put(number, 0L));
        try (PreparedStatement query = outside.prepareStatement(RELATIONS)) {
            query.setArray(1, outside.createArrayOf("int8", strange.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    relations.put(
                            rows.getLong(1),
                            new Relation(
                                    CatalogFactsReader.name(rows.getString(2), rows.getString(3)),
                                    kind(rows.getString(4)),
                                    rows.getLong(6)));
                    stored.put(rows.getLong(1), rows.getLong(5));
                }
            }
        }
    }

    /** Only under the strongest lock is something stored anew. */
    private Set<Long> moved(List<Seen> seen) {
        Set<Long> moved = new TreeSet<>();
        for (Seen found : seen) {
            boolean strongest = found.lock().mode().equals(LockMode.ACCESS_EXCLUSIVE.toString());
            long number = found.lock().relation();
            if (strongest && found.file() != 0 && found.file() != stored.getOrDefault(number, 0L)) {
                moved.add(number);
                stored.put(number, found.file());
            }
        }
        return moved;
    }

    /** As {@code pg_class.relkind} has it. */
    private static RelationKind kind(String letter) {
        return switch (letter) {
            case "r", "f" -> RelationKind.TABLE;
            case "p" -> RelationKind.PARTITIONED_TABLE;
            case "i", "I" -> RelationKind.INDEX;
            case "v" -> RelationKind.VIEW;
            case "m" -> RelationKind.MATERIALIZED_VIEW;
            case "S" -> RelationKind.SEQUENCE;
            default -> RelationKind.OTHER;
        };
    }

    private static String firstWord(String statement) {
        int end = 0;
        while (end < statement.length() && Character.isLetter(statement.charAt(end))) {
            end++;
        }
        return statement.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
