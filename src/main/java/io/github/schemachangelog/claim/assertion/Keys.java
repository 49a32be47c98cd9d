package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of an index or key, and the table where it is written with them.
 *
 * @param columns in order; empty where what is written is more than names
 * @param orders of each column, in lower case: {@code desc}; nothing where none is written
 * @param unread what is written instead of names
 */
public record Keys(Optional<Name> table, List<String> columns, List<String> orders, Optional<String> unread) {
    /** Where no columns are told. */
    public static final Keys NONE = new Keys(Optional.empty(), List.of(), List.of(), Optional.empty());

    /** A column alone. */
    public static Keys of(String column) {
        return new Keys(Optional.empty(), List.of(column), List.of(""), Optional.empty());
    }

    public Keys {
        columns = List.copyOf(columns);
        orders = List.copyOf(orders);
    }

    /** Whether they are the first ones of more, and no others. */
    public boolean begin(List<String> more) {
        return !columns.isEmpty()
                && columns.size() < more.size()
                && IntStream.range(0, columns.size())
                        .allMatch(i -> columns.get(i).equalsIgnoreCase(more.get(i)));
    }

    /** The same without what they are. */
    public Keys none() {
        return new Keys(table, List.of(), List.of(), Optional.empty());
    }
}
