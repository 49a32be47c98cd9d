package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.ConsoleReporter;
import io.github.schemachangelog.report.Palette;
import io.github.schemachangelog.report.SarifReporter;
import io.github.schemachangelog.report.Summary;
import io.github.schemachangelog.rule.RuleCatalog;
import io.github.schemachangelog.rule.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns findings into an outcome and into {@code findings.sarif}; knows when the run began. */
final class Conclusion {
    private static final String SARIF = "findings.sarif";

    private final Request request;
    private final Instant began;

    Conclusion(Request request) {
        this.request = request;
        this.began = request.clock().instant();
    }

    void writeSarif(Findings findings) {
        new SarifReporter(request.version(), RuleCatalog.infos())
                .write(request.outputDirectory().resolve(SARIF), findings);
    }

    /**
     * The outcome of a run.
     *
     * @param said what an earlier goal of the build has said already: not printed again, but counted
     */
    Outcome of(Inspection inspection, Findings findings, Set<?> said) {
        List<Message> messages = new ArrayList<>(inspection.remarks());
        Findings news = new Findings(
                findings.all().stream()
                        .filter(finding -> !said.contains(mark(finding)))
                        .toList(),
                findings.ignored(),
                findings.passedOver());
        new ConsoleReporter(request.colour() ? Palette.ANSI : Palette.PLAIN)
                .report(news)
                .forEach(paragraph -> messages.add(new Message(paragraph.severity(), paragraph.text())));
        return new Outcome(
                messages,
                summary(inspection, findings),
                failure(inspection.configuration().failOn(), findings),
                findings.count(Severity.ERROR),
                findings.all().stream().map(Conclusion::mark).collect(Collectors.toSet()));
    }

    private String summary(Inspection inspection, Findings findings) {
        Subject subject = inspection.subject();
        return new Summary(
                        findings,
                        subject.entries().size(),
                        subject.migrations().all().size(),
                        inspection.configuration().rules().since(),
                        Duration.between(began, request.clock().instant()))
                .text();
    }

    private String failure(Severity failOn, Findings findings) {
        if (!findings.reach(failOn)) {
            return "";
        }
        String counts = Stream.of(Severity.ERROR, Severity.WARNING)
                .filter(severity -> severity.compareTo(failOn) <= 0 && findings.count(severity) > 0)
                .map(severity -> count(findings.count(severity), severity.word()))
                .collect(Collectors.joining(" and "));
        return "the schema changelog has " + counts + "; each is printed above and stands in "
                + request.outputDirectory().resolve(SARIF);
    }

    private static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static String mark(Finding finding) {
        return finding.rule().id() + " " + finding.place().source().name() + " "
                + finding.place().span() + " " + finding.message();
    }
}
