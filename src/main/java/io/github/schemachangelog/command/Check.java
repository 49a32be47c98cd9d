package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.target.Purpose;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.report.ReportFile;
import java.util.List;
import java.util.Set;

/** Holds the changelog and the migrations against what a target says was applied. */
public final class Check {
    private final Request request;
    private final TargetOptions target;

    public Check(Request request, TargetOptions target) {
        this.request = request;
        this.target = target;
    }

    /**
     * Asks the target, judges by the rules about targets, and writes {@code check.sarif}.
     *
     * @throws io.github.schemachangelog.finding.UserProblem for what is missing or not understood, and for a target that
     *     cannot be entered
     */
    public Outcome run() {
        return ReportFile.removedWhereFailing(Report.CHECK.in(request), this::judge);
    }

    private Outcome judge() {
        Conclusion conclusion = new Conclusion(request, Report.CHECK);
        Destination destination = Destination.of(target, request.migrations());
        try (Approach approach = new Approach(destination, Purpose.READ)) {
            Inspection inspection = Inspection.ofDocument(request, Inputs.read(request));
            return judge(inspection, destination, approach, conclusion);
        }
    }

    private static Outcome judge(
            Inspection inspection, Destination destination, Approach approach, Conclusion conclusion) {
        MigrationStates states = approach.states(inspection.subject().migrations());
        TargetStanding standing = new TargetStanding(destination.name(), destination.isProduction(), states);
        Findings findings = inspection.linter().check(inspection.subject(), standing);
        conclusion.writeSarif(findings);
        List<Message> remarks = approach.remarks().stream().map(Message::info).toList();
        return conclusion.timed(conclusion.of(inspection, findings, Set.of()).with(remarks), "");
    }
}
