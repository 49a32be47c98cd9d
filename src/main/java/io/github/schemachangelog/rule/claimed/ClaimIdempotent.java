package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-idempotent}: an entry says that its migration can be run again, and a second run fails or changes something. */
public final class ClaimIdempotent implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-idempotent",
            Severity.ERROR,
            "An entry says that its migration can be run again, and a second run fails or changes something.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "whoever trusts it runs the script again after a broken deployment.",
            "make it so with IF NOT EXISTS and its kind, or correct this sentence.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
