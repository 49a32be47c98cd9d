package io.github.schemachangelog.claim;

import java.util.Optional;

/**
 * A column that a generated migration makes.
 *
 * @param defaultSql as the script writes it
 * @param unique by a constraint of its own, or by an index where the style knows none
 */
record GeneratedColumn(String name, GeneratedType type, boolean nullable, Optional<String> defaultSql, boolean unique) {
    String sql(SqlStyle style) {
        return style.name(name) + " " + (type.sql().startsWith("\"") ? type.sql() : style.words(type.sql()))
                + (nullable ? "" : style.words(" NOT NULL"))
                + defaultSql.map(value -> style.words(" DEFAULT ") + value).orElse("")
                + (unique && !style.prisma() ? style.words(" UNIQUE") : "");
    }

    GeneratedColumn named(String other) {
        return new GeneratedColumn(other, type, nullable, defaultSql, unique);
    }

    GeneratedColumn ofType(GeneratedType other) {
        return new GeneratedColumn(name, other, nullable, defaultSql, unique);
    }

    GeneratedColumn takingNull(boolean other) {
        return new GeneratedColumn(name, type, other, defaultSql, unique);
    }

    GeneratedColumn withDefault(String other) {
        return new GeneratedColumn(name, type, nullable, Optional.of(other), unique);
    }
}
