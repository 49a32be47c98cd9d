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

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectName that && name.equals(that.name) && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@code schema.name}, without quotes. */
    @Override
    public String toString() {
        return schema.map(qualifier -> qualifier + "." + name).orElse(name);
    }
}
