package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.migration.MigrationId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The migrations that have an entry, so that a row or an item about one of them is known to be only an index of it. */
final class KnownIds {
    private final Set<MigrationId> ids = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> numbersWithoutName = new HashSet<>();

    void add(Collection<Entry> entries) {
        entries.forEach(entry -> entry.id().ifPresent(this::add));
    }

    private void add(MigrationId id) {
        ids.add(id);
        numbers.add(id.number());
        if (id.name().isEmpty()) {
            numbersWithoutName.add(id.number());
        }
    }

    /** Whether an entry is about this migration; where one of the two ids has no name, the number tells. */
    boolean holds(MigrationId id) {
        return ids.contains(id) || (id.name().isEmpty() ? numbers : numbersWithoutName).contains(id.number());
    }
}
