package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RollbackProof.Late;
import io.github.schemachangelog.evidence.RollbackProof.Taken;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.migration.MigrationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who made what, and what of later migrations goes when an earlier one is undone. */
final class LateUndo {
    private final Map<SchemaChange, MigrationId> makers = new HashMap<>();
    private final List<MigrationId> order;

    /** @param observations of what was applied, in order */
    LateUndo(Map<MigrationId, Observation> observations) {
        this.order = List.copyOf(observations.keySet());
        observations.forEach((id, observation) -> observation
                .changes()
                .forEach(change -> Removals.opposite(change).ifPresent(removal -> makers.put(removal, id))));
    }

    /** What a later migration than the one that is undone made, and is gone; children of what is gone are not told. */
    Late of(MigrationId undone, CatalogFacts newest, Trials.Undone result) {
        if (result.failure().isPresent()) {
            return new Late(List.of(), result.failure());
        }
        Set<SchemaChange> gone = new LinkedHashSet<>(Removals.all(newest));
        gone.removeAll(Removals.all(result.state().facts()));
        List<Taken> taken = new ArrayList<>();
        int own = order.indexOf(undone);
        for (SchemaChange removal : gone) {
            MigrationId maker = makers.get(removal);
            boolean told = Removals.table(removal, newest)
                    .filter(table -> taken.stream()
                            .anyMatch(other -> other.removed().equals(new SchemaChange.TableDropped(table))))
                    .isPresent();
            if (maker != null && order.indexOf(maker) > own && !told) {
                taken.add(new Taken(removal, maker));
            }
        }
        return new Late(taken, Optional.empty());
    }
}
