package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Token;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A column's default in an entry's words.
 *
 * @param text without quotes and parentheses; {@code DIRECT} may stand for {@code 'DIRECT'}
 * @param certain whether it is written as a value; {@code today} and {@code empty} may be said of many
 */
public record DefaultWords(String text, boolean certain) {
    private static final Set<String> NOW =
            Set.of("now", "current_timestamp", "localtimestamp", "transaction_timestamp");

    /** What other databases write for a boolean. */
    private static final Set<Set<String>> TRUTHS = Set.of(
            Set.of("0", "false"),
            Set.of("1", "true"),
            Set.of("f", "false"),
            Set.of("t", "true"),
            Set.of("no", "false"),
            Set.of("yes", "true"));

    public static DefaultWords of(Token token, boolean called) {
        boolean capitals = token.text().equals(token.text().toUpperCase(Locale.ROOT))
                && token.text().length() > 1;
        boolean value = token.code() || token.kind() != Token.Kind.WORD || capitals;
        boolean truth = token.is("true") || token.is("false");
        boolean known = !called || NOW.contains(token.lower()) || token.is("gen_random_uuid");
        return new DefaultWords(token.text(), (value || truth || called) && known);
    }

    public boolean isNull() {
        return text.equalsIgnoreCase("null");
    }

    /**
     * Whether it is the default that the SQL gives; empty where that cannot be told.
     *
     * @param sql as written; empty where there is none
     */
    public Optional<Boolean> means(Optional<String> sql) {
        String fact = sql.map(DefaultWords::bare).orElse("null");
        String claim = spelled(fact);
        if (claim.equals(fact) && sql.filter(this::isOtherCase).isPresent()) {
            return Optional.empty();
        }
        if (claim.equals(fact) || NOW.contains(claim) && NOW.contains(fact) || sameNumber(claim, fact)) {
            return Optional.of(true);
        }
        if (NOW.contains(claim) && fact.equals("current_date") || claim.equals("current_date") && NOW.contains(fact)) {
            return Optional.empty();
        }
        boolean begins = fact.startsWith(claim + "-") || fact.startsWith(claim + "_");
        if (!claim.equals(fact) && TRUTHS.contains(Set.of(claim, fact)) || begins) {
            return Optional.empty();
        }
        boolean literal = claim.matches("[\\w.-]*") && fact.matches("[\\w.-]*");
        return certain && literal ? Optional.of(false) : Optional.empty();
    }

    /** Whether a text in quotes is the same but for its case, which may be how a sentence spells it. */
    private boolean isOtherCase(String sql) {
        boolean quoted = sql.startsWith("'");
        return quoted && text.matches("\\w+") && !sql.contains(text);
    }

    /** {@code 10_000} is a number, {@code OrderState.OPEN} a value of an enum. */
    private String spelled(String fact) {
        if (text.matches("\\d{1,3}(_\\d{3})+")) {
            return text.replace("_", "");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean member = lower.endsWith("." + fact) && Character.isLetter(lower.charAt(0));
        return member ? fact : lower;
    }

    private static boolean sameNumber(String claim, String fact) {
        boolean numbers = claim.matches("-?\\d{1,9}(\\.\\d{1,9})?") && fact.matches("-?\\d{1,9}(\\.\\d{1,9})?");
        return numbers && new BigDecimal(claim).compareTo(new BigDecimal(fact)) == 0;
    }

    /** Without quotes, cast and parentheses of a call. */
    private static String bare(String sql) {
        String plain = sql.strip().toLowerCase(Locale.ROOT);
        int cast = plain.indexOf("::");
        plain = cast > 0 ? plain.substring(0, cast) : plain;
        plain = plain.startsWith("'") && plain.endsWith("'") && plain.length() > 1
                ? plain.substring(1, plain.length() - 1)
                : plain;
        return plain.endsWith("()") ? plain.substring(0, plain.length() - 2) : plain;
    }

    @Override
    public String toString() {
        return text;
    }
}
