package io.github.schemachangelog.migration;

import io.github.schemachangelog.text.Source;
import java.util.Optional;

/**
 * One step in the migrations folder.
 *
 * @param script what it runs
 * @param undo what reverses it: {@code down.sql}, {@code rollback.sql}, the part after {@code -- //@UNDO}, or a script
 *     of its number that says so
 * @param readme the {@code README.md} beside the script
 */
public record Migration(MigrationId id, Script script, Optional<Script> undo, Optional<Source> readme) {
    /** Whether one file holds both, which only MyBatis' scripts do. */
    boolean holdsUndo() {
        return undo.filter(one -> one.source().equals(script.source())).isPresent();
    }
}
