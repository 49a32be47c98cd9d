package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Random;

/**
 * A type that columns are made with.
 *
 * @param sql as a script writes it
 * @param words what an entry may say for it
 * @param defaults that a column of it may have, as SQL
 * @param family types of which an entry may say one for another
 */
record GeneratedType(String sql, List<String> words, List<String> defaults, String family) {
    static final List<GeneratedType> ALL = List.of(
            of("TEXT", "text", List.of("String", "text", "TEXT"), "'none'", "''"),
            of("VARCHAR(32)", "text", List.of("String", "varchar(32)", "VARCHAR(32)"), "'none'"),
            of("CHAR(2)", "text", List.of("char(2)", "String"), "'DE'"),
            of("INTEGER", "number", List.of("Int", "integer", "INTEGER", "int"), "0", "42"),
            of("BIGINT", "number", List.of("BigInt", "bigint"), "0"),
            of("SMALLINT", "number", List.of("smallint", "SMALLINT"), "1"),
            of("DECIMAL(10,2)", "number", List.of("Decimal(10,2)", "numeric(10,2)", "Decimal"), "0", "0.00", "9.99"),
            of("DOUBLE PRECISION", "number", List.of("Float", "double precision"), "0.5"),
            of("BOOLEAN", "truth", List.of("Boolean", "boolean", "bool"), "false", "true"),
            of("TIMESTAMP(3)", "moment", List.of("DateTime", "timestamp", "timestamp(3)"), "CURRENT_TIMESTAMP"),
            of("TIMESTAMPTZ", "moment", List.of("timestamptz", "DateTime", "timestamp with time zone"), "now()"),
            of("DATE", "moment", List.of("date", "DateTime"), "CURRENT_DATE"),
            of("JSONB", "json", List.of("Json", "jsonb", "JSONB"), "'{}'"),
            of("UUID", "text", List.of("uuid", "UUID", "String"), "gen_random_uuid()"),
            of("TEXT[]", "array", List.of("String[]", "text[]"), "'{}'"));

    private static GeneratedType of(String sql, String family, List<String> words, String... defaults) {
        return new GeneratedType(sql, words, List.of(defaults), family);
    }

    /** The type that an enum is. */
    static GeneratedType of(Deed.NewEnum type, SqlStyle style) {
        List<String> defaults =
                type.values().stream().map(value -> "'" + value + "'").toList();
        return new GeneratedType(style.name(type.type()), List.of(type.type()), defaults, type.type());
    }

    static GeneratedType any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** One that nobody calls by the name of this one. */
    GeneratedType other(Random random) {
        List<GeneratedType> others =
                ALL.stream().filter(type -> !type.family.equals(family)).toList();
        return others.get(random.nextInt(others.size()));
    }
}
