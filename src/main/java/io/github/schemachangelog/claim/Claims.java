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
        Optional<ClaimJudge> reader =
                facts.filter(known -> known.seen().isPresent()).map(known -> new ClaimJudge(known.unseen()));
        return claims.stream()
                .map(claim -> judged(claim, judgement(claim.assertion(), judge, reader)))
                .toList();
    }

    /**
     * The tables, columns of tables that were there, and types that the migration changes and the entry says nothing of,
     * neither by name nor by number; each with the SQL that changes it.
     */
    public List<JudgedClaim.Fact> omissions(MigrationFacts facts) {
        return Omissions.of(entry, claims, facts);
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
