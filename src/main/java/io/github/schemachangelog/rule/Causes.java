package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which failures of a rehearsal are said already by a finding that names the cause. */
final class Causes {
    private static final String EFFECT = "migration-fails";
    private static final Set<String> CAUSES = Set.of("unreadable-sql", "psql-only");

    private final Subject subject;
    private final List<Finding> causes;

    Causes(Subject subject, List<Finding> shown) {
        this.subject = subject;
        this.causes = shown.stream()
                .filter(finding -> CAUSES.contains(finding.rule().id()))
                .toList();
    }

    /** Whether a finding at least as heavy tells of the same statement why it fails. */
    boolean tell(Finding finding) {
        return finding.rule().id().equals(EFFECT)
                && causes.stream()
                        .filter(cause -> cause.severity().compareTo(finding.severity()) <= 0)
                        .filter(cause ->
                                cause.place().source().equals(finding.place().source()))
                        .anyMatch(cause -> isSamePart(cause, finding));
    }

    private boolean isSamePart(Finding cause, Finding effect) {
        Span part = statement(effect).orElse(effect.place().span());
        Span at = cause.place().span();
        return part.contains(at) || at.contains(part);
    }

    private Optional<Span> statement(Finding finding) {
        return finding.migration().flatMap(subject.migrations()::find).map(Migration::script).stream()
                .flatMap(script -> subject.facts(script).statements().stream())
                .map(Statement::span)
                .filter(span -> span.contains(finding.place().span()))
                .findFirst();
    }
}
