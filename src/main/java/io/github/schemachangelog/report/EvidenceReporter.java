package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.finding.UserProblem;
import java.nio.file.Path;

/**
 * What a rehearsal saw, for other programs: {@code evidence.json}, as {@code docs/evidence.md} and {@code
 * evidence.schema.json} beside this class describe it. Output only: nothing reads it back.
 */
public final class EvidenceReporter {
    private static final int FORMAT_VERSION = 1;

    /**
     * Writes the file, and nothing where it holds the same already.
     *
     * @throws UserProblem when it cannot be written
     */
    public void write(Path file, RehearsalRecord rehearsal) {
        JsonFile.write(file, tree(rehearsal));
    }

    /** What the file holds. */
    public String text(RehearsalRecord rehearsal) {
        return JsonFile.text(tree(rehearsal));
    }

    ObjectNode tree(RehearsalRecord rehearsal) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        ArrayNode migrations = root.putArray("migrations");
        rehearsal.runs().forEach(run -> {
            ObjectNode node = migrations.addObject();
            addRun(node, run);
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
