package io.github.schemachangelog.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What came of running a script a second time, right after the first.
 *
 * @param failure why it was refused
 * @param changes what it changed in the schema
 * @param rows how many rows of tables it inserted, updated or deleted
 * @param added how many more rows it inserted than it deleted; below 0 where it deleted more
 */
public record SecondRun(Optional<MigrationRun.Failure> failure, List<SchemaChange> changes, long rows, long added) {
    public SecondRun {
        changes = List.copyOf(changes);
    }

    /** Whether it passes and changes nothing. */
    public boolean isIdempotent() {
        return failure.isEmpty() && changes.isEmpty() && rows == 0;
    }
}
