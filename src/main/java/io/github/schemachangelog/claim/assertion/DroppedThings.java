package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.Optional;

/**
 * How many things are dropped.
 *
 * @param table that they are of, where the entry says which
 */
public record DroppedThings(Thing thing, Optional<Name> table, Count count) implements Assertion {
    /** What can be counted where it goes. */
    public enum Thing {
        TABLE("table", ClaimKind.TABLE),
        COLUMN("column", ClaimKind.COLUMN),
        INDEX("index", ClaimKind.INDEX),
        ENUM("enum", ClaimKind.ENUM),
        FOREIGN_KEY("foreign key", ClaimKind.FOREIGN_KEY),
        CONSTRAINT("constraint", ClaimKind.FOREIGN_KEY);

        private final String noun;
        private final ClaimKind kind;

        Thing(String noun, ClaimKind kind) {
            this.noun = noun;
            this.kind = kind;
        }

        Optional<ClaimKind> kind() {
            return Optional.of(kind);
        }

        /** In the singular. */
        public String noun() {
            return noun;
        }
    }

    @Override
    public Optional<ClaimKind> kind() {
        return thing.kind();
    }
}
