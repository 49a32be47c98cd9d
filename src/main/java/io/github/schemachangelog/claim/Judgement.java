package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.JudgedClaim.Fact;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.text.Place;
import java.util.List;

/**
 * What becomes of one claim.
 *
 * @param reason a clause that is complete by itself; empty when it is verified
 */
record Judgement(Verdict verdict, String reason, List<Fact> facts) {
    Judgement {
        facts = List.copyOf(facts);
    }

    static Judgement verified(Place place, String fact) {
        return new Judgement(Verdict.VERIFIED, "", List.of(new Fact(place, fact)));
    }

    static Judgement verified() {
        return new Judgement(Verdict.VERIFIED, "", List.of());
    }

    static Judgement refuted(String reason) {
        return new Judgement(Verdict.REFUTED, reason, List.of());
    }

    static Judgement refuted(String reason, Place place, String fact) {
        return new Judgement(Verdict.REFUTED, reason, List.of(new Fact(place, fact)));
    }

    static Judgement unchecked(String reason) {
        return new Judgement(Verdict.UNCHECKED, reason, List.of());
    }

    Judgement with(String otherReason) {
        return new Judgement(verdict, otherReason, facts);
    }

    boolean isRefuted() {
        return verdict == Verdict.REFUTED;
    }
}
