package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which entry is about which migration. An id with a name pairs by both, digits alone pair where they are no twins'. */
public final class Pairing {
    private final IdentityHashMap<Entry, Migration> migrations = new IdentityHashMap<>();
    private final Map<MigrationId, List<Entry>> entries = new LinkedHashMap<>();

    private final List<Entry> all;

    private Pairing(List<Entry> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Pairs entries with migrations.
     *
     * @param entries of the changelog, and behind them those of migrations' own README files
     */
    public static Pairing of(List<Entry> entries, Migrations migrations) {
        Map<MigrationId, Migration> byId = new HashMap<>();
        Map<String, List<Migration>> byDigits = new HashMap<>();
        for (Migration migration : migrations.all()) {
            byId.put(migration.id(), migration);
            byDigits.computeIfAbsent(migration.id().digits(), digits -> new ArrayList<>())
                    .add(migration);
        }
        Pairing pairing = new Pairing(entries);
        for (Entry entry : entries) {
            entry.id().flatMap(id -> match(id, byId, byDigits)).ifPresent(found -> pairing.add(entry, found));
        }
        return pairing;
    }

    /** Every entry, whether it is about a migration or not. */
    public List<Entry> entries() {
        return all;
    }

    /** The migration that an entry is about. */
    public Optional<Migration> migration(Entry entry) {
        return Optional.ofNullable(migrations.get(entry));
    }

    /** The entries about a migration, in document order. */
    public List<Entry> entries(Migration migration) {
        return entries.getOrDefault(migration.id(), List.of());
    }

    private void add(Entry entry, Migration migration) {
        migrations.put(entry, migration);
        entries.computeIfAbsent(migration.id(), id -> new ArrayList<>()).add(entry);
    }

    private static Optional<Migration> match(
            MigrationId id, Map<MigrationId, Migration> byId, Map<String, List<Migration>> byDigits) {
        Migration exact = byId.get(id);
        if (exact != null) {
            return Optional.of(exact);
        }
        List<Migration> twins = byDigits.getOrDefault(id.digits(), List.of());
        // Of `20250517_a.sql` an entry tells a file; a folder may be called so, too.
        Optional<Migration> file = twins.stream()
                .filter(migration -> migration.id().text().equals(id.text() + ".sql"))
                .findFirst();
        if (file.isPresent()) {
            return file;
        }
        return id.name().isEmpty() && twins.size() == 1 ? Optional.of(twins.get(0)) : Optional.empty();
    }
}
