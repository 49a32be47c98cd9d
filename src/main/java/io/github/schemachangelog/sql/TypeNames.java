package io.github.schemachangelog.sql;

import java.util.Map;

/** Types in the spelling of PostgreSQL's {@code format_type}. */
final class TypeNames {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("serial2", "smallserial"),
            Map.entry("serial4", "serial"),
            Map.entry("serial8", "bigserial"),
            Map.entry("bool", "boolean"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("dec", "numeric"),
            Map.entry("decimal", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("nchar varying", "character varying"),
            Map.entry("national character varying", "character varying"),
            Map.entry("national char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("nchar", "character"),
            Map.entry("national character", "character"),
            Map.entry("national char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private TypeNames() {}

    /** The type that is written from the first lexeme of the words to the last. */
    static String normalised(Words words) {
        int next = words.is(0, "pg_catalog") && words.isSymbol(1, '.') ? 2 : 0;
        StringBuilder base = new StringBuilder();
        StringBuilder size = new StringBuilder();
        StringBuilder array = new StringBuilder();
        for (; next < words.size(); next++) {
            if (words.isSymbol(next, '(')) {
                next = copySize(words, next, size);
            } else if (words.is(next, "array")) {
                array.append("[]");
                next = words.isSymbol(next + 1, '[') ? words.size() : next;
            } else if (words.isSymbol(next, '[')) {
                array.append("[]");
                next += words.isSymbol(next + 1, ']') ? 1 : 2;
            } else {
                append(words, next, base);
            }
        }
        return spelled(base.toString(), size.toString()) + array;
    }

    private static int copySize(Words words, int open, StringBuilder size) {
        int next = open;
        while (next < words.size() && !words.isSymbol(next, ')')) {
            size.append(words.folded(next));
            next++;
        }
        size.append(')');
        return next;
    }

    private static void append(Words words, int index, StringBuilder base) {
        boolean dot = words.isSymbol(index, '.');
        boolean behindDot = base.length() > 0 && base.charAt(base.length() - 1) == '.';
        if (base.length() > 0 && !dot && !behindDot) {
            base.append(' ');
        }
        base.append(dot ? "." : Literals.name(words, index));
    }

    /** The size stands before the time zone: {@code timestamp(3) with time zone}. */
    private static String spelled(String base, String size) {
        String plain = ALIASES.getOrDefault(base, base);
        int zone = plain.indexOf(" with");
        return zone < 0 || !plain.endsWith(" time zone")
                ? plain + size
                : plain.substring(0, zone) + size + plain.substring(zone);
    }
}
