package io.github.schemachangelog.evidence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a database says was applied to it.
 *
 * @param applied by number, ascending
 */
public record History(List<AppliedMigration> applied) {
    /** Of a database that has no such table, or an empty one. */
    public static final History EMPTY = new History(List.of());

    public History {
        applied = applied.stream()
                .sorted(Comparator.comparing(AppliedMigration::number))
                .toList();
    }

    /** The largest number; MyBatis applies only what lies above it. */
    public Optional<BigDecimal> last() {
        return applied.isEmpty()
                ? Optional.empty()
                : Optional.of(applied.get(applied.size() - 1).number());
    }
}
