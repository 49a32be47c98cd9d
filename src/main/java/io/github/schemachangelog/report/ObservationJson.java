package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.Rewrite;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.RollbackProof.Late;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SecondRun;
import io.github.schemachangelog.evidence.Verification;
import java.util.List;
import java.util.Locale;

/** What was seen of one migration, as JSON. */
final class ObservationJson {
    private ObservationJson() {}

    static void add(ObjectNode node, Observation seen) {
        ChangeJson.add(node.putArray("changes"), seen.changes());
        ArrayNode locks = node.putArray("locks");
        seen.locks().forEach(lock -> add(locks.addObject(), lock));
        ArrayNode rewrites = node.putArray("rewrites");
        seen.rewrites().forEach(rewrite -> add(rewrites.addObject(), rewrite));
        seen.rollback().ifPresent(proof -> add(node.putObject("rollback"), proof));
        seen.secondRun().ifPresent(run -> add(node.putObject("secondRun"), run));
        if (!seen.verifications().isEmpty()) {
            ArrayNode verifications = node.putArray("verifications");
            seen.verifications().forEach(found -> add(verifications.addObject(), found));
        }
    }

    private static void add(ObjectNode node, LockTrace lock) {
        node.put("relation", lock.relation().toString());
        node.put("relationKind", lock.kind().toString());
        node.put("mode", lock.mode().toString());
        ArrayNode blocks = node.putArray("blocks");
        lock.mode()
                .blocks()
                .forEach(work -> blocks.add(work.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        node.put("line", lock.statement().location().line());
    }

    private static void add(ObjectNode node, Rewrite rewrite) {
        node.put("relation", rewrite.relation().toString());
        node.put("relationKind", rewrite.kind().toString());
        node.put("line", rewrite.statement().location().line());
    }

    private static void add(ObjectNode node, RollbackProof proof) {
        node.put("outcome", proof.outcome().toString());
        proof.failure().ifPresent(failure -> failure(node.putObject("failure"), failure));
        changes(node, "difference", proof.difference());
        proof.late().ifPresent(late -> add(node.putObject("late"), late));
    }

    private static void add(ObjectNode node, Late late) {
        late.failure().ifPresent(failure -> failure(node.putObject("failure"), failure));
        ArrayNode taken = node.putArray("taken");
        late.taken().forEach(lost -> {
            ArrayNode one = taken.arrayNode();
            ChangeJson.add(one, List.of(lost.removed()));
            ObjectNode change = (ObjectNode) one.get(0);
            change.put("migration", lost.by().text());
            taken.add(change);
        });
    }

    private static void add(ObjectNode node, SecondRun run) {
        node.put("idempotent", run.isIdempotent());
        run.failure().ifPresent(failure -> failure(node.putObject("failure"), failure));
        changes(node, "changes", run.changes());
        node.put("rows", run.rows());
    }

    private static void add(ObjectNode node, Verification found) {
        node.put("file", found.query().sql().source().name());
        node.put(
                "line",
                found.query().sql().place(found.query().sql().span()).location().line());
        node.put("outcome", found.outcome().toString());
        found.query().expected().ifPresent(expected -> node.put("expected", expected.toString()));
        node.put("found", found.found());
    }

    private static void changes(ObjectNode node, String name, List<SchemaChange> changes) {
        if (!changes.isEmpty()) {
            ChangeJson.add(node.putArray(name), changes);
        }
    }

    static void failure(ObjectNode node, Failure failure) {
        node.put("file", failure.place().source().name());
        node.put("line", failure.place().location().line());
        node.put("column", failure.place().location().column());
        node.put("message", failure.message());
        failure.detail().ifPresent(detail -> node.put("detail", detail));
        failure.hint().ifPresent(hint -> node.put("hint", hint));
        failure.sqlState().ifPresent(state -> node.put("sqlState", state));
    }
}
