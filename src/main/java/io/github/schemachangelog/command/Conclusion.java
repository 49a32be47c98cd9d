package io.github.schemachangelog.command;

import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.ConsoleReporter;
import io.github.schemachangelog.report.Palette;
import io.github.schemachangelog.report.ReportFile;
import io.github.schemachangelog.report.RulePages;
import io.github.schemachangelog.report.SarifReporter;
import io.github.schemachangelog.report.Summary;
import io.github.schemachangelog.report.Viewpoint;
import io.github.schemachangelog.rule.RuleCatalog;
import io.github.schemachangelog.rule.RuleSettings;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns findings into an outcome and into a report; knows when the run began. */
final class Conclusion {
    private static final String EVIDENCE = "evidence.json";

    private final Request request;
    private final Report report;
    private final Instant began;

    Conclusion(Request request) {
        this(request, Report.FINDINGS);
    }

    Conclusion(Request request, Report report) {
        this.request = request;
        this.report = report;
        this.began = request.clock().instant();
    }

    Instant began() {
        return began;
    }

    /** Writes the report, and says what it holds. */
    String writeSarif(Findings findings) {
        String sarif = new SarifReporter(request.version(), RuleCatalog.infos(), Viewpoint.at(request.root()))
                .text(findings, report.category());
        write(sarif, RulePages.wanted(findings));
        return sarif;
    }

    void writeEvidence(String evidence) {
        ReportFile.write(evidence(request), evidence);
    }

    /** What an earlier run saw must not pass for what this one saw. */
    void removeEvidence() {
        ReportFile.remove(evidence(request));
    }

    static Path evidence(Request request) {
        return request.outputDirectory().resolve(EVIDENCE);
    }

    private void write(String sarif, List<String> rules) {
        ReportFile.write(report.in(request), sarif);
        RulePages.write(request.outputDirectory(), rules);
        RulePages.remove(
                request.outputDirectory(),
                RulePages.present(request.outputDirectory()).stream()
                        .filter(rule -> !rules.contains(rule) && report.speaksOf(rule))
                        .toList());
    }

    /** An earlier run's outcome as this one's. */
    Outcome again(KnownOutcome known) {
        write(known.sarif(), known.rules());
        if (!known.evidence().isEmpty()) {
            writeEvidence(known.evidence());
        }
        return timed(known.outcome(), "; known from an earlier run, nothing changed");
    }

    /** The outcome with this run's time at the end of its summary. */
    Outcome timed(Outcome outcome, String remark) {
        Duration took = Duration.between(began, request.clock().instant());
        return new Outcome(
                outcome.messages(),
                outcome.summary() + "; " + Summary.time(took) + remark,
                outcome.failure(),
                outcome.errors(),
                outcome.said());
    }

    /**
     * The outcome of a run, without its time and without remarks.
     *
     * @param said what an earlier goal of the build has said already: neither printed nor counted again, but reported
     */
    Outcome of(Inspection inspection, Findings findings, Set<?> said) {
        List<Message> messages = new ArrayList<>();
        Findings news = new Findings(
                findings.all().stream()
                        .filter(finding -> !said.contains(mark(finding)))
                        .toList(),
                findings.ignored(),
                findings.passedOver());
        console().report(news).forEach(paragraph -> messages.add(Message.of(paragraph)));
        return new Outcome(
                messages,
                summary(inspection, findings, news),
                failure(inspection.configuration().failOn(), findings),
                findings.count(Severity.ERROR),
                findings.all().stream().map(Conclusion::mark).collect(Collectors.toSet()));
    }

    /** A finding that stands alone. */
    Message message(Finding finding) {
        Findings alone = new Findings(List.of(finding), 0, 0);
        RulePages.write(request.outputDirectory(), RulePages.wanted(alone));
        return Message.of(console().report(alone).get(0));
    }

    private ConsoleReporter console() {
        Path start = request.startDirectory();
        return new ConsoleReporter(
                request.colour() ? Palette.ANSI : Palette.PLAIN,
                Viewpoint.at(start),
                rule -> Viewpoint.name(start, RulePages.file(request.outputDirectory(), rule)));
    }

    private static String summary(Inspection inspection, Findings all, Findings news) {
        Subject subject = inspection.subject();
        return new Summary(
                        news,
                        all.all().size() - news.all().size(),
                        subject.entries().size(),
                        subject.migrations().all().size(),
                        claims(subject, inspection.configuration().rules()),
                        inspection.configuration().rules().since())
                .text();
    }

    /** Without those of entries that are not judged. */
    private static List<JudgedClaim> claims(Subject subject, RuleSettings settings) {
        return subject.claims()
                .all()
                .filter(claim -> !settings.passesOver(claim.migration(), subject.migrations()))
                .toList();
    }

    private String failure(Severity failOn, Findings findings) {
        if (!findings.reach(failOn)) {
            return "";
        }
        String counts = Stream.of(Severity.ERROR, Severity.WARNING)
                .filter(severity -> severity.compareTo(failOn) <= 0 && findings.count(severity) > 0)
                .map(severity -> count(findings.count(severity), severity.word()))
                .collect(Collectors.joining(" and "));
        // Maven prints no warnings with -q.
        String printed = findings.count(Severity.ERROR) > 0 ? "; see above and " : "; see ";
        return "the schema changelog has " + counts + printed + report.in(request);
    }

    private static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static String mark(Finding finding) {
        Span span = finding.place().span();
        return finding.rule().id() + " " + finding.place().source().name() + " " + span.start() + "-" + span.end() + " "
                + finding.message();
    }
}
