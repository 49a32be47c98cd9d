package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * SQL reduced to what it says: two texts that differ only in comments, blanks, letter case outside of quotes, needless
 * quotes and closing semicolons are equal.
 *
 * @param statements in order
 */
public record CanonicalSql(List<String> statements) {
    public CanonicalSql {
        statements = List.copyOf(statements);
    }
}
