package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-index}: an entry says of indexes what its migration does not do. */
public final class ClaimIndex implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("claim-index", Severity.ERROR, "An entry says of indexes what its migration does not do.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "neither the speed nor the uniqueness that the entry promises can be relied on.",
            "correct the entry, or the script while nobody has applied it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
