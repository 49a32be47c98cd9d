package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/**
 * A check that was not there, or not with these values.
 *
 * @param table empty where the entry does not say which
 * @param on a column, or a table, or the constraint itself
 * @param values some that it allows
 * @param all whether it allows no others
 * @param condition its lexemes; empty where it is not told
 */
public record NewCheck(Optional<Name> table, Name on, List<String> values, boolean all, List<String> condition)
        implements Assertion {
    public NewCheck {
        values = List.copyOf(values);
        condition = List.copyOf(condition);
    }

    @Override
    public Optional<ClaimKind> kind() {
        return Optional.of(ClaimKind.FOREIGN_KEY);
    }

    @Override
    public Optional<Name> subject() {
        return Optional.of(on);
    }
}
