package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the changelog declares of one migration, and the entry that does. */
record Declaration(Entry entry, Status status) {
    /**
     * Where several entries speak of it, the one that says the most; that there are several is {@code duplicate-entry}.
     * Empty where none speaks of it, and where one has a status that nobody understands: what it would mean is not
     * guessed.
     */
    static Optional<Declaration> of(Subject subject, Migration migration) {
        List<Entry> entries = subject.pairing().entries(migration);
        List<Declaration> understood =
                entries.stream().flatMap(entry -> of(entry).stream()).toList();
        return understood.size() < entries.size()
                ? Optional.empty()
                : understood.stream().max(Comparator.comparing(Declaration::status));
    }

    static Optional<Declaration> of(Entry entry) {
        return entry.status().map(status -> new Declaration(entry, status));
    }
}
