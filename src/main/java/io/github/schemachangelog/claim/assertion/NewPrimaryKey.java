package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/**
 * A new primary key.
 *
 * @param table empty where the entry does not say which
 * @param columns in order; a single one without a table may be the table
 */
public record NewPrimaryKey(Optional<Name> table, List<String> columns) implements Assertion {
    public NewPrimaryKey {
        columns = List.copyOf(columns);
    }

    @Override
    public Optional<ClaimKind> kind() {
        return Optional.of(ClaimKind.FOREIGN_KEY);
    }
}
