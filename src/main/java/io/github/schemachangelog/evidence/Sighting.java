package io.github.schemachangelog.evidence;

/**
 * What was seen of one migration that was applied, as a rehearsal hands it to later ones.
 *
 * @param observation without what later migrations have a part in: a rollback from the newest state
 * @param milliseconds that the migration took
 */
public record Sighting(Observation observation, long milliseconds) {
    public Sighting {
        observation = observation.withoutLate();
    }
}
