package io.github.schemachangelog.evidence;

import java.util.List;
import java.util.Optional;

/** One thing that a migration changes, whoever tells it: the SQL or the catalog before and after. */
public sealed interface SchemaChange {
    /** The table that it is made to, else the object itself; empty for what cannot be read. */
    Optional<ObjectName> subject();

    /** The name of what is changed within the subject; empty where that is the subject itself, or has no name. */
    default Optional<String> part() {
        return Optional.empty();
    }

    /** A change to a table or to a part of one. */
    sealed interface OfTable extends SchemaChange {
        ObjectName table();

        @Override
        default Optional<ObjectName> subject() {
            return Optional.of(table());
        }
    }

    /** A change to a column that is there. */
    sealed interface OfColumn extends OfTable {
        String column();

        @Override
        default Optional<String> part() {
            return Optional.of(column());
        }
    }

    /** A change to a constraint that is there. */
    sealed interface OfConstraint extends OfTable {
        String constraint();

        @Override
        default Optional<String> part() {
            return Optional.of(constraint());
        }
    }

    /** A change to an index that is there. */
    sealed interface OfIndex extends SchemaChange {
        ObjectName index();

        @Override
        default Optional<ObjectName> subject() {
            return Optional.of(index());
        }
    }

    /** A change to a type. */
    sealed interface OfType extends SchemaChange {
        ObjectName type();

        @Override
        default Optional<ObjectName> subject() {
            return Optional.of(type());
        }
    }

    /**
     * A new table.
     *
     * @param columns in order
     * @param constraints those of columns too; NOT NULL only where it has a name
     * @param ifAbsent whether one that is there may have been left as it is
     */
    record TableCreated(ObjectName table, List<Column> columns, List<Constraint> constraints, boolean ifAbsent)
            implements OfTable {
        public TableCreated {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
        }

        /** One that was not there. */
        public TableCreated(ObjectName table, List<Column> columns, List<Constraint> constraints) {
            this(table, columns, constraints, false);
        }
    }

    record TableDropped(ObjectName table) implements OfTable {}

    record TableRenamed(ObjectName table, String newName) implements OfTable {}

    /**
     * A new column.
     *
     * @param ifAbsent whether one that is there may have been left as it is
     */
    record ColumnAdded(ObjectName table, Column column, boolean ifAbsent) implements OfTable {
        /** One that was not there. */
        public ColumnAdded(ObjectName table, Column column) {
            this(table, column, false);
        }

        @Override
        public Optional<String> part() {
            return Optional.of(column.name());
        }
    }

    record ColumnDropped(ObjectName table, String column) implements OfColumn {}

    record ColumnRenamed(ObjectName table, String column, String newName) implements OfColumn {}

    /**
     * A column of another type.
     *
     * @param type in PostgreSQL's spelling, as in {@link Column}
     */
    record ColumnTypeChanged(ObjectName table, String column, String type) implements OfColumn {}

    record NullabilityChanged(ObjectName table, String column, boolean nullable) implements OfColumn {}

    /**
     * A default set or dropped.
     *
     * @param newDefault empty where the default is dropped
     */
    record DefaultChanged(ObjectName table, String column, Optional<String> newDefault) implements OfColumn {}

    /**
     * A new index, unless a constraint makes it.
     *
     * @param index empty where the server makes the name up
     * @param method in lower case: {@code btree}, {@code gin}
     * @param keys columns or expressions as written, in order, without INCLUDE
     * @param included the columns of INCLUDE, in order
     * @param where the condition of a partial index, as written
     */
    record IndexCreated(
            Optional<String> index,
            ObjectName table,
            String method,
            List<String> keys,
            List<String> included,
            Optional<String> where,
            boolean unique,
            boolean concurrently)
            implements OfTable {
        public IndexCreated {
            keys = List.copyOf(keys);
            included = List.copyOf(included);
        }

        @Override
        public Optional<String> part() {
            return index;
        }
    }

    record IndexDropped(ObjectName index, boolean concurrently) implements OfIndex {}

    record IndexRenamed(ObjectName index, String newName) implements OfIndex {}

    record ConstraintAdded(ObjectName table, Constraint constraint) implements OfTable {
        @Override
        public Optional<String> part() {
            return constraint.name();
        }
    }

    record ConstraintDropped(ObjectName table, String constraint) implements OfConstraint {}

    record ConstraintRenamed(ObjectName table, String constraint, String newName) implements OfConstraint {}

    record ConstraintValidated(ObjectName table, String constraint) implements OfConstraint {}

    /** Whether policies decide which rows of a table somebody sees. */
    record RowSecurityChanged(ObjectName table, RowSecurity security) implements OfTable {}

    /** What becomes of row-level security on a table. */
    enum RowSecurity {
        ENABLED,
        DISABLED,
        /** It holds for the table's owner too. */
        FORCED,
        NOT_FORCED
    }

    /** A new enum with its values in order. */
    record EnumCreated(ObjectName type, List<String> values) implements OfType {
        public EnumCreated {
            values = List.copyOf(values);
        }
    }

    /** At most one of before and after is present; without both the value is the last. */
    record EnumValueAdded(ObjectName type, String value, Optional<String> before, Optional<String> after)
            implements OfType {
        @Override
        public Optional<String> part() {
            return Optional.of(value);
        }
    }

    record EnumValueRenamed(ObjectName type, String value, String newValue) implements OfType {
        @Override
        public Optional<String> part() {
            return Optional.of(value);
        }
    }

    record TypeRenamed(ObjectName type, String newName) implements OfType {}

    /** An enum or another type. */
    record TypeDropped(ObjectName type) implements OfType {}

    /**
     * What has no record of its own.
     *
     * @param kind in lower case: {@code materialized view}, {@code function}, {@code extension}
     * @param name as far as it identifies the object; without arguments
     * @param table what the catalog says that it belongs to: the table of a trigger
     * @param arguments what in the catalog tells it from others of its name: the types that a function takes
     */
    record OtherObject(String kind, ObjectName name, Optional<ObjectName> table, Optional<String> arguments, Verb verb)
            implements SchemaChange {
        /** One of which no more is known, or that is alone with its name. */
        public OtherObject(String kind, ObjectName name, Verb verb) {
            this(kind, name, Optional.empty(), Optional.empty(), verb);
        }

        @Override
        public Optional<ObjectName> subject() {
            return Optional.of(name);
        }
    }

    /** What is done to an object. */
    enum Verb {
        CREATED,
        ALTERED,
        DROPPED,
        COMMENTED,
        GRANTED,
        REVOKED
    }

    record DataChanged(DataVerb verb, ObjectName table) implements OfTable {}

    /** What is done to rows. */
    enum DataVerb {
        INSERT,
        /** {@code INSERT … ON CONFLICT DO UPDATE}. */
        UPSERT,
        UPDATE,
        DELETE,
        MERGE,
        TRUNCATE,
        COPY
    }

    /**
     * A statement that may change more than its text says.
     *
     * @param reason why, as half a sentence: {@code a DO block}
     */
    record NotReadable(String reason) implements SchemaChange {
        @Override
        public Optional<ObjectName> subject() {
            return Optional.empty();
        }
    }
}
