package io.github.schemachangelog.claim.assertion;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long a migration takes.
 *
 * @param most milliseconds that it may take for that to be true; empty where the entry gives no upper limit
 */
public record Duration(OptionalLong most) implements Assertion {
    @Override
    public Optional<ClaimKind> kind() {
        return Optional.of(ClaimKind.EXECUTION_TIME);
    }
}
