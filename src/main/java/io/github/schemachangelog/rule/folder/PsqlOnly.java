package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.evidence.PsqlOnly.Kind;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code psql-only}: a script holds what only psql can run. */
public final class PsqlOnly implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("psql-only", Severity.ERROR, "A script holds what only psql can run.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Migration migration : subject.migrations().all()) {
            check(subject, migration, migration.script(), findings);
            migration.undo().ifPresent(undo -> check(subject, migration, undo, findings));
        }
        return findings;
    }

    private static void check(Subject subject, Migration migration, Script script, List<Finding> findings) {
        for (Kind kind : Kind.values()) {
            List<Span> found = subject.facts(script).psqlOnly().stream()
                    .filter(part -> part.kind() == kind)
                    .map(part -> part.span())
                    .toList();
            if (!found.isEmpty()) {
                findings.add(finding(migration, script, kind, found));
            }
        }
    }

    private static Finding finding(Migration migration, Script script, Kind kind, List<Span> found) {
        Place first = firstLine(script, found.get(0));
        Finding.Builder finding = Finding.at(INFO, first).migration(Optional.of(migration.id()));
        found.stream().skip(1).forEach(span -> finding.related(firstLine(script, span), "and this one"));
        String name = EntryName.of(migration.id());
        return switch (kind) {
            case BACKSLASH_COMMAND ->
                finding.message(name + " holds a backslash command of psql")
                        .label("psql carries this out itself")
                        .why("the server never sees such a command, and over JDBC it is a syntax error.")
                        .advice("write what it does in SQL: the included file's text, a `DO` block for `\\gexec`.")
                        .build();
            case COPY_FROM_STDIN ->
                finding.message(name + " holds `COPY … FROM stdin` with its data")
                        .label("psql feeds the lines below to the server")
                        .why("over JDBC nothing feeds the data, and its lines are taken for SQL.")
                        .advice("write `INSERT INTO … VALUES …` for the rows.")
                        .build();
        };
    }

    private static Place firstLine(Script script, Span span) {
        Span line = script.source().line(span.start());
        return script.place(new Span(span.start(), Math.min(span.end(), line.end())));
    }
}
