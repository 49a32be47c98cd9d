package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.text.Place;

/** A claim and its verdict, as JSON. */
final class ClaimJson {
    private ClaimJson() {}

    static void add(ObjectNode node, JudgedClaim claim) {
        place(node, claim.place());
        node.put("text", claim.place().text());
        claim.kind().ifPresent(kind -> node.put("rule", kind));
        node.put("verdict", claim.verdict().toString());
        if (!claim.reason().isEmpty()) {
            node.put("reason", claim.reason());
        }
        if (!claim.facts().isEmpty()) {
            ArrayNode facts = node.putArray("facts");
            for (JudgedClaim.Fact fact : claim.facts()) {
                ObjectNode one = facts.addObject();
                place(one, fact.place());
                one.put("text", fact.text());
            }
        }
    }

    private static void place(ObjectNode node, Place place) {
        node.put("file", place.source().name());
        node.put("line", place.location().line());
        node.put("column", place.location().column());
    }
}
