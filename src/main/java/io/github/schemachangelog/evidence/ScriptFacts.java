package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What reading a script as SQL tells; spans count in the script's source.
 *
 * @param statements in file order
 * @param unreadable statements that cannot be read, in file order
 * @param psqlOnly what only psql can run, in file order
 * @param transactions how the statements fall into transactions
 * @param changes what the statements change in the schema, in file order
 * @param undone the {@code ROLLBACK} with which the script takes back all that it does
 */
public record ScriptFacts(
        List<Statement> statements,
        List<UnreadableSql> unreadable,
        List<PsqlOnly> psqlOnly,
        TransactionPlan transactions,
        List<WrittenChange> changes,
        Optional<Span> undone) {
    public ScriptFacts {
        statements = List.copyOf(statements);
        unreadable = List.copyOf(unreadable);
        psqlOnly = List.copyOf(psqlOnly);
        changes = List.copyOf(changes);
    }

    /** Whether it is several transactions, be they its own or not. */
    public boolean isSeveralTransactions() {
        return transactions.runs().size() > 1;
    }
}
