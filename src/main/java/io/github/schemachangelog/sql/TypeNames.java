package io.github.schemachangelog.sql;

import java.util.Map;

/** Types in the spelling of PostgreSQL's {@code format_type}, but schemas stay and quotes go. */
final class TypeNames {
    /** Up to 24 binary digits fit into four bytes. */
    private static final String SINGLE = "\\(([1-9]|1\\d|2[0-4])\\)";

    private static final String ONE_BYTE = "\"char\"";

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
            Map.entry("dec", "numeric"),
            Map.entry("decimal", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("nchar varying", "character varying"),
            Map.entry("national character varying", "character varying"),
            Map.entry("national char varying", "character varying"),
            Map.entry("char", "character"),
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
        boolean array = false;
        for (; next < words.size(); next++) {
            if (words.isSymbol(next, '(')) {
                next = copySize(words, next, size);
            } else if (words.is(next, "array")) {
                array = true;
            } else if (words.isSymbol(next, '[')) {
                array = true;
                next += words.isSymbol(next + 1, ']') ? 1 : 2;
            } else {
                append(words, next, base);
            }
        }
        return spelled(base.toString(), size.toString()) + (array ? "[]" : "");
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
        // "char" is not char.
        boolean oneByte = words.at(index).length() == ONE_BYTE.length()
                && words.text().startsWith(ONE_BYTE, words.at(index).start());
        base.append(dot ? "." : oneByte ? ONE_BYTE : Literals.name(words, index));
    }

    private static String spelled(String base, String size) {
        if (base.equals("float")) {
            return size.matches(SINGLE) ? "real" : "double precision";
        }
        String plain = ALIASES.getOrDefault(base, base);
        boolean onlyPrecision = plain.equals("numeric") && !size.isEmpty() && size.indexOf(',') < 0;
        boolean one = size.isEmpty() && (plain.equals("character") || plain.equals("bit"));
        String shown = onlyPrecision ? size.replace(")", ",0)") : one ? "(1)" : size;
        // The size stands before the time zone: timestamp(3) with time zone.
        int zone = plain.endsWith(" time zone") ? plain.indexOf(" with") : plain.length();
        return plain.substring(0, zone) + shown + plain.substring(zone);
    }
}
