package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rehearsal is asked beyond running every migration.
 *
 * @param undos the SQL that undoes a migration, in order
 * @param facts of every script among them
 * @param secondRuns migrations that are to run a second time
 * @param queries what is to be asked after a migration
 * @param late whether every migration is undone from the newest state, and not the newest ten only
 */
public record Questions(
        Map<MigrationId, List<Script>> undos,
        Map<Script, ScriptFacts> facts,
        Set<MigrationId> secondRuns,
        Map<MigrationId, List<VerificationQuery>> queries,
        boolean late) {
    /** Nothing but locks, rewrites and changes. */
    public static final Questions NONE = new Questions(Map.of(), Map.of(), Set.of(), Map.of(), false);

    public Questions {
        undos = Map.copyOf(undos);
        facts = Map.copyOf(facts);
        secondRuns = Set.copyOf(secondRuns);
        queries = Map.copyOf(queries);
    }

    /** What is asked of a migration, as texts: where one of them changes, earlier answers are none. */
    public List<String> of(MigrationId id) {
        List<String> asked = new ArrayList<>();
        for (Script undo : undos.getOrDefault(id, List.of())) {
            asked.add("undo " + undo.text());
        }
        for (VerificationQuery query : queries.getOrDefault(id, List.of())) {
            asked.add("query " + query.sql().text());
            asked.add(query.expected()
                    .map(expected -> expected.getClass() + " " + expected)
                    .orElse(""));
        }
        if (secondRuns.contains(id)) {
            asked.add("again");
        }
        return asked;
    }
}
