package io.github.schemachangelog.claim;

import java.util.Optional;

/**
 * What an entry says of a column besides its name; what it does not say is empty.
 *
 * @param references the table that a foreign key on it points to
 * @param referencedColumn of that table
 */
record Attributes(
        Optional<TypeWords> type,
        Optional<Boolean> nullable,
        Optional<Boolean> unique,
        Optional<DefaultWords> defaultWords,
        Optional<Name> references,
        Optional<Name> referencedColumn) {
    static final Attributes NONE = new Attributes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These and more; where both tell the same thing, what is told last holds. */
    Attributes and(Attributes more) {
        return new Attributes(
                more.type.or(() -> type),
                more.nullable.or(() -> nullable),
                more.unique.or(() -> unique),
                more.defaultWords.or(() -> defaultWords),
                more.references.or(() -> references),
                more.references.isPresent() ? more.referencedColumn : referencedColumn);
    }

    Attributes withType(TypeWords value) {
        return new Attributes(Optional.of(value), nullable, unique, defaultWords, references, referencedColumn);
    }

    Attributes withNullable(boolean value) {
        return new Attributes(type, Optional.of(value), unique, defaultWords, references, referencedColumn);
    }

    Attributes withUnique() {
        return new Attributes(type, nullable, Optional.of(true), defaultWords, references, referencedColumn);
    }

    Attributes withDefault(DefaultWords value) {
        return new Attributes(type, nullable, unique, Optional.of(value), references, referencedColumn);
    }

    Attributes withReferences(Name table, Optional<Name> column) {
        return new Attributes(type, nullable, unique, defaultWords, Optional.of(table), column);
    }
}
