package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code duplicate-entry}: one migration has two entries, be it by the same id or by its digits. */
public final class DuplicateEntry implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("duplicate-entry", Severity.ERROR, "Two entries have one migration id and name.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        Map<MigrationId, Entry> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : subject.document().changelog().entries()) {
            subject.pairing().migration(entry).map(Migration::id).or(entry::id).ifPresent(id -> {
                Entry earlier = first.putIfAbsent(id, entry);
                if (earlier != null) {
                    findings.add(finding(id, entry, earlier));
                }
            });
        }
        return findings;
    }

    private static Finding finding(MigrationId id, Entry entry, Entry earlier) {
        return Finding.at(INFO, entry.headingPlace())
                .message(EntryName.of(id) + " has two entries")
                .label("the second")
                .migration(entry.id())
                .related(earlier.headingPlace(), "the first")
                .why("readers cannot tell which of the two is true.")
                .advice("merge the two entries into one.")
                .build();
    }
}
