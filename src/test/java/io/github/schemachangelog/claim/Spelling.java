package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How somebody writes names, types and remarks in an entry. */
final class Spelling {
    /** Remarks that say something of a schema or its rows, whatever it is: what stands before them is not verified then. */
    static final List<String> TELLING = List.of("One row per order", "null for old orders", "unique per shop");

    private static final List<String> REMARKS = List.of(
            "One row per order",
            "Company-level redirect URL when the link is invalid/expired",
            "Optimizes queries filtering by shop + status",
            "used by the nightly job (cron)",
            "Stores raw data with enrichment fields",
            "10k+ rows per day expected",
            "see SHOP-123",
            "replaces the flag in the settings",
            "null for old orders",
            "default for new shops",
            "unique per shop",
            "A/B test variant ID for conversion analytics",
            "Trackable links with SubID support");

    /** What people write for a default, by its SQL. */
    private static final Map<String, List<String>> DEFAULTS = Map.of(
            "CURRENT_TIMESTAMP", List.of("now()", "now", "CURRENT_TIMESTAMP", "current timestamp"),
            "now()", List.of("now()", "now", "CURRENT_TIMESTAMP", "current timestamp"),
            "CURRENT_DATE", List.of("CURRENT_DATE", "today", "current date"),
            "gen_random_uuid()", List.of("gen_random_uuid()", "random UUID"),
            "''", List.of("''", "empty string", "\"\""),
            "'{}'", List.of("'{}'", "{}", "empty"));

    private final Random random;

    Spelling(Random random) {
        this.random = random;
    }

    String pick(String... forms) {
        return forms[random.nextInt(forms.length)];
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** A name in backticks, seldom bold or bare where it can be told by its look. */
    String name(String name) {
        boolean told = name.indexOf('_') > 0 || name.matches(".*[a-z][A-Z].*");
        boolean bare = chance(8);
        boolean bold = chance(12);
        return bare && told ? name : bold ? "**`" + name + "`**" : "`" + name + "`";
    }

    String names(List<String> names) {
        List<String> spelt = names.stream().map(this::name).toList();
        boolean and = names.size() > 1 && chance(3);
        return and
                ? String.join(", ", spelt.subList(0, spelt.size() - 1)) + " and " + spelt.get(spelt.size() - 1)
                : String.join(", ", spelt);
    }

    /** {@code t.c} in one code span. */
    String member(String table, String column) {
        return "`" + table + "." + column + "`";
    }

    /** The columns of an index in parentheses. */
    String keys(List<String> columns) {
        String codes = columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        return pick("`(" + String.join(", ", columns) + ")`", "(" + codes + ")");
    }

    /** {@code orders(note, paid_at)}, or {@code orders.note}. */
    String keysOf(String table, List<String> columns) {
        boolean member = chance(2);
        String keys = pick("`" + table + "(" + String.join(", ", columns) + ")`", "`" + table + "` " + keys(columns));
        return columns.size() == 1 && member ? member(table, columns.get(0)) : keys;
    }

    String remark() {
        return chance(2) ? "" : pick(" - ", " \u2013 ", ": ", ", ") + pick(REMARKS);
    }

    String aside() {
        return chance(3) ? " (" + pick(REMARKS) + ")" : remark();
    }

    /** A sentence that claims nothing. */
    String note() {
        return pick("Purpose: ", "Note: ", "") + pick(REMARKS);
    }

    String type(GeneratedType type) {
        String word = pick(type.words());
        return chance(6) ? "`" + word + "`" : word;
    }

    /** Some of what a column is, in parentheses, behind a colon or as in SQL; may be nothing. */
    String attributes(GeneratedColumn column, Optional<String> target) {
        boolean asSql = chance(5);
        boolean lower = chance(2);
        boolean colon = chance(6);
        String listed = String.join(", ", said(column, target));
        if (target.isEmpty() && asSql) {
            return " " + column.sql(new SqlStyle(true, "", lower, false)).replaceFirst("^\\S+ ", "");
        }
        return listed.isEmpty() ? "" : colon ? ": " + listed : " (" + listed + ")";
    }

    private List<String> said(GeneratedColumn column, Optional<String> target) {
        String type = chance(5) ? "" : type(column.type());
        String nullable = pick("nullable", "optional", "nullable", "nullable", "");
        String required = pick("NOT NULL", "not null", "required", "", "");
        String unique = chance(2) ? "unique" : "";
        String none = chance(15) ? pick("default null", "defaults to NULL") : "";
        String nullability = column.nullable() ? nullable : required;
        String key = target.map(table -> nullability + " FK to `" + table + "`")
                .orElse(nullability)
                .strip();
        String value = defaultOf(column.defaultSql().orElse("0"));
        String noValue = column.nullable() ? none : "";
        return Stream.of(
                        type,
                        key,
                        column.unique() ? unique : "",
                        column.defaultSql().isEmpty() ? noValue : value)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private String defaultOf(String sql) {
        String bare = sql.replace("'", "");
        List<String> forms = DEFAULTS.getOrDefault(sql, List.of(sql, bare, "`" + bare + "`"));
        return pick("default ", "default: ", "default ", "defaults to ") + pick(forms);
    }

    /** As in seeds of others: {@code three}, {@code 3}. */
    String number(int number) {
        return number == 3 && chance(2) ? "three" : Integer.toString(number);
    }
}
