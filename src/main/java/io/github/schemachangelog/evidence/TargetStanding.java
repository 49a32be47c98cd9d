package io.github.schemachangelog.evidence;

/**
 * Where a target stands at one moment.
 *
 * @param name what messages call it
 * @param production whether its history makes an entry DEPLOYED
 */
public record TargetStanding(String name, boolean production, MigrationStates states) {}
