package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.Findings;
import java.util.Set;

/** Judges the changelog by all rules that need no database. */
public final class Lint {
    private final Request request;

    public Lint(Request request) {
        this.request = request;
    }

    /**
     * Reads, judges, and writes {@code findings.sarif}.
     *
     * @throws io.github.schemachangelog.finding.UserProblem for what is missing, unreadable or not understood
     */
    public Outcome run() {
        Conclusion conclusion = new Conclusion(request);
        Inspection inspection = Inspection.of(request);
        Findings findings = inspection.linter().lint(inspection.subject());
        conclusion.writeSarif(findings);
        return conclusion.of(inspection, findings, Set.of());
    }
}
