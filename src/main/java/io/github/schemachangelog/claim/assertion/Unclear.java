package io.github.schemachangelog.claim.assertion;

import java.util.Optional;

/**
 * What is said and not understood.
 *
 * @param reason why, as half a sentence
 */
public record Unclear(String reason) implements Assertion {
    @Override
    public Optional<ClaimKind> kind() {
        return Optional.empty();
    }

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof Unclear that && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return reason.hashCode();
    }
}
