package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-additive}: an entry promises to leave something as it is, and the migration changes or removes it. */
public final class ClaimAdditive implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-additive",
            Severity.ERROR,
            "An entry promises to leave something as it is, and the migration changes or removes it.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "whoever deploys by this promise is not prepared for what the migration does.",
            "correct the entry and its Risk Level, or move what breaks the promise to a later migration.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
