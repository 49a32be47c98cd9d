package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an entry says of a column besides its name; what it does not say is empty.
 *
 * @param reference what a foreign key on it points to
 * @param more whether it says more, which may be false and is not understood
 */
public record Attributes(
        Optional<TypeWords> type,
        Optional<Boolean> nullable,
        Set<Trait> traits,
        Optional<DefaultWords> defaultWords,
        Optional<Reference> reference,
        boolean more) {
    /** What says nothing. */
    public static final Attributes NONE =
            new Attributes(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), false);

    /** What a column can be or have in a word. */
    public enum Trait {
        UNIQUE,
        INDEXED,
        GENERATED,
        FOREIGN_KEY,
        PRIMARY_KEY,
        WITHOUT_DEFAULT
    }

    /**
     * What a foreign key points to.
     *
     * @param onDelete {@code CASCADE} and its kind
     */
    public record Reference(Name table, Optional<Name> column, Optional<String> onDelete) {}

    public Attributes {
        traits = Set.copyOf(traits);
    }

    /** Whether it tells nothing that only a column has. */
    public boolean isRemark() {
        return type.isEmpty()
                && nullable.isEmpty()
                && !has(Trait.UNIQUE)
                && defaultWords.isEmpty()
                && reference.isEmpty();
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** These and more; where both tell the same thing, what is told last holds. */
    public Attributes and(Attributes other) {
        EnumSet<Trait> both = EnumSet.noneOf(Trait.class);
        both.addAll(traits);
        both.addAll(other.traits);
        return new Attributes(
                other.type.or(() -> type),
                other.nullable.or(() -> nullable),
                both,
                other.defaultWords.or(() -> defaultWords),
                other.reference.or(() -> reference),
                more || other.more);
    }

    public Attributes withType(TypeWords value) {
        return new Attributes(Optional.of(value), nullable, traits, defaultWords, reference, more);
    }

    public Attributes withNullable(boolean value) {
        return new Attributes(type, Optional.of(value), traits, defaultWords, reference, more);
    }

    public Attributes with(Trait trait) {
        return and(new Attributes(
                Optional.empty(), Optional.empty(), Set.of(trait), Optional.empty(), Optional.empty(), false));
    }

    public Attributes withDefault(DefaultWords value) {
        return new Attributes(type, nullable, traits, Optional.of(value), reference, more);
    }

    /** A default that something else than the column gives is none of its own. */
    public Attributes withoutDefault() {
        return new Attributes(type, nullable, traits, Optional.empty(), reference, true);
    }

    public Attributes withReference(Reference value) {
        return new Attributes(type, nullable, traits, defaultWords, Optional.of(value), more);
    }

    /** What happens to a row whose target goes; without a target that is not understood. */
    public Attributes withOnDelete(String action) {
        return reference
                .map(target -> withReference(new Reference(target.table(), target.column(), Optional.of(action))))
                .orElseGet(this::withMore);
    }

    /** The same, which says more than is understood. */
    public Attributes withMore() {
        return new Attributes(type, nullable, traits, defaultWords, reference, true);
    }
}
