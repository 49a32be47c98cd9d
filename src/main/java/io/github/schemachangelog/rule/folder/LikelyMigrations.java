package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries whose migration does not exist, and the undocumented migration that each of them probably means. */
final class LikelyMigrations {
    private final Subject subject;
    private final List<Entry> missing;
    private final List<Migration> undocumented;
    private final IdentityHashMap<Entry, Migration> likely = new IdentityHashMap<>();
    private final NamedMigrations named;
    private final LaidAside laidAside;
    private final Map<String, List<Migration>> byName = new HashMap<>();
    private final Map<String, List<Migration>> byNumber = new HashMap<>();

    private LikelyMigrations(Subject subject) {
        this.subject = subject;
        this.missing = subject.entries().stream().filter(this::isMissing).toList();
        this.undocumented = subject.migrations().all().stream()
                .filter(migration -> subject.pairing().entries(migration).isEmpty())
                .toList();
        this.named = new NamedMigrations(undocumented);
        this.laidAside = LaidAside.among(subject.migrations());
        for (Migration migration : undocumented) {
            add(byName, migration.id().name(), migration);
            add(byNumber, migration.id().number(), migration);
        }
    }

    static LikelyMigrations of(Subject subject) {
        LikelyMigrations found = new LikelyMigrations(subject);
        found.match();
        return found;
    }

    /** The entries that say that their migration exists, and name one that does not; in document order. */
    List<Entry> missing() {
        return missing;
    }

    /** The scripts that are kept and are no migrations. */
    LaidAside laidAside() {
        return laidAside;
    }

    /** The migrations that no entry is about, in order. */
    List<Migration> undocumented() {
        return undocumented;
    }

    Optional<Migration> of(Entry entry) {
        return Optional.ofNullable(likely.get(entry));
    }

    boolean holds(Migration migration) {
        return likely.containsValue(migration);
    }

    /** A status word that nobody understands is {@code unknown-status}; what it would mean is not guessed. */
    private boolean isMissing(Entry entry) {
        boolean understood = entry.declared().isEmpty() || entry.status().isPresent();
        return entry.id().isPresent()
                && understood
                && entry.status().filter(Status.PENDING::equals).isEmpty()
                && subject.pairing().migration(entry).isEmpty();
    }

    /** What two entries could mean is no one's. */
    private void match() {
        Set<Migration> taken = new HashSet<>();
        Set<Migration> wantedTwice = new HashSet<>();
        for (Entry entry : missing) {
            candidate(entry).ifPresent(migration -> {
                likely.put(entry, migration);
                if (!taken.add(migration)) {
                    wantedTwice.add(migration);
                }
            });
        }
        likely.values().removeIf(wantedTwice::contains);
    }

    /** Whose own script lies aside means no other. */
    private Optional<Migration> candidate(Entry entry) {
        MigrationId id = entry.id().orElseThrow();
        if (laidAside.holds(id)) {
            return Optional.empty();
        }
        Set<Migration> found = new LinkedHashSet<>();
        for (WrittenPath path : WrittenPath.of(entry)) {
            if (saysMore(path)) {
                named.by(path).forEach(found::add);
            }
        }
        return only(found)
                .or(() -> only(byName.getOrDefault(id.name(), List.of())))
                .or(() -> only(byNumber.getOrDefault(id.number(), List.of())));
    }

    /** A bare {@code migration.sql} names them all. */
    private static boolean saysMore(WrittenPath path) {
        return !path.text().equals("migration.sql");
    }

    private static Optional<Migration> only(Collection<Migration> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** What is empty says nothing. */
    private static void add(Map<String, List<Migration>> index, String key, Migration migration) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, any -> new ArrayList<>()).add(migration);
        }
    }
}
