package io.github.schemachangelog.claim.assertion;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column's type in an entry's words: SQL's, Prisma's or JPA's.
 *
 * @param base the word or words, in lower case
 * @param size {@code (10,2)} without blanks, empty where none is given
 */
public record TypeWords(String base, String size, boolean array) {
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "citext");
    private static final Set<String> MOMENTS = Set.of("timestamp without time zone", "timestamp with time zone");

    /** As Prisma spells it, which makes it a jsonb. */
    public static final String PRISMA_JSON = "Json";

    /** What a word may stand for, or may be wrong of: nobody knows which. */
    private static final Map<String, Set<String>> UNSURE = Map.of(
            "date", MOMENTS,
            "uuid", TEXTS,
            "float", Set.of("numeric"),
            "json", Set.of("jsonb"),
            "timestamp", Set.of("timestamp with time zone"));

    /** Types that have no size, which other databases give one: {@code int(11)}. */
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    private static final Set<String> TIMES =
            Set.of("timestamp without time zone", "timestamp with time zone", "date", "time without time zone");

    /** What a word can be in PostgreSQL's spelling; sizes aside. */
    private static final Map<String, Set<String>> MEANINGS = Map.ofEntries(
            Map.entry(
                    "string", Set.of("text", "character varying", "character", "citext", "uuid", "inet", "xml", "bit")),
            Map.entry("text", Set.of("text")),
            Map.entry("citext", Set.of("citext")),
            Map.entry("varchar", Set.of("character varying")),
            Map.entry("character varying", Set.of("character varying")),
            Map.entry("char", Set.of("character")),
            Map.entry("uuid", Set.of("uuid")),
            Map.entry("int", Set.of("integer", "smallint", "serial", "smallserial")),
            Map.entry("integer", Set.of("integer", "serial")),
            Map.entry("int4", Set.of("integer")),
            Map.entry("smallint", Set.of("smallint", "smallserial")),
            Map.entry("int2", Set.of("smallint")),
            Map.entry("bigint", Set.of("bigint", "bigserial")),
            Map.entry("int8", Set.of("bigint")),
            Map.entry("long", Set.of("bigint", "bigserial")),
            Map.entry("serial", Set.of("serial", "integer")),
            Map.entry("bigserial", Set.of("bigserial", "bigint")),
            Map.entry("float", Set.of("double precision", "real")),
            Map.entry("double", Set.of("double precision")),
            Map.entry("double precision", Set.of("double precision")),
            Map.entry("real", Set.of("real")),
            Map.entry("decimal", Set.of("numeric")),
            Map.entry("numeric", Set.of("numeric")),
            Map.entry("bigdecimal", Set.of("numeric")),
            Map.entry("bool", Set.of("boolean")),
            Map.entry("boolean", Set.of("boolean")),
            Map.entry("json", Set.of("json")),
            Map.entry(PRISMA_JSON, Set.of("json", "jsonb")),
            Map.entry("jsonb", Set.of("jsonb")),
            Map.entry("bytes", Set.of("bytea")),
            Map.entry("bytea", Set.of("bytea")),
            Map.entry("date", Set.of("date")),
            Map.entry("time", Set.of("time without time zone", "time with time zone")),
            Map.entry("timestamp", MOMENTS),
            Map.entry("timestamptz", Set.of("timestamp with time zone")),
            Map.entry("timestamp with time zone", Set.of("timestamp with time zone")),
            Map.entry("timestamp without time zone", Set.of("timestamp without time zone")),
            Map.entry("datetime", TIMES),
            Map.entry("date and time", TIMES),
            Map.entry("date with time", TIMES),
            Map.entry("date / time", TIMES),
            Map.entry("localdatetime", Set.of("timestamp without time zone")),
            Map.entry("instant", MOMENTS),
            Map.entry("offsetdatetime", Set.of("timestamp with time zone")),
            Map.entry("localdate", Set.of("date")));

    /** Whether a word, or several, can be a type by itself; an enum's name is none. */
    public static boolean isKnown(String base) {
        return MEANINGS.containsKey(base.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a type of which no value is a text. */
    public boolean isNoText() {
        Set<String> meanings = MEANINGS.getOrDefault(base, TEXTS);
        return meanings.stream().noneMatch(TEXTS::contains);
    }

    /**
     * Whether a type of the SQL is the one that is meant; empty where that cannot be told.
     *
     * @param sqlType in PostgreSQL's spelling
     */
    public Optional<Boolean> means(String sqlType) {
        String plain = sqlType.replace("[]", "").toLowerCase(Locale.ROOT);
        String without = plain.replaceAll("\\s*\\([^)]*\\)", "");
        Set<String> meanings = MEANINGS.get(base);
        if (meanings == null) {
            String name = without.substring(without.lastIndexOf('.') + 1).replace("\"", "");
            boolean sized = size.isEmpty() || size.equals(sizeOf(plain));
            return name.equals(base) ? Optional.of(sized && array == sqlType.endsWith("[]")) : Optional.empty();
        }
        boolean fits = meanings.contains(without) && (array == sqlType.endsWith("[]"));
        if (UNSURE.getOrDefault(base, Set.of()).contains(without)) {
            return Optional.empty();
        }
        if (fits && !size.isEmpty() && WHOLE.contains(without)) {
            return Optional.empty();
        }
        if (fits && !size.isEmpty()) {
            return Optional.of(size.equals(sizeOf(plain)));
        }
        boolean foreign = !fits && !isSpelling(without);
        return foreign ? Optional.empty() : Optional.of(fits);
    }

    /** An enum or a domain may well be kept where an entry says a simple type. */
    private static boolean isSpelling(String sqlType) {
        return TEXTS.contains(sqlType) || MEANINGS.values().stream().anyMatch(types -> types.contains(sqlType));
    }

    private static String sizeOf(String sqlType) {
        int open = sqlType.indexOf('(');
        String size = open < 0
                ? ""
                : sqlType.substring(open, sqlType.indexOf(')', open) + 1).replace(" ", "");
        return size.endsWith(",0)") ? size.replace(",0)", ")") : size;
    }

    @Override
    public String toString() {
        return base + size + (array ? "[]" : "");
    }
}
