package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Stray;
import io.github.schemachangelog.reading.disk.MigrationsFolder.Child;
import java.nio.file.Files;
import java.util.List;

/** Says why something in a migrations folder is no migration. */
final class Strays {
    private Strays() {}

    /** A folder that is nobody's business here may be closed to us. */
    static Stray of(Child child, MigrationsFolder folder) {
        Stray.Reason reason = reason(child);
        boolean listed = child.isFolder() && (reason == Stray.Reason.NO_SCRIPT || Files.isReadable(child.path()));
        return new Stray(
                child.path(), folder.name(child.path()), reason, listed ? folder.names(child.path()) : List.of());
    }

    /** A script beside MyBatis scripts. */
    static Stray withoutNumber(Child script, MigrationsFolder folder) {
        return new Stray(script.path(), folder.name(script.path()), Stray.Reason.NO_NUMBER, List.of());
    }

    private static Stray.Reason reason(Child child) {
        if (!child.isFolder()) {
            return Stray.Reason.LOOSE_FILE;
        }
        boolean numbered = !new MigrationId(child.name()).digits().isEmpty();
        return numbered ? Stray.Reason.NO_SCRIPT : Stray.Reason.OTHER_FOLDER;
    }
}
