package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * An enum as the catalog has it.
 *
 * @param identity the server's number of it; 0 where it is found by its name alone
 * @param values in order
 * @param traits what else it is: its owner
 * @param privileges who may do what, as {@link Privileges} says
 */
public record EnumFacts(long identity, ObjectName name, List<Value> values, String traits, String privileges)
        implements Fact {
    public EnumFacts {
        values = List.copyOf(values);
    }

    /**
     * A value of an enum.
     *
     * @param identity the server's number of it; 0 where it is found by its label alone
     */
    public record Value(long identity, String label) implements Fact {
        @Override
        public Object key() {
            return label;
        }
    }

    @Override
    public Object key() {
        return name;
    }

    List<String> labels() {
        return values.stream().map(Value::label).toList();
    }

    EnumFacts anonymous() {
        return new EnumFacts(
                0,
                name,
                values.stream().map(value -> new Value(0, value.label())).toList(),
                traits,
                privileges);
    }
}
