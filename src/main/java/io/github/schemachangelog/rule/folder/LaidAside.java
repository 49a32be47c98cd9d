package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Stray;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A script that is kept, and no migration any more: in a folder such as {@code archive}, or behind another ending, as in
 * {@code 007_add_teas.sql.disabled}.
 *
 * @param place the folder or the file
 */
record LaidAside(Stray place) {
    private static final String SUFFIX = ".sql";
    private static final Pattern UNDO = Pattern.compile("(?i)(down|undo|rollback|revert)s?");

    static Optional<LaidAside> of(MigrationId id, Migrations migrations) {
        return migrations.strays().stream()
                .filter(stray -> isOf(id, stray) && !isBeside(stray, migrations))
                .findFirst()
                .map(LaidAside::new);
    }

    /** Whether a folder has scripts for migrations that are there, to undo or to test them. */
    private static boolean isBeside(Stray stray, Migrations migrations) {
        String name = stray.name().substring(stray.name().lastIndexOf('/') + 1);
        return stray.reason() == Stray.Reason.OTHER_FOLDER
                && (UNDO.matcher(name).matches()
                        || migrations.ids().stream()
                                .anyMatch(id -> stray.holds().contains(id.text() + SUFFIX)));
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
