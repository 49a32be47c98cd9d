package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.Rewrite;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code table-rewrite}: a statement writes a table or index anew, row by row, that existed before the migration. */
public final class TableRewrite implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "table-rewrite", Severity.WARNING, "A migration rewrites a table or an index that existed before it.");
    private static final String REINDEX = "REINDEX";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        for (Migration migration : subject.migrations().all()) {
            rehearsal
                    .observation(migration.id())
                    .ifPresent(seen -> seen.rewrites().stream()
                            .filter(rewrite ->
                                    rewrite.kind() == RelationKind.TABLE || rewrite.kind() == RelationKind.INDEX)
                            .forEach(rewrite ->
                                    findings.add(finding(migration, rewrite, advice(subject, migration, rewrite)))));
        }
        return findings;
    }

    /** By the statement: what changes columns has another way round than what only stores rows anew. */
    private static String advice(Subject subject, Migration migration, Rewrite rewrite) {
        String text = rewrite.statement().text();
        if (text.regionMatches(true, 0, REINDEX, 0, REINDEX.length())) {
            return "REINDEX with CONCURRENTLY in a migration of its own, which blocks nobody.";
        }
        boolean columns = subject.facts(migration.script()).changes().stream()
                .filter(written ->
                        written.statement().contains(rewrite.statement().span()))
                .map(WrittenChange::change)
                .anyMatch(change -> change instanceof SchemaChange.OfColumn
                        || change instanceof SchemaChange.ColumnAdded
                        || change instanceof SchemaChange.NotReadable);
        return (columns ? "add a new column, fill it in batches and change over, or plan" : "plan")
                + " a maintenance window.";
    }

    private static Finding finding(Migration migration, Rewrite rewrite, String advice) {
        String name = EntryName.quote(rewrite.relation().toString());
        return Finding.at(INFO, FirstLine.of(rewrite.statement()))
                .message("the whole " + rewrite.kind() + " " + name + " is rewritten")
                .label("rewrites " + name)
                .migration(Optional.of(migration.id()))
                .why("it takes as long as the " + rewrite.kind()
                        + " is large, needs its size again on disk, and all that"
                        + " reads or writes it waits meanwhile.")
                .advice(advice)
                .build();
    }
}
