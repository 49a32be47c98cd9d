package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.OutcomeCache;
import io.github.schemachangelog.deployment.target.EnvironmentReader;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.rehearsal.Baseline;
import io.github.schemachangelog.rehearsal.Past;
import io.github.schemachangelog.rehearsal.Questions;
import io.github.schemachangelog.rehearsal.Rehearsal;
import io.github.schemachangelog.rehearsal.installation.PostgresBuild;
import io.github.schemachangelog.rehearsal.scratch.Lineage;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
import io.github.schemachangelog.report.EvidenceReporter;
import io.github.schemachangelog.report.ReportFile;
import io.github.schemachangelog.report.RulePages;
import io.github.schemachangelog.report.Viewpoint;
import io.github.schemachangelog.rule.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Judges the changelog by all rules, after every migration was run on a scratch database. */
public final class Rehearse {
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
     * Reads, rehearses, judges, and writes {@code evidence.json} and {@code findings.sarif}. Where nothing has changed
     * since an earlier run, answers with what that run came to.
     *
     * @param said what lint has said in this build
     * @param progress hears one line per migration
     * @throws UserProblem for what is missing, unreadable or not understood, and for a server that cannot be had
     */
    public Outcome run(Set<?> said, Consumer<String> progress) {
        return ReportFile.removedWhereFailing(Conclusion.evidence(request), () -> rehearse(said, progress));
    }

    /** That this build does not rehearse: what an earlier one saw must not pass for what this one saw. */
    public static void passOver(Request request) {
        ReportFile.remove(Conclusion.evidence(request));
    }

    private Outcome rehearse(Set<?> said, Consumer<String> progress) {
        Conclusion conclusion = new Conclusion(request);
        Inputs inputs = Inputs.read(request);
        Premises premises = new Premises(variables(inputs.migrations()), baseline());
        Optional<OutcomeCache> cache = scratch.embedded()
                .flatMap(build ->
                        inputs.outcomes(request, "rehearse", beyondLint(premises.origin(build) + " " + late, said)));
        return cache.flatMap(OutcomeCache::find)
                .map(KnownOutcome::of)
                .map(known -> again(known, inputs.migrations(), premises.variables(), conclusion))
                .orElseGet(() -> {
                    try (Opening opening = Opening.begin(scratch, lineage(inputs, premises))) {
                        Inspection inspection = Inspection.of(request, inputs);
                        Seen seen = new Seen(inspection, rehearse(inspection, opening, premises, progress));
                        opening.finish();
                        return judge(seen, premises.variables(), conclusion, said, cache);
                    }
                });
    }

    /**
     * What the migrations run with and on.
     *
     * @param variables what {@code ${name}} in a script stands for
     * @param baseline what is there before the first migration
     */
    private record Premises(Map<String, String> variables, Optional<Script> baseline) {
        /** What the states of an embedded server depend on besides the migrations. */
        String origin(PostgresBuild build) {
            return build
                    + (variables.isEmpty() ? "" : " " + Checksum.of(variables).hex())
                    + baseline.map(script -> " on " + script.checksum().hex()).orElse("");
        }
    }

    private Optional<Script> baseline() {
        return scratch.baseline()
                .map(new SourceReader(request.baseDirectory())::load)
                .map(loaded -> new Script(loaded.source(), loaded.source().span(), Checksum.of(loaded.bytes())));
    }

    /** What an outcome depends on besides what a lint depends on. */
    private static List<String> beyondLint(String settings, Set<?> said) {
        return Stream.concat(
                        Stream.of(settings), said.stream().map(String::valueOf).sorted())
                .toList();
    }

    /** @param record empty where no server could be had and the build may go on without */
    private record Seen(Inspection inspection, Optional<RehearsalRecord> record) {}

    /** What the embedded server can be kept by. */
    private Lineage lineage(Inputs inputs, Premises premises) {
        return scratch.embedded()
                .filter(build -> inputs.configuration().remembers())
                .map(build ->
                        Lineage.of(Inputs.build(request.version()) + " " + premises.origin(build), inputs.migrations()))
                .orElse(Lineage.NONE);
    }

    /** What {@code ${name}} in a script stands for; in folders it stands for itself. */
    private Map<String, String> variables(Migrations migrations) {
        boolean none = scratch.environment().isBlank() || !migrations.layout().hasVariables();
        return none
                ? Map.of()
                : new EnvironmentReader(migrations.folder())
                        .scriptVariables(scratch.environment().strip());
    }

    private Outcome judge(
            Seen seen,
            Map<String, String> variables,
            Conclusion conclusion,
            Set<?> said,
            Optional<OutcomeCache> cache) {
        Inspection inspection = seen.record().map(seen.inspection()::seen).orElse(seen.inspection());
        Findings findings = seen.record()
                .map(record -> inspection.linter().lint(inspection.subject(), record))
                .orElseGet(() -> inspection.linter().lint(inspection.subject()));
        String evidence = seen.record()
                .map(record -> new EvidenceReporter()
                        .text(record, inspection.subject().claims().entries()))
                .orElse("");
        if (evidence.isEmpty()) {
            conclusion.removeEvidence();
        } else {
            conclusion.writeEvidence(evidence);
        }
        String sarif = conclusion.writeSarif(findings);
        Outcome outcome = conclusion.of(inspection, findings, said);
        String passed = outcome.failed()
                ? ""
                : seen.record()
                        .filter(record ->
                                record.runs().stream().allMatch(run -> run.state() == MigrationRun.State.APPLIED))
                        .map(RehearsalRecord::serverVersion)
                        .orElse("");
        Migrations migrations = inspection.subject().migrations();
        if (inspection.remarks().isEmpty()
                && seen.record().filter(RehearsalRecord::isRepeatable).isPresent()) {
            KnownOutcome known =
                    new KnownOutcome(outcome, sarif, RulePages.wanted(findings), List.of(), evidence, passed);
            cache.flatMap(keeper -> keeper.keep(known.parts())).ifPresent(problem -> warn(inspection, problem));
        }
        if (inspection.configuration().remembers() && !passed.isEmpty()) {
            PassedRehearsals.keep(request, migrations, variables, passed)
                    .ifPresent(problem -> warn(inspection, problem));
        }
        return conclusion.timed(outcome.with(inspection.remarks()), "");
    }

    /** An earlier run's outcome; that it has passed is remembered as if it were today, which keeps it from being forgotten. */
    private Outcome again(
            KnownOutcome known, Migrations migrations, Map<String, String> variables, Conclusion conclusion) {
        Outcome outcome = conclusion.again(known);
        return known.passed().isEmpty()
                ? outcome
                : PassedRehearsals.keep(request, migrations, variables, known.passed())
                        .map(problem -> outcome.with(List.of(Message.of(Severity.WARNING, problem))))
                        .orElse(outcome);
    }

    private static void warn(Inspection inspection, String problem) {
        inspection.remarks().add(Message.of(Severity.WARNING, problem));
    }

    private Optional<RehearsalRecord> rehearse(
            Inspection inspection, Opening opening, Premises premises, Consumer<String> progress) {
        Subject subject = inspection.subject();
        Questions questions = Inquiry.of(subject, late);
        Optional<Memory> memory = opening.lineage().isEmpty()
                ? Optional.empty()
                : Optional.of(Memory.open(request, opening.lineage(), subject.migrations(), questions));
        Past past = memory.map(Memory::past).orElse(Past.NONE);
        try {
            RehearsalRecord record = record(opening, past.unchanged(subject.migrations()), progress, database -> {
                ProgressLines lines = new ProgressLines(
                        progress,
                        Viewpoint.at(request.startDirectory()),
                        subject.migrations().all().size());
                Optional<Baseline> baseline = premises.baseline().map(Baseline::new);
                lines.begin(database, baseline);
                return new Rehearsal(lines, request.clock(), past, baseline, premises.variables())
                        .record(database, subject.migrations(), subject.scripts(), questions);
            });
            memory.flatMap(keeper -> keeper.keep(record)).ifPresent(problem -> warn(inspection, problem));
            return Optional.of(record);
        } catch (Scratch.Unavailable e) {
            if (!scratch.isOptional()) {
                throw new UserProblem(
                        String.valueOf(e.problem().getMessage()),
                        "",
                        "Where a build may go on without a rehearsal, say so with `-DschemaChangelog.rehearse=auto`.",
                        e);
            }
            warn(inspection, "not rehearsed: " + e.problem().getMessage());
            return Optional.empty();
        }
    }

    /** Once, or, where it has filled the memory that there is for it, once more on the disk. */
    private static RehearsalRecord record(
            Opening opening,
            int known,
            Consumer<String> progress,
            Function<ScratchDatabase, RehearsalRecord> rehearsal) {
        ScratchDatabase database = opening.holding(known);
        try {
            RehearsalRecord record = rehearsal.apply(database);
            if (!database.ranOutOfRoom()) {
                return record;
            }
        } catch (UserProblem e) {
            if (database.endsWithin(Duration.ZERO) || !database.ranOutOfRoom()) {
                throw e;
            }
        }
        progress.accept("the migrations write more than fits into memory: once more, on the disk");
        return rehearsal.apply(opening.onDisk(known));
    }
}
