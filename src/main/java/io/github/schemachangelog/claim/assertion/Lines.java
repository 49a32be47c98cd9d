package io.github.schemachangelog.claim.assertion;

import java.util.Optional;

/** How many lines the script has. */
public record Lines(Count count) implements Assertion {
    @Override
    public Optional<ClaimKind> kind() {
        return Optional.of(ClaimKind.LINE_COUNT);
    }
}
