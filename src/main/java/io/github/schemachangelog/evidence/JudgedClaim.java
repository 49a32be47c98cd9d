package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * A claim and what became of it.
 *
 * @param migration that the entry is about; empty where it names none
 * @param place the words that make the claim
 * @param kind the id of the rule that judges such claims; empty for what is not understood
 * @param reason why the verdict is not {@link Verdict#VERIFIED}, as a clause; empty where it is
 * @param facts what the verdict rests on
 */
public record JudgedClaim(
        Optional<MigrationId> migration,
        Place place,
        Optional<String> kind,
        Verdict verdict,
        String reason,
        List<Fact> facts) {
    public JudgedClaim {
        facts = List.copyOf(facts);
    }

    /**
     * Something that evidence shows.
     *
     * @param text a few words about the place
     */
    public record Fact(Place place, String text) {}
}
