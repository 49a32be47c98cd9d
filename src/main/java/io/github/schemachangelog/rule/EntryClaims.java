package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.claim.Claims;
import io.github.schemachangelog.claim.MigrationFacts;
import io.github.schemachangelog.claim.TablesBefore;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the entries claim, held against the SQL as it is written. */
final class EntryClaims {
    private final Map<MigrationId, MigrationFacts> facts = new HashMap<>();

    private EntryClaims(Migrations migrations, Map<Script, ScriptFacts> scripts) {
        List<Migration> all = migrations.all();
        List<TablesBefore> before = TablesBefore.each(all.stream()
                .map(migration -> written(migration, scripts).stream()
                        .map(WrittenChange::change)
                        .toList())
                .toList());
        for (int i = 0; i < all.size(); i++) {
            Script script = all.get(i).script();
            List<PlacedChange> changes = written(all.get(i), scripts).stream()
                    .map(change -> new PlacedChange(change.change(), script.place(change.at())))
                    .toList();
            facts.put(all.get(i).id(), new MigrationFacts(script, changes, before.get(i)));
        }
    }

    private static List<WrittenChange> written(Migration migration, Map<Script, ScriptFacts> scripts) {
        ScriptFacts found = scripts.get(migration.script());
        return found == null ? List.of() : found.changes();
    }

    /** Every claim of every entry, in the order of the entries. */
    static List<JudgedClaim> judged(Pairing pairing, Migrations migrations, Map<Script, ScriptFacts> scripts) {
        EntryClaims claims = new EntryClaims(migrations, scripts);
        List<JudgedClaim> judged = new ArrayList<>();
        for (Entry entry : pairing.entries()) {
            Optional<MigrationFacts> facts =
                    pairing.migration(entry).map(migration -> claims.facts.get(migration.id()));
            judged.addAll(Claims.judge(entry, facts));
        }
        return judged;
    }
}
