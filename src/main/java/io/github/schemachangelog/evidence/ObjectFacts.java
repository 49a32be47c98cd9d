package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import java.util.List;
import java.util.Optional;

/**
 * Anything in the catalog that is no table, index or enum.
 *
 * @param identity the server's number of it; 0 where it is found by its name alone
 * @param kind in lower case: {@code view}, {@code materialized view}, {@code function}, {@code trigger}, {@code policy}
 * @param name without arguments
 * @param table what it belongs to and goes with: the table of a trigger
 * @param arguments what tells it from others of its name: the types that a function takes; often empty
 * @param definition the server's whole text of it
 * @param privileges who may do what, as {@link Privileges} says
 * @param owned whether it is the sequence of a column, which comes, goes and gets another name without a word
 */
public record ObjectFacts(
        long identity,
        String kind,
        ObjectName name,
        Optional<ObjectName> table,
        String arguments,
        String definition,
        String privileges,
        boolean owned)
        implements Fact {
    @Override
    public Object key() {
        return List.of(kind, name, table, arguments);
    }

    /** What is done to it, as a change. */
    public OtherObject changed(Verb verb) {
        return new OtherObject(kind, name, table, Optional.of(arguments).filter(types -> !types.isEmpty()), verb);
    }

    ObjectFacts anonymous() {
        return new ObjectFacts(0, kind, name, table, arguments, definition, privileges, owned);
    }
}
