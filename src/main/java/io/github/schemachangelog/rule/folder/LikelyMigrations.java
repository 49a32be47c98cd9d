package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Subject;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Entries whose migration does not exist, and the undocumented migration that each of them probably means. */
final class LikelyMigrations {
    private final Subject subject;
    private final List<Entry> missing;
    private final List<Migration> undocumented;
    private final IdentityHashMap<Entry, Migration> likely = new IdentityHashMap<>();

    private LikelyMigrations(Subject subject) {
        this.subject = subject;
        this.missing = subject.entries().stream().filter(this::isMissing).toList();
        this.undocumented = subject.migrations().all().stream()
                .filter(migration -> subject.pairing().entries(migration).isEmpty())
                .toList();
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

    private Optional<Migration> candidate(Entry entry) {
        MigrationId id = entry.id().orElseThrow();
        List<WrittenPath> paths = WrittenPath.of(entry);
        return only(migration -> paths.stream().anyMatch(path -> saysMore(path) && path.names(migration)))
                .or(() -> only(migration ->
                        !id.name().isEmpty() && migration.id().name().equals(id.name())))
                .or(() -> only(migration ->
                        !number(id).isEmpty() && number(migration.id()).equals(number(id))));
    }

    /** A bare {@code migration.sql} names them all. */
    private static boolean saysMore(WrittenPath path) {
        return !path.text().equals("migration.sql");
    }

    private Optional<Migration> only(Predicate<Migration> fits) {
        List<Migration> found = undocumented.stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? Optional.of(Objects.requireNonNull(found.get(0))) : Optional.empty();
    }

    private static String number(MigrationId id) {
        return id.digits().replaceFirst("^0+(?=.)", "");
    }
}
