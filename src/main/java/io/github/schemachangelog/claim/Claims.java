package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.ClaimKind;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.assertion.Duration;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.entry.ClaimReader;
import io.github.schemachangelog.claim.judgement.ClaimJudge;
import io.github.schemachangelog.claim.judgement.Judgement;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import java.util.ArrayList;
import java.util.List;

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

    /** All of them, where none can be checked. */
    public List<JudgedClaim> unchecked(String reason) {
        Judgement unchecked = Judgement.unchecked(reason);
        return claims.stream().map(claim -> judged(claim, unchecked)).toList();
    }

    /**
     * What becomes of each claim, in document order.
     *
     * @param facts of the migration that the entry is about
     */
    public List<JudgedClaim> judge(MigrationFacts facts) {
        ClaimJudge judge = new ClaimJudge(facts);
        return claims.stream()
                .map(claim -> judged(claim, judgement(judge, claim)))
                .toList();
    }

    /**
     * What becomes of each claim by what a rehearsal saw. Where that comes to the same verdict as the SQL, the SQL shows
     * best why; where it does not, what has been seen holds. Only what a script takes away or calls otherwise it may well
     * have done before its table went, too.
     *
     * @param seen of the migration that the entry is about; where nobody saw it, the SQL alone decides
     * @param read what becomes of them by the SQL alone
     */
    public List<JudgedClaim> judge(MigrationFacts seen, List<JudgedClaim> read) {
        if (seen.seen().isEmpty()) {
            return read;
        }
        ClaimJudge judge = new ClaimJudge(seen);
        List<JudgedClaim> all = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Judgement judgement = judgement(judge, claim);
            boolean replaced = claim.assertion() instanceof Assertion.NewObject
                    && read.get(i).verdict() == Verdict.VERIFIED;
            boolean same = replaced
                    || judgement.verdict() == read.get(i).verdict()
                            && !(claim.assertion() instanceof Assertion.Idempotent)
                    || judgement.isRefuted() && claim.assertion() instanceof Assertion.OfExisting;
            all.add(same ? read.get(i) : judged(claim, told(claim.assertion(), judgement)));
        }
        return all;
    }

    private static Judgement judgement(ClaimJudge judge, Claim claim) {
        Judgement judgement = judge.judge(claim.assertion());
        if (judgement.verdict() == Verdict.VERIFIED) {
            return claim.besides().stream()
                    .map(judge::judge)
                    .filter(other -> other.verdict() != Verdict.VERIFIED)
                    .findFirst()
                    .map(other -> Judgement.unchecked(other.reason()))
                    .orElse(judgement);
        }
        if (!judgement.isRefuted()) {
            return judgement;
        }
        return switch (claim.weight()) {
            case FIRM -> judgement;
            case PART ->
                judge.judge(Counts.atLeast(claim.assertion())).isRefuted()
                        ? judgement
                        : Judgement.unchecked(judgement.reason() + "; the number may be that of a part");
            case DOUBTFUL ->
                Judgement.unchecked(judgement.reason() + "; whether this migration is meant is not certain");
        };
    }

    private static Judgement told(Assertion claim, Judgement judgement) {
        return judgement.isRefuted() && ClaimJudge.restsOnAbsence(claim)
                ? judgement.with(judgement.reason() + ", as its rehearsal shows")
                : judgement;
    }

    /**
     * The tables, columns of tables that were there, and types that the migration changes and the entry says nothing of,
     * neither by name nor by number; each with the SQL that changes it.
     */
    public List<JudgedClaim.Fact> omissions(MigrationFacts facts) {
        return Omissions.of(entry, claims, facts);
    }

    /** How long the entry says that the migration takes, where it sets a limit. */
    public List<ExecutionTime> executionTimes() {
        List<ExecutionTime> times = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.assertion() instanceof Duration time) {
                time.most().ifPresent(most -> times.add(new ExecutionTime(claim.span(), most)));
            }
        }
        return times;
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
