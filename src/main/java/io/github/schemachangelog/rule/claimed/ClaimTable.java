package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-table}: an entry says of tables what its migration does not do. */
public final class ClaimTable implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("claim-table", Severity.ERROR, "An entry says of tables what its migration does not do.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "whoever plans by the entry finds another schema.",
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
