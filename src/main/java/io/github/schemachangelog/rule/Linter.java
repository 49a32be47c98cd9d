package io.github.schemachangelog.rule;

import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the rules, and applies to what they say the team's severities, ignore comments and {@code since}. */
public final class Linter {
    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding, String>comparing(
                    finding -> finding.place().source().name())
            .thenComparing(finding -> finding.place().span())
            .thenComparing(finding -> finding.rule().id());

    private final List<Rule> rules;
    private final RuleSettings settings;

    public Linter(List<Rule> rules, RuleSettings settings) {
        this.rules = List.copyOf(rules);
        this.settings = settings;
    }

    /** What the rules say that need no database. */
    public Findings lint(Subject subject) {
        return judge(new Evidence.Written(subject));
    }

    /** What they and the rules about a rehearsal say; holds what {@link #lint} says of the same subject. */
    public Findings lint(Subject subject, RehearsalRecord rehearsal) {
        return judge(new Evidence.Rehearsed(subject, rehearsal));
    }

    /** What the rules about a target say, and no others. */
    public Findings check(Subject subject, TargetStanding target) {
        return judge(new Evidence.OnTarget(subject, target));
    }

    private Findings judge(Evidence evidence) {
        Subject subject = evidence.subject();
        Ignores ignores = new Ignores(subject);
        List<RuleInfo> run = new ArrayList<>();
        List<Finding> shown = new ArrayList<>();
        int ignored = 0;
        for (Rule rule : rules) {
            for (Finding finding : findings(rule, evidence, run)) {
                Finding weighed = weigh(finding);
                if (weighed.severity() == Severity.OFF
                        || settings.passesOver(weighed.migration(), subject.migrations())) {
                    continue;
                }
                if (ignores.hide(weighed)) {
                    ignored++;
                } else {
                    shown.add(weighed);
                }
            }
        }
        Causes causes = new Causes(subject, shown);
        shown.removeIf(causes::tell);
        evidence.comments(ignores, run).stream()
                .map(this::weigh)
                .filter(finding -> finding.severity() != Severity.OFF)
                .forEach(shown::add);
        shown.sort(BY_PLACE);
        return new Findings(shown, ignored, passedOver(subject));
    }

    /** @param run takes the rules that are not off and find what they ask for */
    private List<Finding> findings(Rule rule, Evidence evidence, List<RuleInfo> run) {
        if (settings.severity(rule.info(), Severity.INFO) == Severity.OFF) {
            return List.of();
        }
        Optional<List<Finding>> found = evidence.judge(rule);
        found.ifPresent(findings -> run.add(rule.info()));
        return found.orElse(List.of());
    }

    private Finding weigh(Finding finding) {
        return finding.withSeverity(settings.severity(finding.rule(), finding.severity()));
    }

    private int passedOver(Subject subject) {
        Stream<MigrationId> named = subject.entries().stream()
                .flatMap(entry ->
                        subject.pairing().migration(entry).map(migration -> migration.id()).or(entry::id).stream());
        return (int) Stream.concat(named, subject.migrations().ids().stream())
                .distinct()
                .filter(id -> settings.passesOver(Optional.of(id), subject.migrations()))
                .count();
    }
}
