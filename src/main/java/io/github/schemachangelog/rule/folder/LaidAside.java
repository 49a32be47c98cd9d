package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Stray;
import java.util.Optional;

/**
 * A script that is kept, and no migration any more: in a folder such as {@code archive}, or behind another ending, as in
 * {@code 007_add_teas.sql.disabled}.
 *
 * @param place the folder or the file
 */
record LaidAside(Stray place) {
    private static final String SUFFIX = ".sql";

    static Optional<LaidAside> of(MigrationId id, Migrations migrations) {
        return migrations.strays().stream()
                .filter(stray -> isOf(id, stray))
                .findFirst()
                .map(LaidAside::new);
    }

    /** What is said of it behind "it is". */
    String whereabouts() {
        return (place.reason() == Stray.Reason.OTHER_FOLDER ? "in `" : "`") + place.name() + "`";
    }

    private static boolean isOf(MigrationId id, Stray stray) {
        return switch (stray.reason()) {
            case OTHER_FOLDER ->
                stray.holds().contains(id.text()) || stray.holds().contains(id.text() + SUFFIX);
            case LOOSE_FILE ->
                stray.name().substring(stray.name().lastIndexOf('/') + 1).startsWith(id.text() + SUFFIX + ".");
            case NO_NUMBER, NO_SCRIPT -> false;
        };
    }
}
