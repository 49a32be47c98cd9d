package io.github.schemachangelog.evidence;

/**
 * A column as the catalog has it.
 *
 * @param identity its number in the table, 1-based; 0 where it is found by its name alone
 * @param traits what {@link Column} has no place for: collation, kind of identity, expression, storage, privileges
 */
public record ColumnFacts(long identity, Column column, String traits) implements Fact {
    @Override
    public Object key() {
        return column.name();
    }

    ColumnFacts anonymous() {
        return new ColumnFacts(0, column, traits);
    }
}
