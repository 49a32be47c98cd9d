package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code unreadable-sql}: a statement of a script, or of an undo script, is none of PostgreSQL's. */
public final class UnreadableSql implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("unreadable-sql", Severity.ERROR, "A statement cannot be read as PostgreSQL's SQL.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Migration migration : subject.migrations().all()) {
            String name = EntryName.of(migration.id());
            check(subject, migration, migration.script(), name, findings);
            migration.undo().ifPresent(undo -> check(subject, migration, undo, "the undo script of " + name, findings));
        }
        return findings;
    }

    private static void check(
            Subject subject, Migration migration, Script script, String name, List<Finding> findings) {
        subject.facts(script).unreadable().forEach(unreadable -> {
            Place place = script.place(unreadable.at());
            String token = place.text().isBlank() ? "its end" : EntryName.quote(place.text());
            findings.add(Finding.at(INFO, place)
                    .message("a statement of " + name + " cannot be read at " + token)
                    .label(unreadable.message())
                    .migration(Optional.of(migration.id()))
                    .why("PostgreSQL would refuse it, and nothing that it does can be held against its entry.")
                    .advice("correct the statement; `rehearse` asks PostgreSQL itself.")
                    .build());
        });
    }
}
