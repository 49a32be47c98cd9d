package io.github.schemachangelog.migration;

import io.github.schemachangelog.text.Source;
import java.util.Optional;

/**
 * One step in the migrations folder.
 *
 * @param script what it runs
 * @param undo what reverses it: {@code down.sql}, {@code rollback.sql} or the part after {@code -- //@UNDO}
 * @param readme the {@code README.md} beside the script
 */
public record Migration(MigrationId id, Script script, Optional<Script> undo, Optional<Source> readme) {}
