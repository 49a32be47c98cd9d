package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.Effort;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.Residue;
import io.github.schemachangelog.evidence.Retry;
import io.github.schemachangelog.text.Place;
import java.time.Instant;
import java.util.Locale;

/**
 * What was applied to a target, for other programs: {@code deployment.json}, as {@code docs/apply.md} and
 * {@code deployment.schema.json} beside this class describe it.
 */
public final class DeploymentReporter {
    private static final int FORMAT_VERSION = 1;

    /**
     * Where and when.
     *
     * @param name what messages call the target
     * @param address {@code host:port/db}
     * @param history the history table
     * @param began when the run began
     */
    public record Stage(String name, String address, boolean production, String history, Instant began) {}

    /** What the file holds. */
    public String text(Stage stage, DeploymentRecord deployment) {
        return JsonFile.text(tree(stage, deployment));
    }

    ObjectNode tree(Stage stage, DeploymentRecord deployment) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        ObjectNode target = root.putObject("target");
        target.put("name", stage.name());
        target.put("address", stage.address());
        target.put("role", stage.production() ? "production" : "other");
        target.put("historyTable", stage.history());
        root.put("began", stage.began().toString());
        root.put("lockMilliseconds", deployment.waited());
        ArrayNode migrations = root.putArray("migrations");
        for (MigrationRun run : deployment.runs()) {
            ObjectNode node = migrations.addObject();
            EvidenceReporter.addRun(node, run);
            add(node, deployment.effort(run.id()));
        }
        ArrayNode residue = root.putArray("residue");
        deployment.residue().forEach(left -> add(residue.addObject(), left));
        return root;
    }

    private static void add(ObjectNode node, Effort effort) {
        effort.resumedAt().ifPresent(place -> place(node.putObject("resumedAt"), place));
        if (!effort.retries().isEmpty()) {
            ArrayNode retries = node.putArray("retries");
            effort.retries().forEach(retry -> add(retries.addObject(), retry));
        }
    }

    private static void add(ObjectNode node, Retry retry) {
        node.put("attempt", retry.attempt());
        ObservationJson.failure(node.putObject("refused"), retry.refused());
        ArrayNode blockers = node.putArray("blockers");
        retry.blockers().forEach(blocker -> add(blockers.addObject(), blocker));
        node.put("waitedMilliseconds", retry.milliseconds());
        node.put("pauseMilliseconds", retry.pause());
    }

    private static void add(ObjectNode node, Blocker blocker) {
        node.put("pid", blocker.pid());
        putKnown(node, "application", blocker.application());
        putKnown(node, "user", blocker.user());
        putKnown(node, "host", blocker.host());
        putKnown(node, "state", blocker.state());
        putKnown(node, "since", blocker.since());
    }

    private static void putKnown(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static void add(ObjectNode node, Residue left) {
        node.put("kind", left.kind().name().toLowerCase(Locale.ROOT));
        node.put("name", left.name().toString());
        node.put("table", left.table().toString());
    }

    private static void place(ObjectNode node, Place place) {
        node.put("file", place.source().name());
        node.put("line", place.location().line());
    }
}
