package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;

/** {@code prose-rollback}: a rollback is described, not written. */
public final class ProseRollback implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "prose-rollback", Severity.INFO, "A Rollback holds no SQL, and the migration has no undo script.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.entries().stream()
                .filter(entry -> Undo.isAskedFor(subject, entry))
                .filter(entry -> Undo.script(subject, entry).isEmpty())
                .flatMap(entry -> prose(entry).map(field -> finding(subject, entry, field)).stream())
                .toList();
    }

    private static Optional<Field> prose(Entry entry) {
        return entry.fields(FieldName.ROLLBACK).stream()
                .filter(field -> !field.isEmpty())
                .findFirst()
                .filter(field -> RollbackSql.of(entry).isEmpty());
    }

    private static Finding finding(Subject subject, Entry entry, Field field) {
        Span span = field.valueSpan().isEmpty() ? field.labelSpan() : field.valueSpan();
        return Finding.at(INFO, entry.place(span))
                .message("the Rollback of " + EntryName.of(entry) + " holds no SQL")
                .label("prose")
                .migration(entry.id())
                .why("prose cannot be run, and nobody can prove that it undoes the migration.")
                .advice("write the statements in a fenced block below it, or "
                        + Undo.place(subject.migrations().layout()) + ".")
                .build();
    }
}
