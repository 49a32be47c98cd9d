package io.github.schemachangelog.reading;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Stray;
import io.github.schemachangelog.reading.MigrationsFolder.Child;

/** Says why something in a migrations folder is no migration. */
final class Strays {
    private Strays() {}

    static Stray of(Child child, String shownPath) {
        return new Stray(child.path(), shownPath, reason(child));
    }

    private static Stray.Reason reason(Child child) {
        if (!child.isFolder()) {
            return Stray.Reason.LOOSE_FILE;
        }
        boolean numbered = !new MigrationId(child.name()).digits().isEmpty();
        return numbered ? Stray.Reason.NO_SCRIPT : Stray.Reason.OTHER_FOLDER;
    }
}
