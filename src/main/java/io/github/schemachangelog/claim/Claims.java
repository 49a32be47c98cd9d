package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import java.util.List;
import java.util.Optional;

/** What an entry claims. */
public final class Claims {
    private final Entry entry;
    private final List<Claim> claims;

    private Claims(Entry entry, List<Claim> claims) {
        this.entry = entry;
        this.claims = claims;
    }

    public static Claims of(Entry entry) {
        return new Claims(entry, ClaimReader.read(entry));
    }

    /**
     * What becomes of each claim, in document order.
     *
     * @param facts of the migration that the entry is about; empty where there is none, so that nothing can be checked
     */
    public List<JudgedClaim> judge(Optional<MigrationFacts> facts) {
        if (facts.isEmpty()) {
            Judgement none = Judgement.unchecked("there is no migration");
            return claims.stream().map(claim -> judged(claim, none)).toList();
        }
        ClaimJudge judge = new ClaimJudge(facts.get());
        return claims.stream()
                .map(claim -> judged(claim, judge.judge(claim.assertion())))
                .toList();
    }

    /**
     * The tables, columns of tables that were there, and types that the migration changes and the entry says nothing of,
     * neither by name nor by number; each with the SQL that changes it.
     */
    public List<JudgedClaim.Fact> omissions(MigrationFacts facts) {
        return Omissions.of(entry, claims, facts);
    }

    private JudgedClaim judged(Claim claim, Judgement judgement) {
        return new JudgedClaim(
                entry.id(),
                entry.place(claim.span()),
                claim.assertion().kind().map(ClaimKind::ruleId),
                judgement.verdict(),
                judgement.verdict() == Verdict.VERIFIED ? "" : judgement.reason(),
                judgement.facts());
    }
}
