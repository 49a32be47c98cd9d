package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * A table as the catalog has it, partitioned, foreign and partitions too.
 *
 * @param identity the server's number of it; 0 where it is found by its name alone
 * @param columns in order
 * @param constraints by name; NOT NULL only where it is not valid
 * @param security whether policies decide about its rows
 * @param traits what else it is: persistence, partitioning, options, owner
 * @param privileges who may do what, as {@link Privileges} says
 */
public record TableFacts(
        long identity,
        ObjectName name,
        List<ColumnFacts> columns,
        List<ConstraintFacts> constraints,
        RowSecurityFacts security,
        String traits,
        String privileges)
        implements Fact {
    public TableFacts {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    @Override
    public Object key() {
        return name;
    }

    TableFacts anonymous() {
        return new TableFacts(
                0,
                name,
                columns.stream().map(ColumnFacts::anonymous).toList(),
                constraints.stream().map(ConstraintFacts::anonymous).toList(),
                security,
                traits,
                privileges);
    }
}
