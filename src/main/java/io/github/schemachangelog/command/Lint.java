package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.OutcomeCache;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.RulePages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the changelog by all rules that need no database. */
public final class Lint {
    private final Request request;

    public Lint(Request request) {
        this.request = request;
    }

    /**
     * Reads, judges, and writes {@code findings.sarif}. Where nothing has changed since an earlier run, answers with what
     * that run came to.
     *
     * @throws io.github.schemachangelog.finding.UserProblem for what is missing, unreadable or not understood
     */
    public Outcome run() {
        return run(Inputs.read(request));
    }

    Outcome run(Inputs inputs) {
        Conclusion conclusion = new Conclusion(request);
        Optional<OutcomeCache> cache = outcomes(request, inputs);
        return cache.flatMap(OutcomeCache::find)
                .map(KnownOutcome::of)
                .map(known -> conclusion.again(known))
                .orElseGet(() -> judge(inputs, conclusion, cache));
    }

    /** What an earlier run came to when all was as it is now; writes nothing. */
    static Optional<KnownOutcome> remembered(Request request, Inputs inputs) {
        return outcomes(request, inputs).flatMap(OutcomeCache::find).map(KnownOutcome::of);
    }

    private static Optional<OutcomeCache> outcomes(Request request, Inputs inputs) {
        return inputs.outcomes(request, "lint", List.of());
    }

    private Outcome judge(Inputs inputs, Conclusion conclusion, Optional<OutcomeCache> cache) {
        Inspection inspection = Inspection.of(request, inputs);
        Findings findings = inspection.linter().lint(inspection.subject());
        String sarif = conclusion.writeSarif(findings);
        Outcome outcome = conclusion.of(inspection, findings, Set.of());
        if (inspection.remarks().isEmpty()) {
            KnownOutcome known = new KnownOutcome(outcome, sarif, RulePages.wanted(findings), "");
            cache.flatMap(keeper -> keeper.keep(known.parts()))
                    .ifPresent(problem -> inspection.remarks().add(new Message(Severity.WARNING, problem)));
        }
        return conclusion.timed(outcome.with(inspection.remarks()), "");
    }
}
