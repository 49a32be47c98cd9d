package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** The first migration, where it holds all that was there before anyone kept migrations. */
final class Baseline {
    private Baseline() {}

    static boolean is(Subject subject, Entry entry) {
        List<Migration> all = subject.migrations().all();
        boolean first = subject.pairing()
                .migration(entry)
                .map(migration -> all.get(0).id().equals(migration.id()))
                .orElse(true);
        return first && entry.id().filter(MigrationId::isBaseline).isPresent();
    }
}
