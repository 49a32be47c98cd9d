package io.github.schemachangelog.migration;

import java.nio.file.Path;
import java.util.List;

/**
 * Something in the migrations folder that is no migration and is passed over.
 *
 * @param name the path as it is shown
 * @param holds the names of what lies directly in a folder, dot files too, in order; empty for a file, and for a
 *     folder without leading digits that cannot be listed
 */
public record Stray(Path path, String name, Reason reason, List<String> holds) {
    public Stray {
        holds = List.copyOf(holds);
    }

    /** Why it is no migration. */
    public enum Reason {
        /** A folder whose name starts with digits and that holds no script. */
        NO_SCRIPT,
        /** A {@code .sql} file beside MyBatis scripts without a number in front of its name. */
        NO_NUMBER,
        /** A file that the layout has no place for. */
        LOOSE_FILE,
        /** A folder without leading digits and without a script. */
        OTHER_FOLDER
    }
}
