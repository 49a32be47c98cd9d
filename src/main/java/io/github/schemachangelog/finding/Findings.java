package io.github.schemachangelog.finding;

import java.util.List;

/**
 * What a linter says of a changelog.
 *
 * @param all in the order of their places
 * @param ignored how many an ignore comment hides
 * @param passedOver how many entries and migrations are older than {@code since} and were not judged
 */
public record Findings(List<Finding> all, int ignored, int passedOver) {
    public Findings {
        all = List.copyOf(all);
    }

    public long count(Severity severity) {
        return all.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** Whether any finding is at least as heavy; {@link Severity#OFF} asks for none. */
    public boolean reach(Severity bound) {
        return bound != Severity.OFF
                && all.stream().anyMatch(finding -> finding.severity().compareTo(bound) <= 0);
    }
}
