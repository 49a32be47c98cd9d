package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.WrittenId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which entry is about which migration. An id with a name pairs by both, digits alone pair where they are no twins'. An entry that
 * names several migrations, in its heading or as their files, is about the first of them, and speaks of those that have no other.
 */
public final class Pairing {
    private final IdentityHashMap<Entry, Migration> migrations = new IdentityHashMap<>();
    private final Map<MigrationId, List<Entry>> entries = new LinkedHashMap<>();

    /** By identity: two entries may say the same. */
    private final Set<Entry> ofSeveral = Collections.newSetFromMap(new IdentityHashMap<>());

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
        if (pairing.entries.size() < byId.size()) {
            entries.forEach(entry -> pairing.addFurther(entry, byId));
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

    /** Whether an entry names several migrations, so that what it says may be true of all of them together alone. */
    public boolean isOfSeveral(Entry entry) {
        return ofSeveral.contains(entry);
    }

    /** The entries that speak of a migration, in document order. */
    public List<Entry> entries(Migration migration) {
        return entries.getOrDefault(migration.id(), List.of());
    }

    private void addFurther(Entry entry, Map<MigrationId, Migration> byId) {
        if (!migrations.containsKey(entry)) {
            return;
        }
        Stream<String> files = entry.fields(FieldName.MIGRATION_FILE).stream()
                .map(field -> entry.source().slice(field.span()));
        Stream.concat(Stream.of(entry.title()), files)
                .flatMap(WrittenId::in)
                .flatMap(name -> Stream.ofNullable(byId.get(name.id())))
                .filter(migration -> !migration.equals(migrations.get(entry)))
                .filter(migration -> entries(migration).stream().allMatch(ofSeveral::contains))
                .distinct()
                .forEach(migration -> {
                    ofSeveral.add(entry);
                    entries.computeIfAbsent(migration.id(), id -> new ArrayList<>())
                            .add(entry);
                });
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
        // Of `20250517_a.sql` an entry tells a file; a folder may be called so, too. Beside `007_a.down.sql`, `007_a`
        // is up.
        Optional<Migration> file = twins.stream()
                .filter(migration -> migration.id().text().equals(id.text() + ".sql")
                        || migration.id().text().equals(id.text() + ".up"))
                .findFirst();
        if (file.isPresent()) {
            return file;
        }
        return id.name().isEmpty() && twins.size() == 1 ? Optional.of(twins.get(0)) : Optional.empty();
    }
}
