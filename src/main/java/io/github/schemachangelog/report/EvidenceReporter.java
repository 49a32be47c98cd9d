package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.RehearsalRecord;
import java.util.List;

/**
 * What a rehearsal saw, for other programs: {@code evidence.json}, as {@code docs/evidence.md} and {@code
 * evidence.schema.json} beside this class describe it. Output only: nothing reads it back.
 */
public final class EvidenceReporter {
    private static final int FORMAT_VERSION = 1;

    /**
     * What the file holds.
     *
     * @param claims of all entries; those of migrations that are not in the rehearsal are left out
     */
    public String text(RehearsalRecord rehearsal, List<JudgedClaim> claims) {
        return JsonFile.text(tree(rehearsal, claims));
    }

    ObjectNode tree(RehearsalRecord rehearsal, List<JudgedClaim> claims) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        ArrayNode migrations = root.putArray("migrations");
        rehearsal.runs().forEach(run -> {
            ObjectNode node = migrations.addObject();
            addRun(node, run);
            List<JudgedClaim> told = claims.stream()
                    .filter(claim -> claim.migration().filter(run.id()::equals).isPresent())
                    .toList();
            if (!told.isEmpty()) {
                ArrayNode array = node.putArray("claims");
                told.forEach(claim -> ClaimJson.add(array.addObject(), claim));
            }
            rehearsal.observation(run.id()).ifPresent(seen -> ObservationJson.add(node, seen));
        });
        root.putObject("server").put("version", rehearsal.serverVersion());
        return root;
    }

    private static void addRun(ObjectNode node, MigrationRun run) {
        node.put("id", run.id().text());
        node.put("name", run.id().name());
        node.put("script", run.script());
        node.put("checksum", run.checksum().hex());
        node.put("state", run.state().toString());
        node.put("milliseconds", run.milliseconds());
        node.put("transaction", run.transaction().toString());
        run.failure().ifPresent(failure -> ObservationJson.failure(node.putObject("failure"), failure));
    }
}
