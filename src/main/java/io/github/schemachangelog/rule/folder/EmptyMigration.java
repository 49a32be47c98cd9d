package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;

/** {@code empty-migration}: a script holds no statement. */
public final class EmptyMigration implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("empty-migration", Severity.ERROR, "A migration's script holds no statement.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.migrations().all().stream()
                .filter(migration -> isEmpty(subject, migration) && !isPlanned(subject, migration))
                .map(EmptyMigration::finding)
                .toList();
    }

    /** Whether there is nothing to run; what only psql can run is something. */
    static boolean isEmpty(Subject subject, Migration migration) {
        ScriptFacts facts = subject.facts(migration.script());
        return facts.statements().isEmpty()
                && facts.unreadable().isEmpty()
                && facts.psqlOnly().isEmpty();
    }

    /** Whether its entries say that it is still to be written. */
    private static boolean isPlanned(Subject subject, Migration migration) {
        List<Entry> entries = subject.pairing().entries(migration);
        return !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry ->
                                entry.status().filter(Status.PENDING::equals).isPresent());
    }

    private static Finding finding(Migration migration) {
        boolean blank = migration.script().text().isBlank();
        return Finding.at(INFO, FirstLine.of(migration.script()))
                .message(EntryName.of(migration.id()) + " holds no statement")
                .label(blank ? "the script is empty" : "there are only comments")
                .migration(Optional.of(migration.id()))
                .why("it is recorded as applied and changes nothing.")
                .advice("write its SQL, or remove the migration and its entry.")
                .build();
    }
}
