package io.github.schemachangelog.evidence;

/**
 * What a target holds.
 *
 * @param name as messages show it
 * @param production whether it is what makes an entry DEPLOYED
 */
public record TargetStanding(String name, boolean production, MigrationStates states) {}
