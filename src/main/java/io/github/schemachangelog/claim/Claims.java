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
        Optional<ClaimJudge> reader =
                facts.filter(known -> known.seen().isPresent()).map(known -> new ClaimJudge(known.unseen()));
        return claims.stream()
                .map(claim -> judged(entry, claim, judgement(claim.assertion(), judge, reader)))
                .toList();
    }

    /**
     * Where both witnesses come to the same verdict, the SQL shows best why; where they do not, what has been seen holds.
     * Only what a script takes away or calls otherwise it may well have done before its table went, too.
     *
     * @param reader judges by the SQL alone; empty where the judge does
     */
    private static Judgement judgement(Assertion claim, ClaimJudge judge, Optional<ClaimJudge> reader) {
        Judgement judgement = judge.judge(claim);
        if (reader.isEmpty()) {
            return judgement;
        }
        Judgement read = reader.get().judge(claim);
        if (read.verdict() == judgement.verdict()) {
            return read;
        }
        if (judgement.isRefuted() && claim instanceof Assertion.OfExisting) {
            return read;
        }
        return judgement.isRefuted() && ClaimJudge.restsOnAbsence(claim)
                ? judgement.with(judgement.reason() + ", as its rehearsal shows")
                : judgement;
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
