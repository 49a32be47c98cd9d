package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;

/** What undoes the migration of an entry. */
final class Undo {
    private Undo() {}

    /**
     * Whether someone may ask how to undo it: what is only planned cannot be undone yet, nobody undoes the baseline, the
     * first migration, which holds all that was there before, and a row or an item has no room to say it.
     */
    static boolean isAskedFor(Subject subject, Entry entry) {
        boolean planned = entry.status().filter(Status.PENDING::equals).isPresent();
        return entry.form().hasRoom() && entry.id().isPresent() && !planned && !isBaseline(subject, entry);
    }

    /** The undo script of its migration, where it undoes anything. */
    static Optional<Script> script(Subject subject, Entry entry) {
        return subject.pairing().migration(entry).flatMap(Migration::undo).filter(undo -> {
            ScriptFacts facts = subject.facts(undo);
            return !facts.statements().isEmpty() || !facts.psqlOnly().isEmpty();
        });
    }

    /** Where the SQL of an undo script is written, as half a sentence. */
    static String place(Layout layout) {
        return switch (layout) {
            case FOLDERS -> "into a `down.sql` beside the script";
            case MYBATIS -> "below a line `-- //@UNDO` at the end of the script";
        };
    }

    private static boolean isBaseline(Subject subject, Entry entry) {
        List<Migration> all = subject.migrations().all();
        boolean first = subject.pairing()
                .migration(entry)
                .map(migration -> all.get(0).id().equals(migration.id()))
                .orElse(true);
        return first && entry.id().filter(MigrationId::isBaseline).isPresent();
    }
}
