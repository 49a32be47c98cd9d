package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.evidence.JudgedClaim.Fact;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.text.Place;
import java.util.List;

/**
 * What becomes of one claim.
 *
 * @param reason a clause that is complete by itself; empty when it is verified
 */
public record Judgement(Verdict verdict, String reason, List<Fact> facts) {
    public Judgement {
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

    public static Judgement unchecked(String reason) {
        return new Judgement(Verdict.UNCHECKED, reason, List.of());
    }

    /** The same for another reason. */
    public Judgement with(String otherReason) {
        return new Judgement(verdict, otherReason, facts);
    }

    public boolean isRefuted() {
        return verdict == Verdict.REFUTED;
    }
}
