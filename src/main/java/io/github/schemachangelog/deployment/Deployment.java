package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.script.Replacements;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is to be deployed.
 *
 * @param numbers the number of every migration, as {@link Migrations#numbers} gives them
 * @param facts of every migration's script, and of the bootstrap and abort scripts
 * @param variables what {@code ${name}} stands for in MyBatis' layout, beside {@code changelog}; nothing is replaced in
 *     folders
 * @param opening SQL that makes every script find the session as it should be: {@code SET TimeZone TO 'UTC'}
 */
public record Deployment(
        Migrations migrations,
        Map<MigrationId, BigDecimal> numbers,
        Map<Script, ScriptFacts> facts,
        HistoryTable history,
        Map<String, String> variables,
        List<String> opening) {
    public Deployment {
        numbers = Map.copyOf(numbers);
        facts = Map.copyOf(facts);
        variables = Map.copyOf(variables);
        opening = List.copyOf(opening);
    }

    /** The same with other numbers. */
    Deployment numbered(Map<MigrationId, BigDecimal> others) {
        return new Deployment(migrations, others, facts, history, variables, opening);
    }

    /** What {@code ${name}} in a script is replaced by: nothing in folders. */
    public Replacements replacements() {
        return migrations.layout().hasVariables() ? Replacements.of(variables, history) : Replacements.NONE;
    }

    /** @throws IllegalArgumentException where the caller has read everything but this script */
    ScriptFacts factsOf(Script script) {
        ScriptFacts found = facts.get(script);
        if (found == null) {
            throw new IllegalArgumentException("no facts of " + script.source());
        }
        return found;
    }
}
