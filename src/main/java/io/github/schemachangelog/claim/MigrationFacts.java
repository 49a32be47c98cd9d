package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.migration.Script;
import java.util.List;

/**
 * What is known of a migration.
 *
 * @param script what it runs
 * @param changes what it changes, in order
 */
public record MigrationFacts(Script script, List<PlacedChange> changes, TablesBefore before) {
    public MigrationFacts {
        changes = List.copyOf(changes);
    }
}
