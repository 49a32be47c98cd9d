package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/**
 * The findings of a rule about one kind of claim: a refuted claim, a finding.
 *
 * @param why what it leads to
 * @param advice what to do
 */
record Refutations(RuleInfo rule, String why, String advice) {
    private static final int LONGEST = 100;

    List<Finding> in(Subject subject) {
        return subject.claims()
                .all()
                .filter(claim -> claim.verdict() == Verdict.REFUTED)
                .filter(claim -> claim.kind().filter(rule.id()::equals).isPresent())
                .map(this::finding)
                .toList();
    }

    private Finding finding(JudgedClaim claim) {
        Finding.Builder finding = Finding.at(rule, claim.place())
                .message(line(claim.reason()))
                .label("not so")
                .migration(claim.migration())
                .why(why)
                .advice(advice);
        claim.facts().forEach(fact -> finding.related(fact.place(), fact.text()));
        return finding.build();
    }

    /** A reason names what users named, however long that is. */
    static String line(String reason) {
        String line = reason.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
