package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.evidence.SchemaChange.EnumValueAdded;
import java.util.Optional;

/**
 * Where an entry says that a new value of an enum stands.
 *
 * @param beside the value that it stands before or behind; empty for the end
 */
public record EnumPosition(Side side, String beside) {
    /** On which side of another value. */
    public enum Side {
        BEFORE,
        AFTER,
        END
    }

    /** Whether the SQL puts it there; empty where that depends on the values that were there. */
    public Optional<Boolean> isOf(EnumValueAdded added) {
        boolean told = added.before().isPresent() || added.after().isPresent();
        return switch (side) {
            case END -> added.before().isPresent() ? Optional.of(false) : told ? Optional.empty() : Optional.of(true);
            case BEFORE -> added.before().filter(beside::equals).map(same -> true);
            case AFTER -> added.after().filter(beside::equals).map(same -> true);
        };
    }

    @Override
    public String toString() {
        return side == Side.END ? "at the end" : (side == Side.BEFORE ? "before `" : "after `") + beside + "`";
    }
}
