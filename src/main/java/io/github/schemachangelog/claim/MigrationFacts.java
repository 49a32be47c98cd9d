package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.migration.Script;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a migration.
 *
 * @param script what it runs
 * @param written what it changes as its SQL says, in order
 * @param seen what a rehearsal saw of it; empty where it was not applied
 */
public record MigrationFacts(
        Script script, List<PlacedChange> written, TablesBefore before, Optional<Observation> seen) {
    public MigrationFacts {
        written = List.copyOf(written);
    }

    /** As far as the SQL tells. */
    public MigrationFacts(Script script, List<PlacedChange> written, TablesBefore before) {
        this(script, written, before, Optional.empty());
    }

    /** What a migration changes: where a rehearsal saw it, that, with the SQL's places and words. */
    public static List<PlacedChange> changes(Script script, List<PlacedChange> written, Optional<Observation> seen) {
        return seen.map(one -> Testimony.of(script, written, one.changes())).orElse(written);
    }

    /** As far as the SQL tells. */
    MigrationFacts unseen() {
        return new MigrationFacts(script, written, before);
    }

    /** What it comes to; of what is made and changed again an entry may tell either, whoever has seen it. */
    Effects effects() {
        Effects effects = Effects.of(changes(script, written, seen));
        if (seen.isPresent()) {
            effects.reworkAsIn(Effects.of(written));
        }
        return effects;
    }
}
