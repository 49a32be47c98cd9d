package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A new index as an entry tells of it; what the entry does not say is empty.
 *
 * @param on the table, or its only column: the entry does not say which
 * @param keys what it is on
 * @param listed whether each of several columns may have an index of its own: no parentheses keep them together
 * @param included what it carries besides, in any order
 * @param width how many columns it has
 * @param where the condition's lexemes
 * @param partial whether it has a condition
 * @param kind words that say what kind of index it is: {@code gin}, {@code covering}
 */
public record ClaimedIndex(
        Optional<Name> index,
        Optional<Name> table,
        Optional<Name> on,
        Keys keys,
        boolean listed,
        List<String> included,
        Optional<Count> width,
        List<String> where,
        Optional<Boolean> partial,
        Optional<Boolean> unique,
        Set<String> kind) {
    public ClaimedIndex {
        kind = Set.copyOf(kind);
        included = List.copyOf(included);
        where = List.copyOf(where);
    }

    public List<String> columns() {
        return keys.columns();
    }

    /** The same without its columns. */
    public ClaimedIndex withoutColumns() {
        return new ClaimedIndex(index, table, on, keys.none(), false, included, width, where, partial, unique, kind);
    }

    /** Where what looks like a table with its column, {@code public.orders}, is the schema and table of the one on it. */
    public ClaimedIndex unqualified(String foundTable) {
        boolean elsewhere = table.isEmpty() || isElsewhere(foundTable);
        boolean schema = elsewhere && columns().size() == 1 && columns().get(0).equalsIgnoreCase(foundTable);
        return schema
                ? new ClaimedIndex(
                        index, Optional.empty(), on, keys.none(), false, included, width, where, partial, unique, kind)
                : this;
    }

    /** The same where what looks like its table is its name. */
    public ClaimedIndex calledAsTable() {
        return new ClaimedIndex(
                table, Optional.empty(), on, keys, false, included, width, where, partial, unique, kind);
    }

    /** The same where what looks like its name is the table with its columns, or its only column. */
    public ClaimedIndex calledByPlace() {
        Name name = index.orElseThrow();
        boolean column = columns().isEmpty();
        Optional<Name> qualifier =
                name.qualifier().isEmpty() ? table : Optional.of(new Name(name.qualifier(), name.certain()));
        return new ClaimedIndex(
                Optional.empty(),
                column ? qualifier : Optional.of(name),
                on,
                column ? Keys.of(name.last()) : keys,
                false,
                included,
                width,
                where,
                partial,
                unique,
                kind);
    }

    /** Whether the entry names another table. */
    public boolean isElsewhere(String foundTable) {
        return table.filter(name -> !name.means(foundTable)).isPresent();
    }
}
