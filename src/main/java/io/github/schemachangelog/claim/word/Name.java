package io.github.schemachangelog.claim.word;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The name of an object as an entry writes it.
 *
 * @param text without quotes; may be qualified: {@code schema.table}
 * @param certain whether it is written so that it can only be a name; a plain English word is not
 */
public record Name(String text, boolean certain) {
    private static final Map<String, String> PLURALS = Map.of("people", "person", "children", "child");

    /** The part behind the last dot. */
    public String last() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** The part in front of the last dot; empty where there is none. */
    public String qualifier() {
        return text.substring(0, Math.max(0, text.lastIndexOf('.')));
    }

    /** Whether it is written with another table than the one that is told: {@code `orders.note` in `carts`}. */
    public boolean isOfAnother(Optional<Name> table) {
        String written = new Name(qualifier(), true).last();
        return !written.isEmpty()
                && table.filter(one -> one.last().equalsIgnoreCase(written)).isEmpty();
    }

    /**
     * Whether a name of a database is meant, which may hold dots itself; case tells nothing, because SQL folds what is
     * not quoted.
     */
    public boolean means(String other) {
        return last().equalsIgnoreCase(other) || text.equalsIgnoreCase(other) || isQualified(other);
    }

    private boolean isQualified(String other) {
        int start = text.length() - other.length();
        return other.indexOf('.') > 0
                && start > 0
                && text.charAt(start - 1) == '.'
                && text.regionMatches(true, start, other, 0, other.length());
    }

    /**
     * Whether it may be another spelling of a name, as {@code OrderItem} in a model is of {@code order_items}: too near
     * to be called wrong, too far to be called right. Frameworks put a prefix in front, as {@code shop_order} has one.
     */
    public boolean resembles(String other) {
        String own = stem(last());
        boolean behindPrefix = false;
        for (int at = other.indexOf('_'); at >= 0; at = other.indexOf('_', at + 1)) {
            behindPrefix |= own.equals(stem(other.substring(at + 1)));
        }
        return own.equals(stem(other)) || behindPrefix;
    }

    /** What different spellings of a name have in common. */
    public static String stem(String name) {
        String plain = name.replace("_", "").toLowerCase(Locale.ROOT);
        if (plain.endsWith("ies")) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        for (Map.Entry<String, String> irregular : PLURALS.entrySet()) {
            if (plain.endsWith(irregular.getKey())) {
                return plain.substring(0, plain.length() - irregular.getKey().length()) + irregular.getValue();
            }
        }
        int end = plain.length();
        while (end > 1 && (plain.charAt(end - 1) == 's' || plain.charAt(end - 1) == 'e')) {
            end--;
        }
        return plain.substring(0, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
