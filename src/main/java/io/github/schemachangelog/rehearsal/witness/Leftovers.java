package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.ConstraintFacts;
import io.github.schemachangelog.evidence.IndexFacts;
import io.github.schemachangelog.evidence.Invalid;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.TableFacts;
import io.github.schemachangelog.migration.MigrationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What is not valid when all migrations are through, and which of them made it. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * All of it, in the order of the migrations that made it.
     *
     * @param observations in the order of the migrations
     */
    public static List<Invalid> of(CatalogFacts newest, Map<MigrationId, Observation> observations) {
        List<MigrationId> order = List.copyOf(observations.keySet());
        List<Invalid> invalid = new ArrayList<>();
        for (IndexFacts index : newest.indexes()) {
            if (!index.valid()) {
                String name = index.name().name();
                last(observations, change -> makesIndex(change, name))
                        .ifPresent(by -> invalid.add(new Invalid(Invalid.Kind.INDEX, name, index.table(), by)));
            }
        }
        for (TableFacts table : newest.tables()) {
            for (ConstraintFacts facts : table.constraints()) {
                String name = facts.constraint().name().orElse("");
                if (facts.isLeftInvalid()) {
                    last(observations, change -> makesConstraint(change, table.name(), name))
                            .ifPresent(by -> invalid.add(new Invalid(Invalid.Kind.CONSTRAINT, name, table.name(), by)));
                }
            }
        }
        invalid.sort(Comparator.comparingInt(left -> order.indexOf(left.by())));
        return invalid;
    }

    /** The last migration with such a change; the last of all where something was made on a way that no change tells. */
    private static Optional<MigrationId> last(
            Map<MigrationId, Observation> observations, Predicate<SchemaChange> makes) {
        Optional<MigrationId> maker = observations.entrySet().stream()
                .filter(entry -> entry.getValue().changes().stream().anyMatch(makes))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later);
        return maker.or(() -> observations.keySet().stream().reduce((earlier, later) -> later));
    }

    private static boolean makesIndex(SchemaChange change, String name) {
        return change instanceof SchemaChange.IndexCreated made
                        && made.index().filter(name::equals).isPresent()
                || change instanceof SchemaChange.IndexRenamed renamed
                        && renamed.newName().equals(name);
    }

    private static boolean makesConstraint(SchemaChange change, ObjectName table, String name) {
        return change instanceof SchemaChange.ConstraintAdded made
                        && made.table().equals(table)
                        && made.constraint().name().filter(name::equals).isPresent()
                || change instanceof SchemaChange.ConstraintRenamed renamed
                        && renamed.newName().equals(name)
                || change instanceof SchemaChange.TableCreated created
                        && created.constraints().stream()
                                .anyMatch(constraint ->
                                        constraint.name().filter(name::equals).isPresent());
    }
}
