package io.github.schemachangelog.claim.word;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table with its columns that nothing marks as names but their form: {@code polls(id)}, {@code users(name, last_seen DESC)}. */
final class Call {
    private static final Pattern FORM = Pattern.compile(
            "\\w++\\(\\s*+[A-Za-z_]\\w++(?:\\s++[A-Za-z]++)?+(?:\\s*+,\\s*+[A-Za-z_]\\w++(?:\\s++[A-Za-z]++)?+)*+\\s*+\\)");

    /** What is written so and is no table: kinds of things, attributes, types and functions. */
    private static final Set<String> OTHERS = Set.of("""
            pk fk fks key keys index indexes indices idx unique uniq primary foreign references enum enums check default defaults
            nullable optional required null column columns field fields table tables model models constraint constraints type
            types view views value values relation relations trigger triggers policy function functions procedure call script
            migration on to in for and or of by with not via see lower upper coalesce now count max min sum avg md5 date trunc
            concat length cast row gin gist spgist brin btree hash char character varchar bpchar text string decimal numeric
            number int int2 int4 int8 integer bigint smallint serial bigserial float real double timestamp timestamptz datetime
            time timetz interval bit varbit array set map vector bool boolean json jsonb uuid geometry geography
            """.strip().split("\\s+"));

    /** Within the parentheses, what is said of a column. */
    private static final Set<String> ORDER = Set.of("asc", "desc", "nulls", "first", "last");

    /** Endings of a plural that may be meant: {@code column(s)}. */
    private static final Set<String> PLURALS = Set.of("s", "es", "ies", "en");

    private Call() {}

    /** Index behind one that begins there; there itself where none does. */
    static int end(String text, int from) {
        Matcher form = FORM.matcher(text).region(from, text.length());
        if (!form.lookingAt()) {
            return from;
        }
        int open = text.indexOf('(', from);
        String name = text.substring(from, open).toLowerCase(Locale.ROOT);
        String inside = text.substring(open + 1, form.end() - 1).strip().toLowerCase(Locale.ROOT);
        return OTHERS.contains(name) || PLURALS.contains(inside) ? from : form.end();
    }

    /** Whether a word inside of one is a column's. */
    static boolean isColumn(String word) {
        return !ORDER.contains(word.toLowerCase(Locale.ROOT));
    }
}
