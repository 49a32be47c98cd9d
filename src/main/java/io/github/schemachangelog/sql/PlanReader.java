package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan.Kind;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads of scripts what carrying them out takes, which is much less than all: the grammar is loaded only where a statement
 * has no transaction and must be told by what it makes. Thread-safe.
 */
public final class PlanReader {
    private @Nullable ScriptReader whole;

    /**
     * The facts of a script, without what its statements change, and without complaints but for characters that the server
     * does not take.
     *
     * @throws io.github.schemachangelog.finding.UserProblem where the first line is a directive that has no meaning
     */
    public ScriptFacts read(Script script) {
        Splitter.Parts parts = new Splitter(script.source().text(), script.span()).split();
        List<Statement> statements = parts.statements().stream()
                .map(words -> new Statement(words.span(), Transactions.of(words)))
                .toList();
        ScriptFacts facts = new ScriptFacts(
                statements,
                parts.statements().stream()
                        .map(Judge::nul)
                        .flatMap(Optional::stream)
                        .toList(),
                parts.psqlOnly(),
                TransactionPlanner.of(script, parts.statements(), statements),
                List.of(),
                Undone.of(parts));
        boolean alone = facts.transactions().runs().stream().anyMatch(run -> run.kind() == Kind.ALONE);
        return alone ? whole().read(script) : facts;
    }

    private synchronized ScriptReader whole() {
        if (whole == null) {
            whole = new ScriptReader();
        }
        return whole;
    }
}
