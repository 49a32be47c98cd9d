package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/**
 * An entry for a migration that has none. It says only what the folder and the SQL tell; {@code missing-field} asks a person for
 * the rest.
 */
record DraftedEntry(Subject subject, Migration migration) {

    /** The entry in the shape of the others, without a line end behind it. */
    String text() {
        Document document = subject.document();
        EntryStyle style = new EntryStyle(document);
        String migrated = document.vocabulary()
                .statuses()
                .getOrDefault(Status.MIGRATED, List.of(Status.MIGRATED.name()))
                .get(0);
        return style.heading(migration.id())
                + style.behindHeading()
                + style.field(FieldName.STATUS, migrated)
                + style.betweenFields()
                + changes(style)
                + style.field(FieldName.MIGRATION_FILE, new PathStyle(subject).path(migration));
    }

    /** The baseline holds everything that there was, and needs no list of it. */
    private String changes(EntryStyle style) {
        List<String> lines =
                migration.id().isBaseline() ? List.of() : WrittenChanges.of(subject.changes(migration.script()));
        return lines.isEmpty() ? "" : style.list(FieldName.CHANGES, lines) + style.betweenFields();
    }
}
