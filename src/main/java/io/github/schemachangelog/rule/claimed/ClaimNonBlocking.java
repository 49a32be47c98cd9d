package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;

/** {@code claim-non-blocking}: an entry promises that nobody waits, and the migration makes others wait. */
public final class ClaimNonBlocking implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-non-blocking",
            Severity.ERROR,
            "An entry promises that nobody waits, and the migration makes others wait.");
    private static final Refutations REFUTATIONS = new Refutations(
            INFO,
            "meanwhile others wait for the table, at least those who write to it.",
            "build an index with CREATE INDEX CONCURRENTLY in a migration of its own, add a constraint NOT VALID and validate it"
                    + " later; or correct this note.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return REFUTATIONS.in(subject);
    }
}
