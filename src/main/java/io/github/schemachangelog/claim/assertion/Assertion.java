package io.github.schemachangelog.claim.assertion;

import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.SchemaChange.RowSecurity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a claim says. */
public sealed interface Assertion
        permits AllForeignKeys,
                Duration,
                DroppedThings,
                Lines,
                NewCheck,
                NewPrimaryKey,
                OfAnything,
                Placed,
                RenamedThing,
                Assertion.Additive,
                Assertion.DependsOn,
                Assertion.Idempotent,
                Assertion.NonBlocking,
                Assertion.OfColumn,
                Assertion.OfEnum,
                Assertion.OfIndex,
                Assertion.OfKey,
                Assertion.OfTable,
                Unclear {
    /** The kind of claim; empty for what is not understood. */
    Optional<ClaimKind> kind();

    /** The object that it names first, where it names one. */
    default Optional<Name> subject() {
        return Optional.empty();
    }

    /** Tells what is done to something that is there already. */
    interface OfExisting {}

    /** About tables. */
    sealed interface OfTable extends Assertion {
        @Override
        default Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.TABLE);
        }
    }

    record NewTable(Name table) implements OfTable {
        @Override
        public Optional<Name> subject() {
            return Optional.of(table);
        }
    }

    record NewTables(Count count) implements OfTable {}

    /** How many tables there are once the migration has run. */
    record AllTables(Count count) implements OfTable {}

    /** A table that existed is changed. */
    record ChangedTable(Name table) implements OfTable, OfExisting {}

    record DroppedTable(Name table) implements OfTable, OfExisting {}

    record RenamedTable(Name table, Name newName) implements OfTable, OfExisting {}

    /**
     * Something new that is no table.
     *
     * @param objectKind in PostgreSQL's words: {@code view}, {@code trigger}
     * @param table on which it is, where the entry says so
     * @param events when a trigger fires: {@code before}, {@code insert}
     */
    record NewObject(String objectKind, Name name, Optional<Name> table, Set<String> events) implements OfTable {
        @Override
        public Optional<Name> subject() {
            return Optional.of(name);
        }
    }

    record DroppedObject(String objectKind, Name name) implements OfTable, OfExisting {}

    /**
     * What becomes of row-level security.
     *
     * @param table empty where the entry does not say on which
     * @param ofNew whether each new table is meant, and there is one
     */
    record SecuredTable(Optional<Name> table, RowSecurity security, boolean ofNew) implements OfTable {}

    /** About columns; a table is empty where the entry does not say which. */
    sealed interface OfColumn extends Assertion {
        /** The table that it names, or that is named above it. */
        Optional<Name> table();

        @Override
        default Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.COLUMN);
        }
    }

    record NewColumn(Optional<Name> table, Name column, Attributes attributes) implements OfColumn {
        @Override
        public Optional<Name> subject() {
            return Optional.of(column);
        }
    }

    /**
     * How many columns are new.
     *
     * @param each what each of them is
     * @param named whether each of those that are counted is named there, so that others may be told of elsewhere
     */
    record NewColumns(Optional<Name> table, Count count, Attributes each, boolean named) implements OfColumn {}

    /** How many columns a new table has. */
    record Width(Name of, Count columns) implements OfColumn {
        @Override
        public Optional<Name> subject() {
            return Optional.of(of);
        }

        @Override
        public Optional<Name> table() {
            return Optional.of(of);
        }
    }

    record DroppedColumn(Optional<Name> table, Name column) implements OfColumn, OfExisting {}

    record RenamedColumn(Optional<Name> table, Name column, Name newName) implements OfColumn, OfExisting {}

    /** A column gets another type than it had, as far as that is told. */
    record RetypedColumn(Optional<Name> table, Name column, TypeWords type, Optional<TypeWords> before)
            implements OfColumn, OfExisting {}

    /**
     * What a column is once the migration has run.
     *
     * @param before the default that it had, where that is told
     * @param now whether it says that it was otherwise before; else it may tell what a column that was there used to be
     */
    record StatedColumn(
            Optional<Name> table, Name column, Attributes attributes, Optional<DefaultWords> before, boolean now)
            implements OfColumn {
        @Override
        public Optional<Name> subject() {
            return Optional.of(column);
        }
    }

    /** A column that was there takes NULL from now on, or no longer. */
    record Renullified(Optional<Name> table, Name column, boolean nullable) implements OfColumn, OfExisting {}

    /** About enums. */
    sealed interface OfEnum extends Assertion {
        @Override
        default Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.ENUM);
        }
    }

    /** A new enum with its values in order, or none where the entry does not list them. */
    record NewEnum(Name type, List<String> values) implements OfEnum {
        @Override
        public Optional<Name> subject() {
            return Optional.of(type);
        }

        public NewEnum {
            values = List.copyOf(values);
        }
    }

    record NewEnums(Count count) implements OfEnum {}

    /** New values of an enum that is there, and where they stand among the others, where the entry says so. */
    record NewEnumValues(Optional<Name> type, List<String> values, Optional<EnumPosition> position) implements OfEnum {
        @Override
        public Optional<Name> subject() {
            return type;
        }

        public NewEnumValues {
            values = List.copyOf(values);
        }
    }

    record DroppedType(Name type) implements OfEnum, OfExisting {}

    /** About indexes, those too that make a constraint unique. */
    sealed interface OfIndex extends Assertion {
        @Override
        default Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.INDEX);
        }
    }

    record NewIndex(ClaimedIndex claimed) implements OfIndex {
        @Override
        public Optional<Name> subject() {
            return claimed.index();
        }
    }

    /** How many indexes of a kind are made; {@code unique} is empty where those that are count, and those that are not. */
    record NewIndexes(Optional<Name> table, Count count, Optional<Boolean> unique, Set<String> each)
            implements OfIndex {}

    /** Something makes a combination of columns unique. */
    record NewUniqueKey(Optional<Name> table, List<String> columns) implements OfIndex {
        public NewUniqueKey {
            columns = List.copyOf(columns);
        }
    }

    record DroppedIndex(Name index, Optional<Name> table) implements OfIndex, OfExisting {}

    /** About foreign keys and other constraints. */
    sealed interface OfKey extends Assertion {
        @Override
        default Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.FOREIGN_KEY);
        }
    }

    /**
     * A new foreign key; what the entry does not say is empty.
     *
     * @param onDelete {@code CASCADE}, {@code SET NULL} and their kind
     * @param onUpdate the same for a target that changes
     */
    record NewForeignKey(
            Optional<Name> table,
            Optional<Name> column,
            Name target,
            Optional<Name> targetColumn,
            Optional<String> onDelete,
            Optional<String> onUpdate)
            implements OfKey {
        @Override
        public Optional<Name> subject() {
            return column;
        }
    }

    record NewForeignKeys(Count count) implements OfKey {}

    /** How many constraints of any kind. */
    record NewConstraints(Count count) implements OfKey {}

    /** A constraint by its name, with what it demands, where the entry says so. */
    record NewConstraint(Optional<Name> table, Name constraint, Optional<Constraint.Kind> demands) implements OfKey {
        @Override
        public Optional<Name> subject() {
            return Optional.of(constraint);
        }
    }

    record DroppedConstraint(Optional<Name> table, Name constraint) implements OfKey, OfExisting {}

    /** The migration takes nothing away. */
    record Additive(Promise promise, Optional<Name> table) implements Assertion {
        @Override
        public Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.ADDITIVE);
        }
    }

    /** Others can go on while it runs. */
    record NonBlocking(Assurance assurance) implements Assertion {
        @Override
        public Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.NON_BLOCKING);
        }
    }

    record Idempotent() implements Assertion {
        @Override
        public Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.IDEMPOTENT);
        }
    }

    /** A table, or whatever else has this name, exists before the migration. */
    record DependsOn(Name name) implements Assertion {
        @Override
        public Optional<ClaimKind> kind() {
            return Optional.of(ClaimKind.DEPENDENCY);
        }
    }
}
