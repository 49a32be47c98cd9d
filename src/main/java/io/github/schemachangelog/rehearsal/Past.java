package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.Sighting;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.scratch.Lineage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier rehearsals leave to this one.
 *
 * @param lineage the states of this rehearsal
 * @param sightings of those migrations of which nothing new is asked
 */
public record Past(Lineage lineage, Map<MigrationId, Sighting> sightings) {
    /** Nothing, and nothing is kept for later ones. */
    public static final Past NONE = new Past(Lineage.NONE, Map.of());

    public Past {
        sightings = Map.copyOf(sightings);
    }

    /** How many migrations, from the first on, have nothing new about them. */
    public int unchanged(Migrations migrations) {
        int count = 0;
        for (Migration migration : migrations.all()) {
            if (!sightings.containsKey(migration.id())) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** How long migrations ran when they were seen. */
    long milliseconds(List<Migration> migrations) {
        return migrations.stream()
                .flatMap(migration -> sighting(migration.id()).stream())
                .mapToLong(Sighting::milliseconds)
                .sum();
    }

    Optional<Sighting> sighting(MigrationId id) {
        return Optional.ofNullable(sightings.get(id));
    }

    /** The run of a migration that the database holds already. */
    MigrationRun run(Migration migration, ScriptFacts facts) {
        Script script = migration.script();
        return new MigrationRun(
                migration.id(),
                script.source().name(),
                script.checksum(),
                MigrationRun.State.APPLIED,
                sighting(migration.id()).map(Sighting::milliseconds).orElse(0L),
                facts.transactions().mode(),
                Optional.empty(),
                facts.undone().map(script::place));
    }
}
