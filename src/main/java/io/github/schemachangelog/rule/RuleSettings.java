package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import java.util.Map;
import java.util.Optional;

/**
 * How a team wants to be judged.
 *
 * @param severities by rule id, for the rules that differ from their default
 * @param since entries and migrations before it are not judged
 */
public record RuleSettings(Map<String, Severity> severities, Optional<MigrationId> since) {
    public static final RuleSettings STANDARD = new RuleSettings(Map.of(), Optional.empty());

    public RuleSettings {
        severities = Map.copyOf(severities);
    }

    /** The severity that the team gives a rule, else the one that a finding brings. */
    public Severity severity(RuleInfo rule, Severity otherwise) {
        return severities.getOrDefault(rule.id(), otherwise);
    }

    /**
     * Whether something is older than what is judged.
     *
     * @param id of the migration that it is about; what is about none is always judged
     */
    public boolean passesOver(Optional<MigrationId> id, Migrations migrations) {
        return since.isPresent() && id.isPresent() && migrations.order().compare(id.get(), since.get()) < 0;
    }
}
