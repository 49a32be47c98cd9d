package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-line-count}: an entry gives another number of lines than its script has. */
public final class ClaimLineCount implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-line-count", Severity.WARNING, "An entry gives another number of lines than its script has.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "the script was changed after the entry was written, or is not the one that was meant.",
            "read the script again, then correct the number.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
