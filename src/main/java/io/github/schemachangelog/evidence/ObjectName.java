package io.github.schemachangelog.evidence;

import java.util.Optional;

/**
 * The name of an object of a schema, as the server keeps it: folded unless it was quoted, cut at 63 bytes.
 *
 * @param schema empty where the SQL leaves it to the search path
 */
public record ObjectName(Optional<String> schema, String name) {
    public static ObjectName of(String name) {
        return new ObjectName(Optional.empty(), name);
    }

    /** {@code schema.name}, without quotes. */
    @Override
    public String toString() {
        return schema.map(qualifier -> qualifier + "." + name).orElse(name);
    }
}
