package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReporterTest {
    private final ConsoleReporter reporter =
            new ConsoleReporter(Palette.PLAIN, Source::name, rule -> "rules/" + rule + ".md");

    @Test
    void aFindingSaysWhatWhereWhyAndWhatToDo() {
        assertThat(reporter.report(Samples.findings(Samples.duplicate())))
                .containsExactly(new Paragraph(Severity.ERROR, """
                error[duplicate-entry]: `20241224000000_add_sites_model` has two entries
                  --> docs/CHANGELOG.md:10:1
                10 | ### 20241224000000_add_sites_model (again)
                   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the second
                  --> docs/CHANGELOG.md:3:1
                 3 | ### 20241224000000_add_sites_model
                   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the first
                why:  readers cannot tell which of the two is true.
                fix:  merge the two entries into one.
                more: rules/duplicate-entry.md"""));
    }

    @Test
    void furtherLinesOfAnExplanationAreIndented() {
        Source source = Samples.source("a.md", "text");
        Finding finding = Finding.at(Samples.PROSE, new Place(source, source.span()))
                .message("a message")
                .why("one.\ntwo.")
                .advice("run:\r\nmvn test\n")
                .build();

        assertThat(reporter.report(Samples.findings(finding)).get(0).text()).endsWith("""
                why:  one.
                      two.
                fix:  run:
                      mvn test
                more: rules/prose-rollback.md""");
    }

    @Test
    void theSeverityIsTheFindingsOwn() {
        Finding finding = Samples.duplicate().withSeverity(Severity.WARNING);

        Paragraph paragraph = reporter.report(Samples.findings(finding)).get(0);

        assertThat(paragraph.severity()).isEqualTo(Severity.WARNING);
        assertThat(paragraph.text()).startsWith("warning[duplicate-entry]: ");
    }

    @Test
    void fromTheEleventhFindingOfARuleOnOnlyThePlaceIsShown() {
        List<Finding> many = Collections.nCopies(12, Samples.duplicate());

        List<Paragraph> paragraphs = reporter.report(new Findings(many, 0, 0));

        assertThat(paragraphs.get(9).text()).isEqualTo(paragraphs.get(1).text()).contains("| ");
        assertThat(paragraphs.get(10).text()).isEqualTo("""
                error[duplicate-entry]: `20241224000000_add_sites_model` has two entries
                  --> docs/CHANGELOG.md:10:1
                more: why and how stand with the first 10 findings of this rule.""");
        assertThat(paragraphs.get(11).text()).isEqualTo("""
                error[duplicate-entry]: `20241224000000_add_sites_model` has two entries
                  --> docs/CHANGELOG.md:10:1""");
    }

    @Test
    void whyAndHowAreNotSaidAgainInTheSameWords() {
        Finding first = Samples.duplicate();
        Finding warning = first.withSeverity(Severity.WARNING);

        List<Paragraph> paragraphs = reporter.report(Samples.findings(first, first, warning));

        assertThat(paragraphs.get(0).text()).contains("\nwhy:  ").contains("\nfix:  ");
        assertThat(paragraphs.get(1).text())
                .doesNotContain("\nwhy:  ")
                .doesNotContain("\nfix:  ")
                .endsWith("\nmore: rules/duplicate-entry.md");
        assertThat(paragraphs.get(2).text())
                .as("who sees errors alone, or warnings, is told")
                .contains("\nwhy:  ")
                .contains("\nfix:  ");
    }

    @Test
    void behindTheFiftiethFindingOfARuleTheyAreCounted() {
        List<Finding> many =
                new ArrayList<>(Collections.nCopies(52, Samples.duplicate().withSeverity(Severity.WARNING)));
        many.add(Samples.duplicate());

        List<Paragraph> paragraphs = reporter.report(new Findings(many, 0, 0));

        assertThat(paragraphs).hasSize(52);
        assertThat(paragraphs.get(50).text())
                .as("none of another severity is hidden by them")
                .startsWith("error[duplicate-entry]: `20241224000000_add_sites_model` has two entries");
        assertThat(paragraphs.get(51)).isEqualTo(new Paragraph(Severity.WARNING, """
                warning[duplicate-entry]: 2 more
                more: the SARIF report holds all of them."""));
    }

    @Test
    void aPalettePaintsPartsAndChangesNoText() {
        Palette palette = (role, text) -> (role == Palette.Role.ERROR ? "\u001B[31m" : "\u001B[2m") + text + "\u001B[m";

        String painted = new ConsoleReporter(palette, Source::name, rule -> "rules/" + rule + ".md")
                .report(Samples.findings(Samples.duplicate()))
                .get(0)
                .text();

        assertThat(painted).startsWith("\u001B[31merror[duplicate-entry]\u001B[m: ");
        assertThat(painted.replaceAll("\u001B\\[\\d*m", ""))
                .isEqualTo(reporter.report(Samples.findings(Samples.duplicate()))
                        .get(0)
                        .text());
    }
}
