package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.text.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An index, or a constraint that makes one. */
public record FoundIndex(
        Optional<String> name,
        String table,
        String method,
        List<String> keys,
        List<String> included,
        Optional<String> where,
        boolean unique,
        Made made,
        Place place) {
    public FoundIndex {
        keys = List.copyOf(keys);
        included = List.copyOf(included);
    }

    /** How an index comes about. */
    public enum Made {
        BY_ITSELF,
        BY_UNIQUE_CONSTRAINT,
        BY_PRIMARY_KEY
    }

    /** Those that a migration makes. */
    public static List<FoundIndex> of(Effects effects) {
        Stream<FoundIndex> own = effects.indexes().stream()
                .map(one -> new FoundIndex(
                        one.name(),
                        one.table(),
                        one.index().method(),
                        one.index().keys(),
                        one.index().included(),
                        one.index().where(),
                        one.index().unique(),
                        Made.BY_ITSELF,
                        one.place()));
        return Stream.concat(own, effects.constraints().stream().flatMap(one -> unique(one).stream()))
                .toList();
    }

    private static Optional<FoundIndex> unique(Effects.NewConstraint one) {
        Constraint constraint = one.constraint();
        boolean primary = constraint.kind() == Constraint.Kind.PRIMARY_KEY;
        if (!primary && constraint.kind() != Constraint.Kind.UNIQUE) {
            return Optional.empty();
        }
        return Optional.of(new FoundIndex(
                constraint.name().or(() -> primary ? Optional.of(one.table() + "_pkey") : Optional.empty()),
                one.table(),
                "btree",
                constraint.columns(),
                List.of(),
                Optional.empty(),
                true,
                primary ? Made.BY_PRIMARY_KEY : Made.BY_UNIQUE_CONSTRAINT,
                one.place()));
    }

    /** The keys, and behind them what it only carries. */
    public List<String> columns() {
        return included.isEmpty()
                ? keys
                : Stream.concat(keys.stream(), included.stream()).toList();
    }

    /** Whether it has all of these columns, in any order. */
    public boolean carries(List<String> claimed) {
        List<String> own =
                columns().stream().map(column -> Effects.key(bare(column))).toList();
        return claimed.stream().map(Effects::key).allMatch(own::contains);
    }

    /** What a reason calls it. */
    public String shown() {
        return name.map(one -> "`" + one + "`").orElse("the index on `" + table + "`");
    }

    /** {@code New orders index} and {@code New sku index} name no index. */
    public boolean isCalledBy(Name name) {
        Pattern word = Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(name.last()) + "(?![\\w$])");
        return name.means(table)
                || name.resembles(table)
                || keys.stream().anyMatch(key -> word.matcher(key).find() || name.resembles(bare(key)))
                || where.filter(condition -> word.matcher(condition).find()).isPresent();
    }

    /** Without quotes, order and operator class. */
    public static String bare(String key) {
        String plain = key.strip();
        if (plain.startsWith("\"")) {
            int close = plain.indexOf('"', 1);
            return close > 0 && plain.indexOf('(') < 0 ? plain.substring(1, close) : plain;
        }
        int blank = plain.indexOf(' ');
        return blank > 0 && plain.indexOf('(') < 0 ? plain.substring(0, blank) : plain;
    }
}
