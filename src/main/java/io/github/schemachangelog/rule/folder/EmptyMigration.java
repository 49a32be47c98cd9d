package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code empty-migration}: a script holds no statement or takes back all that its statements do, or there is none. */
public final class EmptyMigration implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "empty-migration",
            Severity.ERROR,
            "A migration has no script, or one that does nothing or undoes all it does.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Migration migration : subject.migrations().all()) {
            if (isEmpty(subject, migration) && !isPlanned(subject, migration)) {
                findings.add(finding(migration));
            }
            subject.facts(migration.script()).undone().ifPresent(rollback -> findings.add(undone(migration, rollback)));
        }
        for (Scriptless folder : Scriptless.among(subject.migrations())) {
            if (!isNamed(subject, folder)) {
                findings.add(finding(folder));
            }
        }
        return findings;
    }

    /** Whether an entry is about it: one that is not PENDING is a {@code missing-migration}. */
    private static boolean isNamed(Subject subject, Scriptless folder) {
        return subject.entries().stream()
                .flatMap(entry -> entry.id().stream())
                .anyMatch(id -> id.equals(folder.id())
                        || id.name().isEmpty() && id.digits().equals(folder.id().digits()));
    }

    private static Finding finding(Scriptless folder) {
        return Finding.at(INFO, folder.place())
                .message("the folder of " + EntryName.of(folder.id()) + " holds no `migration.sql`")
                .label(folder.instead())
                .migration(Optional.of(folder.id()))
                .why("nothing is run for it here, and Prisma refuses to deploy a folder without one.")
                .advice(folder.advice())
                .build();
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

    private static Finding undone(Migration migration, Span rollback) {
        return Finding.at(INFO, migration.script().place(rollback))
                .message(EntryName.of(migration.id()) + " undoes all that it does")
                .label("nothing that the script did stays")
                .migration(Optional.of(migration.id()))
                .why("it is recorded as applied and changes nothing.")
                .advice("end the transaction with `COMMIT`, or remove the script's `BEGIN` and its end.")
                .build();
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
