package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.Progress;
import io.github.schemachangelog.evidence.JudgedEntry;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rehearsal.Rehearsal;
import io.github.schemachangelog.rehearsal.ScratchDatabase;
import io.github.schemachangelog.report.EvidenceReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Judges the changelog by all rules, after every migration was run on a scratch database. */
public final class Rehearse {
    private static final String EVIDENCE = "evidence.json";

    private final Request request;
    private final Scratch scratch;
    private final boolean late;

    /** @param late whether every rollback is also tried from the newest state, and not that of the newest ten only */
    public Rehearse(Request request, ScratchRequest scratch, boolean late, JarResolver jars) {
        this.request = request;
        this.late = late;
        this.scratch = Scratch.of(request.cacheDirectory(), scratch, jars);
    }

    /**
     * Reads, rehearses, judges, and writes {@code evidence.json} and {@code findings.sarif}.
     *
     * @param said what lint has said in this build
     * @param progress hears one line per migration
     * @throws UserProblem for what is missing, unreadable or not understood, and for a server that cannot be had
     */
    public Outcome run(Set<?> said, Consumer<String> progress) {
        Conclusion conclusion = new Conclusion(request);
        Inspection read = Inspection.of(request, Inputs.read(request));
        Optional<RehearsalRecord> rehearsal = rehearse(read, progress);
        Inspection inspection = rehearsal.map(read::seen).orElse(read);
        Findings findings = rehearsal
                .map(record -> inspection.linter().lint(inspection.subject(), record))
                .orElseGet(() -> inspection.linter().lint(inspection.subject()));
        writeEvidence(rehearsal, inspection.subject().claims().entries());
        conclusion.writeSarif(findings);
        return conclusion.timed(conclusion.of(inspection, findings, said).with(inspection.remarks()), "");
    }

    /** What an earlier run saw must not pass for what this one saw. */
    private void writeEvidence(Optional<RehearsalRecord> rehearsal, List<JudgedEntry> entries) {
        Path file = request.outputDirectory().resolve(EVIDENCE);
        if (rehearsal.isPresent()) {
            new EvidenceReporter().write(file, rehearsal.get(), entries);
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UserProblem(
                    "`" + file + "` of an earlier rehearsal cannot be removed: " + e.getMessage() + ".",
                    "It would pass for what this build saw.",
                    "Remove it.",
                    e);
        }
    }

    /** Empty where no server can be had and the build may go on without. */
    private Optional<RehearsalRecord> rehearse(Inspection inspection, Consumer<String> progress) {
        try (ScratchDatabase database = scratch.open()) {
            int total = inspection.subject().migrations().all().size();
            progress.accept("rehearsing " + total + (total == 1 ? " migration" : " migrations") + " on PostgreSQL "
                    + database.version());
            Lines lines = new Lines(progress, total);
            return Optional.of(new Rehearsal(lines, request.clock())
                    .record(
                            database,
                            inspection.subject().migrations(),
                            inspection.subject().scripts(),
                            Inquiry.of(inspection.subject(), late)));
        } catch (Scratch.Unavailable e) {
            if (!scratch.isOptional()) {
                throw new UserProblem(
                        String.valueOf(e.problem().getMessage()),
                        "",
                        "Where a build may go on without a rehearsal, say so with `-DschemaChangelog.rehearse=auto`.",
                        e);
            }
            inspection
                    .remarks()
                    .add(new Message(
                            Severity.WARNING, "not rehearsed: " + e.problem().getMessage()));
            return Optional.empty();
        }
    }

    /** One line per migration. */
    private static final class Lines implements Progress {
        private final Consumer<String> lines;
        private final int total;
        private int done;

        Lines(Consumer<String> lines, int total) {
            this.lines = lines;
            this.total = total;
        }

        @Override
        public void begins(Migration migration) {
            done++;
        }

        @Override
        public void ended(MigrationRun run) {
            if (run.state() != MigrationRun.State.NOT_RUN) {
                lines.accept("[" + done + "/" + total + "] " + run.id() + " " + run.state() + " in "
                        + run.milliseconds() + " ms");
            }
        }
    }
}
