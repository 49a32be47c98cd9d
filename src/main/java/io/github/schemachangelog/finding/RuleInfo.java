package io.github.schemachangelog.finding;

/**
 * A rule as reports and configurations know it.
 *
 * @param id a kebab-case slug that names the defect
 * @param severity the default
 * @param summary what it reports, in one sentence
 */
public record RuleInfo(String id, Severity severity, String summary) {
    public RuleInfo {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("no rule id: " + id);
        }
    }
}
