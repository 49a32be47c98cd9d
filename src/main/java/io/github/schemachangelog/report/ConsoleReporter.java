package io.github.schemachangelog.report;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Related;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.Palette.Role;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.TerminalText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Findings for people: what, where with a code frame, why, what to do and where to read more. A rule that is broken
 * often is shown {@value #IN_FULL} times in full; its further findings are a head line and a place, and those behind the first
 * {@value #NAMED} are counted at the end. Why and what to do are not said again in the same words.
 */
public final class ConsoleReporter {
    /** How many findings of one rule are shown in full. */
    static final int IN_FULL = 10;

    /** How many findings of one rule are shown at all. */
    static final int NAMED = 50;

    /** How many related places are shown with their lines; further ones are named. */
    private static final int DRAWN = 5;

    private static final String INDENT = " ".repeat(6);

    private final Palette palette;
    private final Viewpoint viewpoint;
    private final UnaryOperator<String> pages;

    /**
     * @param viewpoint from where places are named
     * @param pages where the page of a rule is read, by the rule's id
     */
    public ConsoleReporter(Palette palette, Viewpoint viewpoint, UnaryOperator<String> pages) {
        this.palette = palette;
        this.viewpoint = viewpoint;
        this.pages = pages;
    }

    /** One paragraph per finding, in their order; at the end one for what is only counted of a rule and a severity. */
    public List<Paragraph> report(Findings findings) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Map<String, Severity> counted = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Finding finding : findings.all()) {
            int count = seen.merge(head(finding), 1, Integer::sum);
            if (count <= NAMED) {
                paragraphs.add(new Paragraph(finding.severity(), String.join("\n", lines(finding, count, told))));
            } else {
                counted.put(head(finding), finding.severity());
            }
        }
        counted.forEach((head, severity) -> paragraphs.add(new Paragraph(
                severity,
                head + ": " + (seen.getOrDefault(head, 0) - NAMED) + " more\n"
                        + explanation("more", "the SARIF report holds all of them."))));
        return paragraphs;
    }

    /**
     * @param count which one of its rule and severity it is, from 1
     * @param told what has been explained before
     */
    private List<String> lines(Finding finding, int count, Set<String> told) {
        List<String> lines = count <= IN_FULL ? full(finding, told) : brief(finding);
        if (count == IN_FULL + 1) {
            lines.add(explanation("more", "why and how stand with the first " + IN_FULL + " findings of this rule."));
        }
        return lines;
    }

    private List<String> full(Finding finding, Set<String> told) {
        List<Place> places = Stream.concat(
                        Stream.of(finding.place()), finding.related().stream().map(Related::place))
                .toList();
        CodeFrame frame = CodeFrame.fitting(palette, places);
        List<String> lines = brief(finding);
        lines.addAll(drawn(frame, finding.place(), finding.label()));
        for (int i = 0; i < finding.related().size(); i++) {
            Related related = finding.related().get(i);
            lines.add(arrow(related.place()));
            if (i < DRAWN) {
                lines.addAll(drawn(frame, related.place(), related.label()));
            }
        }
        Stream.of(explanation("why", finding.why()), explanation("fix", finding.advice()))
                .filter(line -> told.add(head(finding) + line))
                .forEach(lines::add);
        lines.add(
                explanation("more", TerminalText.line(pages.apply(finding.rule().id()))));
        return lines;
    }

    private List<String> brief(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(head(finding) + ": " + TerminalText.line(finding.message().strip()));
        lines.add(arrow(finding.place()));
        return lines;
    }

    private String head(Finding finding) {
        return palette.paint(
                role(finding.severity()),
                finding.severity().word() + "[" + finding.rule().id() + "]");
    }

    /** A file or a folder without a text has no line that could be drawn. */
    private static List<String> drawn(CodeFrame frame, Place place, String label) {
        return hasText(place) ? frame.draw(place, label) : List.of(INDENT + TerminalText.line(label.strip()));
    }

    private static boolean hasText(Place place) {
        return !place.source().text().isEmpty();
    }

    private String arrow(Place place) {
        String name = viewpoint.name(place.source());
        String shown = hasText(place) ? name + ":" + place.location() : name;
        return "  --> " + palette.paint(Role.PLACE, TerminalText.line(shown));
    }

    private String explanation(String word, String text) {
        String padding = " ".repeat(INDENT.length() - word.length() - 1);
        return palette.paint(Role.FAINT, word + ":") + padding + TerminalText.lines(text.strip(), INDENT);
    }

    private static Role role(Severity severity) {
        return switch (severity) {
            case ERROR -> Role.ERROR;
            case WARNING -> Role.WARNING;
            case INFO, OFF -> Role.INFO;
        };
    }
}
