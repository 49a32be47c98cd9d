package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Growth;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.text.EditPlan;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinterTest {
    private static final Rule EVERY_ENTRY = everyEntry(new RuleInfo("pending-entry", Severity.WARNING, "Any entry."));

    private static Rule.OfDocument everyEntry(RuleInfo info) {
        return new Rule.OfDocument() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public List<Finding> check(Document document) {
                return document.changelog().entries().stream()
                        .map(entry -> Finding.at(info, entry.headingPlace())
                                .migration(entry.id())
                                .message("an entry")
                                .why("test.")
                                .advice("test.")
                                .build())
                        .toList();
            }
        };
    }

    private static final RuleInfo ON_TARGET = new RuleInfo("missing-script", Severity.ERROR, "Any entry.");
    private static final TargetStanding STAGING = new TargetStanding("staging", false, new MigrationStates(List.of()));

    /** Says of every entry what the target is called. */
    private static Rule ofTarget() {
        return new Rule.OfTarget() {
            @Override
            public RuleInfo info() {
                return ON_TARGET;
            }

            @Override
            public List<Finding> check(Subject subject, TargetStanding target) {
                return subject.entries().stream()
                        .map(entry -> Finding.at(ON_TARGET, entry.headingPlace())
                                .migration(entry.id())
                                .message("an entry on " + target.name())
                                .why("test.")
                                .advice("test.")
                                .build())
                        .toList();
            }
        };
    }

    private static Findings check(String markdown, RuleSettings settings) {
        return new Linter(List.of(EVERY_ENTRY, ofTarget()), settings).check(subject(markdown), STAGING);
    }

    private static Findings lint(String markdown, RuleSettings settings) {
        return new Linter(List.of(EVERY_ENTRY, ofTarget()), settings).lint(subject(markdown));
    }

    private static Subject subject(String markdown) {
        Source source = new Source(Path.of("/c.md"), "c.md", markdown);
        Changelog changelog = new ChangelogReader(Vocabulary.standard()).read(source);
        Document document =
                new Document(changelog, Vocabulary.standard(), Document.STANDARD_REQUIRED, LocalDate.of(2026, 2, 10));
        Migrations none = new Migrations(
                Path.of("/m"), "m", Layout.FOLDERS, List.of(), Optional.empty(), Optional.empty(), List.of());
        return new Subject(document, none, Map.of(), Map.of());
    }

    private static List<String> ids(Findings findings) {
        return findings.all().stream()
                .map(finding -> finding.severity().word() + " " + finding.rule().id() + " "
                        + finding.place().location().line())
                .toList();
    }

    private static final String TWO_ENTRIES = """
            ## Migrated

            ### 20250101000000_a
            - **Status:** MIGRATED

            ### 20250201000000_b
            - **Status:** MIGRATED
            """;

    @Test
    void reportsWithTheSeverityOfTheRule() {
        assertThat(ids(lint(TWO_ENTRIES, RuleSettings.STANDARD)))
                .containsExactly("warning pending-entry 3", "warning pending-entry 6");
    }

    @Test
    void reportsWithTheSeverityOfTheTeam() {
        RuleSettings settings = new RuleSettings(Map.of("pending-entry", Severity.ERROR), Optional.empty());
        assertThat(lint(TWO_ENTRIES, settings).count(Severity.ERROR)).isEqualTo(2);
    }

    @Test
    void reportsNothingOfARuleThatIsOff() {
        RuleSettings settings = new RuleSettings(Map.of("pending-entry", Severity.OFF), Optional.empty());
        assertThat(lint(TWO_ENTRIES, settings).all()).isEmpty();
    }

    @Test
    void passesOverWhatIsOlderThanSince() {
        RuleSettings settings = new RuleSettings(Map.of(), Optional.of(new MigrationId("20250201000000")));
        Findings findings = lint(TWO_ENTRIES, settings);
        assertThat(ids(findings)).containsExactly("warning pending-entry 6");
        assertThat(findings.passedOver()).isEqualTo(1);
    }

    @Test
    void hidesWhatACommentInTheEntryIgnores() {
        Findings findings = lint("""
                ## Migrated

                ### 20250101000000_a
                <!-- schema-changelog: ignore pending-entry because the team says so -->
                - **Status:** MIGRATED

                ### 20250201000000_b
                - **Status:** MIGRATED
                """, RuleSettings.STANDARD);
        assertThat(ids(findings)).containsExactly("warning pending-entry 7");
        assertThat(findings.ignored()).isEqualTo(1);
    }

    @Test
    void hidesInATimeThatGrowsWithTheDocument() {
        assertThat(Growth.of(2400, size -> {
                    StringBuilder text = new StringBuilder("## Migrated\n");
                    for (int i = 0; i < size; i++) {
                        text.append("\n### ").append(20250101000000L + i).append("_a\n");
                        text.append("<!-- schema-changelog: ignore pending-entry because x -->\n");
                    }
                    Subject subject = subject(text.toString());
                    List<Finding> findings = ((Rule.OfDocument) EVERY_ENTRY).check(subject.document());
                    return Growth.nanoseconds(() -> {
                        Ignores ignores = new Ignores(subject);
                        assertThat(findings.stream().filter(ignores::hide)).hasSize(size);
                    });
                }))
                .isLessThanOrEqualTo(Growth.ALLOWED);
    }

    @Test
    void hidesInTheWholeDocumentWhatACommentBeforeTheFirstHeadingIgnores() {
        Findings findings = lint(
                "<!-- schema-changelog: ignore pending-entry because of the past -->\n\n" + TWO_ENTRIES,
                RuleSettings.STANDARD);
        assertThat(findings.all()).isEmpty();
        assertThat(findings.ignored()).isEqualTo(2);
    }

    @Test
    void reportsACommentThatHidesNothingAndOffersToDeleteIt() {
        String markdown = "<!-- schema-changelog: ignore pending-entry because of the past -->\n\n# Title\n";
        Findings findings = lint(markdown, RuleSettings.STANDARD);
        assertThat(ids(findings)).containsExactly("warning unused-ignore 1");
        EditPlan plan = findings.all().get(0).fix().orElseThrow().plan();
        assertThat(plan.apply()).isEqualTo("\n# Title\n");
    }

    @Test
    void namesTheNearestRuleWhereACommentNamesNone() {
        Findings findings = lint(
                "<!-- schema-changelog: ignore pending-entri because of the past -->\n\n# Title\n",
                RuleSettings.STANDARD);
        assertThat(findings.all()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).isEqualTo("the ignore comment names `pending-entri`, which is no rule");
            assertThat(finding.advice()).isEqualTo("write `pending-entry`, or delete the comment.");
        });
    }

    @Test
    void doesNotJudgeACommentForARuleThatDidNotRun() {
        RuleSettings settings = new RuleSettings(Map.of("pending-entry", Severity.OFF), Optional.empty());
        Findings findings =
                lint("<!-- schema-changelog: ignore pending-entry because of the past -->\n\n" + TWO_ENTRIES, settings);
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void asksForTheReasonOfAComment() {
        Findings findings =
                lint("<!-- schema-changelog: ignore pending-entry -->\n\n" + TWO_ENTRIES, RuleSettings.STANDARD);
        assertThat(ids(findings)).containsExactly("warning ignore-without-reason 1");
        assertThat(findings.ignored()).isEqualTo(2);
    }

    @Test
    void asksOfATargetOnlyTheRulesAboutTargets() {
        Findings findings = check(TWO_ENTRIES, RuleSettings.STANDARD);
        assertThat(ids(findings)).containsExactly("error missing-script 3", "error missing-script 6");
        assertThat(findings.all())
                .allSatisfy(finding -> assertThat(finding.message()).endsWith("on staging"));
    }

    @Test
    void asksNoRuleAboutTargetsWithoutOne() {
        RehearsalRecord rehearsal = new RehearsalRecord("18.6", List.of(), Map.of(), List.of());
        assertThat(new Linter(List.of(ofTarget()), RuleSettings.STANDARD)
                        .lint(subject(TWO_ENTRIES), rehearsal)
                        .all())
                .isEmpty();
        assertThat(ids(lint(TWO_ENTRIES, RuleSettings.STANDARD))).noneMatch(id -> id.contains("missing-script"));
    }

    @Test
    void weighsAndHidesAndPassesOverWhatTargetsAreToldOf() {
        RuleSettings settings = new RuleSettings(
                Map.of("missing-script", Severity.WARNING), Optional.of(new MigrationId("20250201000000")));
        String third = "\n### 20250301000000_c\n<!-- schema-changelog: ignore missing-script because of a test -->\n";
        Findings findings = check(TWO_ENTRIES + third, settings);
        assertThat(ids(findings)).containsExactly("warning missing-script 6");
        assertThat(findings.ignored()).isEqualTo(1);
        assertThat(findings.passedOver()).isEqualTo(1);
    }

    @Test
    void mentionsACommentThatHidesNothingOnATargetAndLetsItStand() {
        String comments = """
                <!-- schema-changelog: ignore missing-script because another target needs it -->
                <!-- schema-changelog: ignore pending-entry because lint judges it -->
                <!-- schema-changelog: ignore no-such-rule -->

                # Title
                """;
        Findings findings = check(comments, RuleSettings.STANDARD);
        assertThat(ids(findings)).containsExactly("info unused-ignore 1");
        assertThat(findings.all().get(0).fix()).isEmpty();
        assertThat(ids(lint(comments, RuleSettings.STANDARD)))
                .containsExactly(
                        "warning unused-ignore 2", "warning ignore-without-reason 3", "warning unused-ignore 3");
    }
}
