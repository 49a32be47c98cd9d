package io.github.schemachangelog.claim;

import java.util.Optional;

/**
 * What an entry says of a column besides its name; what it does not say is empty.
 *
 * @param references the table that a foreign key on it points to
 */
record Attributes(
        Optional<TypeWords> type,
        Optional<Boolean> nullable,
        Optional<Boolean> unique,
        Optional<DefaultWords> defaultWords,
        Optional<Name> references) {
    static final Attributes NONE =
            new Attributes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These and more; where both tell the same thing, what is told last holds. */
    Attributes and(Attributes more) {
        return new Attributes(
                more.type.or(() -> type),
                more.nullable.or(() -> nullable),
                more.unique.or(() -> unique),
                more.defaultWords.or(() -> defaultWords),
                more.references.or(() -> references));
    }

    Attributes withType(TypeWords value) {
        return new Attributes(Optional.of(value), nullable, unique, defaultWords, references);
    }

    Attributes withNullable(boolean value) {
        return new Attributes(type, Optional.of(value), unique, defaultWords, references);
    }

    Attributes withUnique() {
        return new Attributes(type, nullable, Optional.of(true), defaultWords, references);
    }

    Attributes withDefault(DefaultWords value) {
        return new Attributes(type, nullable, unique, Optional.of(value), references);
    }

    Attributes withReferences(Name value) {
        return new Attributes(type, nullable, unique, defaultWords, Optional.of(value));
    }
}
