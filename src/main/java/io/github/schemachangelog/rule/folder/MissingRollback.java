package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code missing-rollback}: nothing says how a migration is undone. */
public final class MissingRollback implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "missing-rollback", Severity.WARNING, "An entry has no Rollback, and its migration no undo script.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.entries().stream()
                .filter(entry -> entry.fields(FieldName.ROLLBACK).stream().allMatch(Field::isEmpty))
                .filter(entry -> Undo.isAskedFor(subject, entry))
                .filter(entry -> Undo.script(subject, entry).isEmpty())
                .map(entry -> finding(subject, entry))
                .toList();
    }

    private static Finding finding(Subject subject, Entry entry) {
        boolean emptyScript =
                subject.pairing().migration(entry).flatMap(Migration::undo).isPresent();
        return Finding.at(INFO, entry.headingPlace())
                .message("nothing says how " + EntryName.of(entry) + " is undone")
                .label(
                        emptyScript
                                ? "no Rollback field; the undo script is empty"
                                : "no Rollback field, no undo script")
                .migration(entry.id())
                .why("whoever has to undo it in a hurry would write that SQL untried.")
                .advice("add a Rollback field with the SQL, or write it "
                        + (emptyScript
                                ? "into the undo script."
                                : Undo.place(subject.migrations().layout()) + "."))
                .build();
    }
}
