package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** {@code mixed-transaction}: a script runs in several commits, because some statement cannot share one. */
public final class MixedTransaction implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "mixed-transaction", Severity.INFO, "A script runs in several commits, because a statement asks for it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.migrations().all().stream()
                .filter(migration ->
                        subject.facts(migration.script()).transactions().mode() == TransactionPlan.Mode.SEVERAL)
                .map(migration -> finding(migration, subject.facts(migration.script())))
                .toList();
    }

    private static Finding finding(Migration migration, ScriptFacts facts) {
        List<TransactionPlan.Run> runs = facts.transactions().runs();
        OptionalInt alone = IntStream.range(0, runs.size())
                .filter(i -> runs.get(i).kind() == TransactionPlan.Kind.ALONE)
                .findFirst();
        int cause = alone.orElse(1);
        Finding.Builder finding = Finding.at(INFO, statement(migration.script(), facts, runs.get(cause)))
                .message(EntryName.of(migration.id()) + " runs in " + runs.size() + " commits")
                .label("commit " + (cause + 1)
                        + (alone.isPresent()
                                ? ": PostgreSQL refuses this in a transaction"
                                : ": this needs what the one before it commits"))
                .migration(Optional.of(migration.id()));
        for (int i = 0; i < runs.size(); i++) {
            if (i != cause) {
                finding.related(statement(migration.script(), facts, runs.get(i)), "commit " + (i + 1) + " begins");
            }
        }
        return finding.why("where one of them fails, the ones before it stay, and the schema is left half way.")
                .advice("give the statements on either side a migration of their own.")
                .build();
    }

    /** The first line of a run's first statement. */
    private static Place statement(Script script, ScriptFacts facts, TransactionPlan.Run run) {
        Span span = facts.statements().get(run.first()).span();
        return script.place(new Span(
                span.start(),
                Math.min(span.end(), script.source().line(span.start()).end())));
    }
}
