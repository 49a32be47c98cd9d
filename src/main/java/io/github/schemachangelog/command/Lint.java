package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.OutcomeCache;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.ReportFile;
import io.github.schemachangelog.report.RulePages;
import io.github.schemachangelog.report.Viewpoint;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.RuleSettings;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
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
        return ReportFile.removedWhereFailing(Report.FINDINGS.in(request), () -> run(Inputs.read(request)));
    }

    private Outcome run(Inputs inputs) {
        Conclusion conclusion = new Conclusion(request);
        Optional<KnownOutcome> remembered = remembered(inputs);
        if (remembered.isPresent()) {
            return conclusion.again(remembered.get());
        }
        List<Message> remarks = new ArrayList<>();
        KnownOutcome judged = judge(inputs, conclusion, remarks);
        return conclusion.timed(judged.outcome().with(remarks), "");
    }

    /** What {@link #run()} comes to, from memory where nothing has changed; nothing is written then. */
    KnownOutcome outcome(Inputs inputs) {
        return remembered(inputs).orElseGet(() -> judge(inputs, new Conclusion(request), new ArrayList<>()));
    }

    private Optional<KnownOutcome> remembered(Inputs inputs) {
        return cache(inputs).flatMap(OutcomeCache::find).map(KnownOutcome::of);
    }

    private Optional<OutcomeCache> cache(Inputs inputs) {
        return inputs.outcomes(request, "lint", List.of());
    }

    /** @param remarks takes what there is to say of the run besides */
    private KnownOutcome judge(Inputs inputs, Conclusion conclusion, List<Message> remarks) {
        Inspection inspection = Inspection.of(request, inputs);
        Findings findings = inspection.linter().lint(inspection.subject());
        String sarif = conclusion.writeSarif(findings);
        Outcome outcome = conclusion.of(inspection, findings, Set.of());
        KnownOutcome judged = new KnownOutcome(outcome, sarif, RulePages.wanted(findings), pending(inspection), "", "");
        remarks.addAll(inspection.remarks());
        if (remarks.isEmpty()) {
            cache(inputs)
                    .flatMap(keeper -> keeper.keep(judged.parts()))
                    .ifPresent(problem -> remarks.add(Message.of(Severity.WARNING, problem)));
        }
        return judged;
    }

    /** By what they declare, whatever rules and ignores have to say of it. */
    private List<String> pending(Inspection inspection) {
        Viewpoint viewpoint = Viewpoint.at(request.startDirectory());
        Subject subject = inspection.subject();
        RuleSettings settings = inspection.configuration().rules();
        return subject.entries().stream()
                .filter(entry -> entry.status().equals(Optional.of(Status.PENDING)))
                .filter(entry -> !settings.passesOver(entry.id(), subject.migrations()))
                .map(entry -> EntryName.quote(entry.title()) + " ("
                        + viewpoint.name(entry.statusPlace().source()) + ":"
                        + entry.statusPlace().location().line() + ")")
                .toList();
    }
}
