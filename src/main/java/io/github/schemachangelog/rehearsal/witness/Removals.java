package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.IndexFacts;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.evidence.TableFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What could be taken from a schema, as the changes that take it. */
final class Removals {
    private Removals() {}

    /**
     * Something that could be taken.
     *
     * @param identity tells it from all others by the server's numbers, whatever it is called
     * @param removal the change that takes it
     */
    record Piece(Object identity, SchemaChange removal) {
        static Piece of(SchemaChange removal, long... numbers) {
            return new Piece(
                    List.of(removal.getClass(), Arrays.stream(numbers).boxed().toList()), removal);
        }
    }

    /** Every table, column, constraint, index, enum and other object, tables first. */
    static List<Piece> all(CatalogFacts facts) {
        List<Piece> all = new ArrayList<>();
        for (TableFacts table : facts.tables()) {
            all.add(Piece.of(new SchemaChange.TableDropped(table.name()), table.identity()));
        }
        for (TableFacts table : facts.tables()) {
            table.columns()
                    .forEach(column -> all.add(Piece.of(
                            new SchemaChange.ColumnDropped(
                                    table.name(), column.column().name()),
                            table.identity(),
                            column.identity())));
            table.constraints()
                    .forEach(constraint -> name(constraint.constraint())
                            .ifPresent(name -> all.add(Piece.of(
                                    new SchemaChange.ConstraintDropped(table.name(), name), constraint.identity()))));
        }
        facts.indexes()
                .forEach(index ->
                        all.add(Piece.of(new SchemaChange.IndexDropped(index.name(), false), index.identity())));
        facts.enums().forEach(type -> all.add(Piece.of(new SchemaChange.TypeDropped(type.name()), type.identity())));
        facts.others().forEach(other -> all.add(Piece.of(other.changed(Verb.DROPPED), other.identity())));
        return all;
    }

    /** What is in one part of a catalog, and neither it nor another of its name is in the other part. */
    static List<SchemaChange> between(CatalogFacts before, CatalogFacts after) {
        Set<Object> there = new HashSet<>();
        all(after).forEach(piece -> {
            there.add(piece.identity());
            there.add(key(piece.removal()));
        });
        return all(before).stream()
                .filter(piece -> !there.contains(piece.identity()) && !there.contains(key(piece.removal())))
                .map(Piece::removal)
                .toList();
    }

    static boolean isOne(SchemaChange change) {
        return change instanceof SchemaChange.TableDropped
                || change instanceof SchemaChange.ColumnDropped
                || change instanceof SchemaChange.ConstraintDropped
                || change instanceof SchemaChange.IndexDropped
                || change instanceof SchemaChange.TypeDropped
                || change instanceof OtherObject other && other.verb() == Verb.DROPPED;
    }

    /**
     * Tells one removal from another by names; their own equality is put together at run time, one for each kind that is
     * asked.
     */
    static Object key(SchemaChange removal) {
        List<Object> key = new ArrayList<>(List.of(removal.getClass(), removal.subject(), removal.part()));
        if (removal instanceof OtherObject other) {
            key.addAll(List.of(other.kind(), other.table(), other.arguments()));
        }
        return key;
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
                ? Optional.of(new OtherObject(made.kind(), made.name(), made.table(), made.arguments(), Verb.DROPPED))
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
        return removal instanceof OtherObject part ? part.table() : Optional.empty();
    }

    private static Optional<String> name(Constraint constraint) {
        return constraint.name();
    }
}
