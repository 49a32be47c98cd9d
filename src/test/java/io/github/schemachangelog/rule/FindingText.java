package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.Related;
import io.github.schemachangelog.text.Place;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as {@code expected.txt} holds them: a line for what each says, and one for every other part of it. */
final class FindingText {
    private static final int WIDTH = 80;

    private FindingText() {}

    static String of(List<Finding> findings) {
        return findings.stream().map(FindingText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(finding.severity().word()).append(": ").append(finding.message());
        text.append("\n  at     ").append(of(finding.place(), finding.label()));
        finding.migration().ifPresent(id -> text.append("\n  about  ").append(id));
        for (Related related : finding.related()) {
            text.append("\n  see    ").append(of(related.place(), related.label()));
        }
        text.append("\n  why    ").append(finding.why());
        text.append("\n  do     ").append(finding.advice());
        finding.fix()
                .map(Fix::description)
                .ifPresent(fix -> text.append("\n  fix    ").append(fix));
        return text.append("\n").toString();
    }

    /** {@code changelog.md:3:5 «the marked text» what the frame says}; only the first line of a long text. */
    private static String of(Place place, String label) {
        String marked = place.text().lines().findFirst().orElse("");
        boolean whole =
                marked.length() <= WIDTH && marked.length() == place.span().length();
        String shown = whole ? marked : marked.substring(0, Math.min(WIDTH, marked.length())) + "…";
        return place + " «" + shown + "»" + (label.isEmpty() ? "" : " " + label);
    }
}
