package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-enum}: an entry says of enums what its migration does not do. */
public final class ClaimEnum implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("claim-enum", Severity.ERROR, "An entry says of enums what its migration does not do.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "an application that sends a value which the type lacks fails at run time.",
            "correct the values in the entry, or add a value in a migration of its own.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
