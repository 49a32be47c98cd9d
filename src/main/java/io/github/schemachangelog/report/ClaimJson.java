package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.JudgedEntry;
import io.github.schemachangelog.text.Place;

/** An entry, its claims and their verdicts, as JSON. */
final class ClaimJson {
    private ClaimJson() {}

    static void add(ObjectNode node, JudgedEntry entry) {
        entry.migration().ifPresent(id -> {
            node.put("id", id.text());
            node.put("name", id.name());
        });
        node.put("file", entry.place().source().name());
        node.put("line", entry.place().location().line());
        entry.status().ifPresent(status -> node.put("status", status));
        ArrayNode claims = node.putArray("claims");
        entry.claims().forEach(claim -> add(claims.addObject(), claim));
    }

    private static void add(ObjectNode node, JudgedClaim claim) {
        node.put("line", claim.place().location().line());
        node.put("column", claim.place().location().column());
        node.put("text", claim.place().text());
        claim.kind().ifPresent(kind -> node.put("kind", kind));
        node.put("verdict", claim.verdict().toString());
        if (!claim.reason().isEmpty()) {
            node.put("reason", claim.reason());
        }
        if (!claim.facts().isEmpty()) {
            ArrayNode evidence = node.putArray("evidence");
            claim.facts().forEach(fact -> add(evidence.addObject(), fact));
        }
    }

    private static void add(ObjectNode node, JudgedClaim.Fact fact) {
        Place place = fact.place();
        node.put("file", place.source().name());
        node.put("line", place.location().line());
        node.put("column", place.location().column());
        node.put("text", fact.text());
    }
}
