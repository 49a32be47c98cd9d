package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import java.util.List;
import java.util.Optional;

/** What an entry claims, and what becomes of each claim. */
public final class Claims {
    private Claims() {}

    /**
     * Judges every claim of an entry, in document order.
     *
     * @param facts of the migration that the entry is about; empty where there is none, so that nothing can be checked
     */
    public static List<JudgedClaim> judge(Entry entry, Optional<MigrationFacts> facts) {
        List<Claim> claims = ClaimReader.read(entry);
        if (facts.isEmpty()) {
            Judgement none = Judgement.unchecked("there is no migration");
            return claims.stream().map(claim -> judged(entry, claim, none)).toList();
        }
        ClaimJudge judge = new ClaimJudge(facts.get());
        return claims.stream()
                .map(claim -> judged(entry, claim, judge.judge(claim.assertion())))
                .toList();
    }

    private static JudgedClaim judged(Entry entry, Claim claim, Judgement judgement) {
        return new JudgedClaim(
                entry.id(),
                entry.place(claim.span()),
                claim.assertion().kind().map(ClaimKind::ruleId),
                judgement.verdict(),
                judgement.verdict() == Verdict.VERIFIED ? "" : judgement.reason(),
                judgement.facts());
    }
}
