package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan.Run;
import io.github.schemachangelog.text.Span;
import java.util.HashMap;
import java.util.Map;

/** Which statements of a script lie in one transaction, be it the script's own or ours. */
final class SharedTransactions {
    private final Map<Integer, Run> byStart = new HashMap<>();

    SharedTransactions(ScriptFacts facts) {
        for (Run run : facts.transactions().runs()) {
            facts.statements()
                    .subList(run.first(), run.end())
                    .forEach(statement -> byStart.put(statement.span().start(), run));
        }
    }

    /** Whether one statement comes before another in the same transaction. */
    boolean precedes(Span statement, Span later) {
        Run run = byStart.get(statement.start());
        return statement.start() < later.start() && run != null && run.equals(byStart.get(later.start()));
    }
}
