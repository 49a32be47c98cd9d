package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.IndexFacts;
import io.github.schemachangelog.evidence.ObjectFacts;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.evidence.TableFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could be taken from a schema, as the changes that take it. */
final class Removals {
    private Removals() {}

    /** One for every table, column, constraint, index, enum and other object, tables first. */
    static List<SchemaChange> all(CatalogFacts facts) {
        List<SchemaChange> all = new ArrayList<>();
        for (TableFacts table : facts.tables()) {
            all.add(new SchemaChange.TableDropped(table.name()));
        }
        for (TableFacts table : facts.tables()) {
            table.columns()
                    .forEach(column -> all.add(new SchemaChange.ColumnDropped(
                            table.name(), column.column().name())));
            table.constraints()
                    .forEach(constraint -> name(constraint.constraint())
                            .ifPresent(name -> all.add(new SchemaChange.ConstraintDropped(table.name(), name))));
        }
        facts.indexes().forEach(index -> all.add(new SchemaChange.IndexDropped(index.name(), false)));
        facts.enums().forEach(type -> all.add(new SchemaChange.TypeDropped(type.name())));
        facts.others().forEach(other -> all.add(new OtherObject(other.kind(), other.name(), Verb.DROPPED)));
        return all;
    }

    /** Tells one removal from another; their own equality is put together at run time, one for each kind that is asked. */
    static Object key(SchemaChange removal) {
        String kind = removal instanceof OtherObject other ? other.kind() : "";
        return List.of(removal.getClass(), kind, removal.subject(), removal.part());
    }

    /** The change that takes what this one makes; empty where it makes nothing. */
    static Optional<SchemaChange> opposite(SchemaChange change) {
        if (change instanceof SchemaChange.TableCreated made) {
            return Optional.of(new SchemaChange.TableDropped(made.table()));
        }
        if (change instanceof SchemaChange.ColumnAdded made) {
            return Optional.of(
                    new SchemaChange.ColumnDropped(made.table(), made.column().name()));
        }
        if (change instanceof SchemaChange.ConstraintAdded made) {
            return name(made.constraint()).map(name -> new SchemaChange.ConstraintDropped(made.table(), name));
        }
        if (change instanceof SchemaChange.IndexCreated made) {
            // An index lies in the schema of its table.
            return made.index()
                    .map(name -> new SchemaChange.IndexDropped(
                            new ObjectName(made.table().schema(), name), false));
        }
        if (change instanceof SchemaChange.EnumCreated made) {
            return Optional.of(new SchemaChange.TypeDropped(made.type()));
        }
        return change instanceof OtherObject made && made.verb() == Verb.CREATED
                ? Optional.of(new OtherObject(made.kind(), made.name(), Verb.DROPPED))
                : Optional.empty();
    }

    /** The table that something belongs to. */
    static Optional<ObjectName> table(SchemaChange removal, CatalogFacts facts) {
        if (removal instanceof SchemaChange.ColumnDropped part) {
            return Optional.of(part.table());
        }
        if (removal instanceof SchemaChange.ConstraintDropped part) {
            return Optional.of(part.table());
        }
        if (removal instanceof SchemaChange.IndexDropped part) {
            return facts.indexes().stream()
                    .filter(index -> index.name().equals(part.index()))
                    .findFirst()
                    .map(IndexFacts::table);
        }
        return removal instanceof OtherObject part
                ? facts.others().stream()
                        .filter(other ->
                                other.kind().equals(part.kind()) && other.name().equals(part.name()))
                        .findFirst()
                        .flatMap(ObjectFacts::table)
                : Optional.empty();
    }

    private static Optional<String> name(Constraint constraint) {
        return constraint.name();
    }
}
