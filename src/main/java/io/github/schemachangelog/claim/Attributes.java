package io.github.schemachangelog.claim;

import java.util.Optional;

/**
 * What an entry says of a column besides its name; what it does not say is empty.
 *
 * @param defaultText as written; {@code DIRECT} may stand for {@code 'DIRECT'}
 * @param references the table that a foreign key on it points to
 */
record Attributes(
        Optional<TypeWords> type,
        Optional<Boolean> nullable,
        Optional<Boolean> unique,
        Optional<String> defaultText,
        Optional<Name> references) {
    static final Attributes NONE =
            new Attributes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Attributes withType(TypeWords value) {
        return new Attributes(Optional.of(value), nullable, unique, defaultText, references);
    }

    Attributes withNullable(boolean value) {
        return new Attributes(type, Optional.of(value), unique, defaultText, references);
    }

    Attributes withUnique() {
        return new Attributes(type, nullable, Optional.of(true), defaultText, references);
    }

    Attributes withDefault(String value) {
        return new Attributes(type, nullable, unique, Optional.of(value), references);
    }

    Attributes withReferences(Name value) {
        return new Attributes(type, nullable, unique, defaultText, Optional.of(value));
    }
}
