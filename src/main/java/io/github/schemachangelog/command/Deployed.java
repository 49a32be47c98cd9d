package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.DeploymentPlan;
import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.evidence.Residue;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.report.DeploymentReporter;
import io.github.schemachangelog.report.ReportFile;
import io.github.schemachangelog.report.Viewpoint;
import io.github.schemachangelog.rule.rehearsed.MigrationFails;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns what became of a deployment into an outcome and into {@code deployment.json}. */
final class Deployed {
    private static final String REPORT = "deployment.json";

    private final Request request;
    private final Destination destination;
    private final Conclusion conclusion;

    Deployed(Request request, Destination destination) {
        this.request = request;
        this.destination = destination;
        this.conclusion = new Conclusion(request);
    }

    /**
     * Takes away what an earlier run, maybe on another target, has left: it must not pass for what this one did.
     *
     * @throws io.github.schemachangelog.finding.UserProblem where no report can be written, before anything is applied
     */
    void begin() {
        ReportFile.clear(report());
    }

    private Path report() {
        return request.outputDirectory().resolve(REPORT);
    }

    /** The target holds every migration. */
    Outcome nothing(Migrations migrations) {
        write(new DeploymentRecord(0, List.of(), Map.of(), List.of()));
        return nothingOnPaper(migrations);
    }

    /** The same of a dry run, which has no report. */
    Outcome nothingOnPaper(Migrations migrations) {
        int all = migrations.all().size();
        return conclude(List.of(), "nothing to do: `" + destination.name() + "` holds " + count(all, "migration"), "");
    }

    /** A dry run. */
    Outcome onPaper(Path sql, DeploymentPlan plan) {
        return conclude(
                List.of(),
                "dry run: nothing was applied; what would be sent for "
                        + count(plan.pending().size(), "migration") + " stands in "
                        + Viewpoint.name(request.startDirectory(), sql),
                "");
    }

    Outcome outcome(DeploymentRecord record) {
        write(record);
        if (record.runs().isEmpty()) {
            return conclude(List.of(), "nothing left to do: another run has applied it", "");
        }
        List<Message> messages = new ArrayList<>();
        for (MigrationRun run : record.runs()) {
            MigrationFails.onTarget(run, destination.name())
                    .ifPresent(finding -> messages.add(conclusion.message(finding)));
        }
        record.residue().forEach(left -> messages.add(Message.of(Severity.WARNING, sentence(left))));
        String summary = summary(record);
        String failure = record.isComplete()
                ? ""
                : summary + "; run apply again when the reason is gone, it goes on where this run stopped (see "
                        + Viewpoint.name(request.startDirectory(), report()) + ")";
        return conclude(messages, summary, failure);
    }

    private void write(DeploymentRecord record) {
        DeploymentReporter.Stage stage = new DeploymentReporter.Stage(
                destination.name(),
                destination.shown(),
                destination.isProduction(),
                destination.historyTable(),
                conclusion.began());
        ReportFile.write(report(), new DeploymentReporter().text(stage, record));
    }

    private Outcome conclude(List<Message> messages, String summary, String failure) {
        long errors = messages.stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .count();
        return conclusion.timed(new Outcome(messages, summary, failure, errors, Set.of()), "");
    }

    private String summary(DeploymentRecord record) {
        List<String> parts = new ArrayList<>();
        parts.add(count(number(record, State.APPLIED), "migration") + " applied to `" + destination.name() + "`");
        if (number(record, State.FAILED) > 0) {
            parts.add(number(record, State.FAILED) + " failed");
        }
        if (number(record, State.NOT_RUN) > 0) {
            parts.add(number(record, State.NOT_RUN) + " not run");
        }
        return String.join(", ", parts);
    }

    private static int number(DeploymentRecord record, State state) {
        return (int) record.runs().stream().filter(run -> run.state() == state).count();
    }

    private static String sentence(Residue left) {
        return switch (left.kind()) {
            case INDEX ->
                "index `" + left.name() + "` on `" + left.table()
                        + "` is INVALID: no query uses it, while writes may keep it up and, if it is unique, be refused by it;"
                        + " where the script that makes it has failed, run apply again, which drops and makes it anew;"
                        + " else drop it, or REINDEX it CONCURRENTLY";
            case CONSTRAINT ->
                "constraint `" + left.name() + "` of `" + left.table()
                        + "` is NOT VALID: rows from before it may break it; VALIDATE it";
        };
    }

    private static String count(int number, String what) {
        return (number == 0 ? "no" : Integer.toString(number)) + " " + what + (number == 1 ? "" : "s");
    }
}
