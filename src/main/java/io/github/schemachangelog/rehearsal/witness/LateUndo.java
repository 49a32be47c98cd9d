package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RollbackProof.Late;
import io.github.schemachangelog.evidence.RollbackProof.Taken;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rehearsal.catalog.CatalogState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who made what, and what of later migrations goes when an earlier one is undone. */
public final class LateUndo {
    private final Map<Object, MigrationId> makers = new HashMap<>();
    private final List<MigrationId> order;

    /** @param observations of what was applied, in order */
    public LateUndo(Map<MigrationId, Observation> observations) {
        this.order = List.copyOf(observations.keySet());
        observations.forEach((id, observation) -> note(id, observation.changes()));
    }

    /** What goes and comes in one migration, as an index does whose column gets another type, is not made by it. */
    private void note(MigrationId id, List<SchemaChange> changes) {
        Set<Object> gone =
                changes.stream().filter(Removals::isOne).map(Removals::key).collect(Collectors.toSet());
        for (SchemaChange change : changes) {
            Optional<Object> made = Removals.opposite(change).map(Removals::key);
            made.filter(key -> !gone.contains(key) || !makers.containsKey(key)).ifPresent(key -> makers.put(key, id));
        }
    }

    /**
     * What a later migration than the one that is undone made, and is gone; children of what is gone are not told, nor
     * is what is there under another name.
     *
     * @param newest before it was undone
     */
    public Late of(MigrationId undone, CatalogState newest, Trials.Undone result) {
        if (result.failure().isPresent()) {
            return new Late(List.of(), result.failure());
        }
        CatalogFacts touched = newest.besides(result.state());
        List<Taken> taken = new ArrayList<>();
        Set<ObjectName> tables = new HashSet<>();
        int own = order.indexOf(undone);
        for (SchemaChange removal : Removals.between(touched, result.state().besides(newest))) {
            MigrationId maker = makers.get(Removals.key(removal));
            boolean told =
                    Removals.table(removal, touched).filter(tables::contains).isPresent();
            if (maker != null && order.indexOf(maker) > own && !told) {
                taken.add(new Taken(removal, maker));
                if (removal instanceof SchemaChange.TableDropped dropped) {
                    tables.add(dropped.table());
                }
            }
        }
        return new Late(taken, Optional.empty());
    }
}
