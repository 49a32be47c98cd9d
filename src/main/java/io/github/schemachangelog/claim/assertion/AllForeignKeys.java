package io.github.schemachangelog.claim.assertion;

import java.util.Optional;

/**
 * What every new foreign key does.
 *
 * @param count how many there are; empty where the entry does not say, so that it may mean those of a part
 * @param onDelete {@code CASCADE}, {@code SET NULL} and their kind; empty where the entry does not say
 * @param onUpdate the same for a target that changes
 */
public record AllForeignKeys(Optional<Count> count, Optional<String> onDelete, Optional<String> onUpdate)
        implements Assertion {
    @Override
    public Optional<ClaimKind> kind() {
        return Optional.of(ClaimKind.FOREIGN_KEY);
    }
}
