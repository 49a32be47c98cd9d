package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-unchecked}: nobody could tell whether a sentence is true. Off, because that is no fault of the sentence. */
public final class ClaimUnchecked implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-unchecked",
            Severity.OFF,
            "A sentence of an entry is neither verified nor refuted; the reason is told.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.claims()
                .ofMigrations()
                .filter(claim -> claim.verdict() == Verdict.UNCHECKED)
                .map(ClaimUnchecked::finding)
                .toList();
    }

    private static Finding finding(JudgedClaim claim) {
        Finding.Builder finding = Finding.at(INFO, claim.place())
                .message(Refutations.line("unchecked: " + claim.reason()))
                .label("neither verified nor refuted")
                .migration(claim.migration())
                .why("whether it is true is left to who reads it.")
                .advice("say it in other words, if it is to be held against the SQL, or leave it as it is.");
        claim.facts().forEach(fact -> finding.related(fact.place(), fact.text()));
        return finding.build();
    }
}
