package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-additive}: an entry promises that nothing is taken away, and the migration takes something away. */
public final class ClaimAdditive implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-additive",
            Severity.ERROR,
            "An entry promises that nothing is taken away, and the migration takes something away.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "the version of the application that still runs while it is deployed needs what is taken away.",
            "correct the entry and its Risk Level, or take it away in a later migration.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
