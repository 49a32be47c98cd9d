package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;

/** {@code pending-entry}: a change of the schema still waits for its migration. */
public final class PendingEntry implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("pending-entry", Severity.WARNING, "An entry is declared PENDING, which blocks deployment.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Where the migration exists, its creation is no advice: {@link PendingWithMigration} speaks instead. */
    @Override
    public List<Finding> check(Subject subject) {
        return subject.entries().stream()
                .filter(entry -> entry.status().equals(Optional.of(Status.PENDING)))
                .filter(entry -> PendingWithMigration.migration(subject, entry).isEmpty())
                .map(PendingEntry::finding)
                .toList();
    }

    private static Finding finding(Entry entry) {
        return Finding.at(INFO, entry.statusPlace())
                .message(EntryName.of(entry) + " is declared `PENDING`")
                .label("blocks deployment")
                .migration(entry.id())
                .why("the schema was changed and no migration brings that change to another database.")
                .advice("create the migration, then declare the entry `MIGRATED`.")
                .build();
    }
}
