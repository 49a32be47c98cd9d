package io.github.schemachangelog.evidence;

/**
 * An index or a constraint of a target that is not valid.
 *
 * @param name with its schema, for a constraint that of its table
 * @param table that it belongs to
 */
public record Residue(Invalid.Kind kind, ObjectName name, ObjectName table) {}
