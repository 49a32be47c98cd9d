package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.migration.Script;
import java.util.List;

/** What is known of a migration. */
public final class MigrationFacts {
    private final Script script;
    private final Effects effects;
    private final TablesBefore before;

    /**
     * @param script what it runs
     * @param changes what it changes, in order
     */
    public MigrationFacts(Script script, List<PlacedChange> changes, TablesBefore before) {
        this.script = script;
        this.effects = Effects.of(changes);
        this.before = before;
    }

    Script script() {
        return script;
    }

    Effects effects() {
        return effects;
    }

    TablesBefore before() {
        return before;
    }
}
