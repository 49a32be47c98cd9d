package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-dependency}: an entry depends on something that is not there before its migration. */
public final class ClaimDependency implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-dependency",
            Severity.ERROR,
            "An entry depends on something that is not there before its migration.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "whoever moves the migration by what it depends on moves it to the wrong place.",
            "correct the entry.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
