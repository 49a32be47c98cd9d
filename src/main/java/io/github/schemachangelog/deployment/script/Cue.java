package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.SessionSettings;
import java.util.Optional;

/**
 * The script that MyBatis runs next.
 *
 * @param migration whose script it is; empty for a bootstrap or abort script, which makes no history row
 */
public record Cue(MigrationId id, Script script, ScriptFacts facts, Optional<Migration> migration) {
    /** What the script sets for its session. */
    public SessionSettings settings() {
        return SessionSettings.of(script.source(), facts.statements());
    }

    /** Whether it makes a history row. */
    public boolean isRecorded() {
        return migration.isPresent();
    }
}
