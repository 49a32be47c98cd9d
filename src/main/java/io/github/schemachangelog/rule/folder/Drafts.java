package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/**
 * Entries for migrations that have none. They say only what the folder and the SQL tell; {@code missing-field} asks a person for
 * the rest.
 */
final class Drafts {
    private final Subject subject;
    private final EntryStyle style;
    private final PathStyle paths;
    private final String migrated;

    Drafts(Subject subject) {
        Document document = subject.document();
        this.subject = subject;
        this.style = new EntryStyle(document);
        this.paths = new PathStyle(subject);
        this.migrated = document.vocabulary()
                .statuses()
                .getOrDefault(Status.MIGRATED, List.of(Status.MIGRATED.name()))
                .get(0);
    }

    /** An entry in the shape of the others, without a line end behind it. */
    String entry(Migration migration) {
        return style.heading(migration.id())
                + style.behindHeading()
                + style.field(FieldName.STATUS, migrated)
                + style.betweenFields()
                + changes(migration)
                + style.field(FieldName.MIGRATION_FILE, paths.path(migration));
    }

    /** The baseline holds everything that there was, and needs no list of it. */
    private String changes(Migration migration) {
        List<String> lines =
                migration.id().isBaseline() ? List.of() : WrittenChanges.of(subject.changes(migration.script()));
        return lines.isEmpty() ? "" : style.list(FieldName.CHANGES, lines) + style.betweenFields();
    }
}
