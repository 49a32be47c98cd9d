package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.Invalid;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code left-invalid}: an INVALID index or a NOT VALID constraint remains when all migrations are through. */
public final class LeftInvalid implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "left-invalid",
            Severity.ERROR,
            "An INVALID index or a NOT VALID constraint remains after all migrations; a note where the newest adds the constraint.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        for (Invalid left : rehearsal.invalid()) {
            subject.migrations()
                    .find(left.by())
                    .ifPresent(migration -> findings.add(finding(migration, left, severity(subject, left))));
        }
        return findings;
    }

    /** Who follows our own advice adds the constraint in one migration and validates it in the next, which is not here yet. */
    private static Severity severity(Subject subject, Invalid left) {
        List<MigrationId> ids = subject.migrations().ids();
        boolean newest = ids.get(ids.size() - 1).equals(left.by());
        return newest && left.kind() != Invalid.Kind.INDEX ? Severity.INFO : INFO.severity();
    }

    private static Finding finding(Migration migration, Invalid left, Severity severity) {
        boolean index = left.kind() == Invalid.Kind.INDEX;
        String name = EntryName.quote(left.name());
        String table = EntryName.quote(left.table().toString());
        return Finding.at(INFO, place(migration, left.name()))
                .severity(severity)
                .message((index ? "index " : "constraint ") + name + (index ? " is INVALID" : " is not validated yet"))
                .label("on " + table)
                .migration(Optional.of(migration.id()))
                .why(
                        index
                                ? "no query uses it, and every write still pays for it."
                                : "rows that were there before it may break it, and the planner cannot rely on it.")
                .advice(
                        index
                                ? "drop it, put right what made it fail, and create it again."
                                : "validate it in the next migration: ALTER TABLE … VALIDATE CONSTRAINT.")
                .build();
    }

    private static Place place(Migration migration, String name) {
        int at = migration.script().text().indexOf(name);
        int start = migration.script().span().start() + at;
        return at < 0
                ? FirstLine.of(migration.script())
                : migration.script().place(new Span(start, start + name.length()));
    }
}
