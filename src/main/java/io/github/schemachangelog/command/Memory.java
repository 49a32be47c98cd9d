package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.SightingCache;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.Sighting;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.Past;
import io.github.schemachangelog.rehearsal.Questions;
import io.github.schemachangelog.rehearsal.scratch.Lineage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What earlier rehearsals saw of single migrations; of what is asked now. */
final class Memory {
    private final SightingCache cache;
    private final Lineage lineage;
    private final Migrations migrations;
    private final Questions questions;

    private Memory(SightingCache cache, Lineage lineage, Migrations migrations, Questions questions) {
        this.cache = cache;
        this.lineage = lineage;
        this.migrations = migrations;
        this.questions = questions;
    }

    static Memory open(Request request, Lineage lineage, Migrations migrations, Questions questions) {
        SightingCache cache = SightingCache.open(request.cacheDirectory().resolve("rehearse"), request.migrations());
        return new Memory(cache, lineage, migrations, questions);
    }

    Past past() {
        Map<MigrationId, Sighting> known = new HashMap<>();
        for (int i = 0; i < migrations.all().size(); i++) {
            Migration migration = migrations.all().get(i);
            cache.find(key(i), scripts(migration)).ifPresent(sighting -> known.put(migration.id(), sighting));
        }
        return new Past(lineage, known);
    }

    /** Keeps what a rehearsal saw; a problem with that harms no result. */
    Optional<String> keep(RehearsalRecord record) {
        Map<MigrationId, Long> milliseconds = new HashMap<>();
        record.runs().forEach(run -> milliseconds.put(run.id(), run.milliseconds()));
        for (int i = 0; i < migrations.all().size(); i++) {
            Migration migration = migrations.all().get(i);
            Optional<Observation> seen = record.observation(migration.id()).filter(Observation::isRepeatable);
            if (seen.isPresent()) {
                cache.put(
                        key(i),
                        scripts(migration),
                        new Sighting(seen.get(), milliseconds.getOrDefault(migration.id(), 0L)));
            }
        }
        return cache.save();
    }

    private Checksum key(int index) {
        return lineage.sighting(index, questions.of(migrations.all().get(index).id()));
    }

    /** What a sighting can speak of. */
    private List<Script> scripts(Migration migration) {
        List<Script> scripts = new ArrayList<>(List.of(migration.script()));
        scripts.addAll(questions.undos().getOrDefault(migration.id(), List.of()));
        questions.queries().getOrDefault(migration.id(), List.of()).stream()
                .map(VerificationQuery::sql)
                .forEach(scripts::add);
        return scripts;
    }
}
