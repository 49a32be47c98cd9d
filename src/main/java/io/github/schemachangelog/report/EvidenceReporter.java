package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.JudgedEntry;
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
     * @param entries of the changelog and of READMEs, in order
     */
    public String text(RehearsalRecord rehearsal, List<JudgedEntry> entries) {
        return JsonFile.text(tree(rehearsal, entries));
    }

    ObjectNode tree(RehearsalRecord rehearsal, List<JudgedEntry> entries) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        ArrayNode told = root.putArray("entries");
        entries.forEach(entry -> ClaimJson.add(told.addObject(), entry));
        ArrayNode migrations = root.putArray("migrations");
        rehearsal.runs().forEach(run -> {
            ObjectNode node = migrations.addObject();
            addRun(node, run);
            rehearsal.observation(run.id()).ifPresent(seen -> ObservationJson.add(node, seen));
        });
        root.putObject("server").put("version", rehearsal.serverVersion());
        return root;
    }

    static void addRun(ObjectNode node, MigrationRun run) {
        node.put("id", run.id().text());
        node.put("name", run.id().name());
        node.put("script", run.script());
        node.put("checksum", run.checksum().hex());
        node.put("state", run.state().toString());
        node.put("milliseconds", run.milliseconds());
        node.put("transaction", run.transaction().toString());
        run.undone()
                .ifPresent(place -> node.putObject("undone")
                        .put("file", place.source().name())
                        .put("line", place.location().line()));
        run.failure().ifPresent(failure -> ObservationJson.failure(node.putObject("failure"), failure));
    }
}
