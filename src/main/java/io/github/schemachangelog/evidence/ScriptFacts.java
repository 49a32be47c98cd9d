package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Statement;
import java.util.List;

/**
 * What reading a script as SQL tells; spans count in the script's source.
 *
 * @param statements in file order
 * @param unreadable statements that cannot be read, in file order
 * @param psqlOnly what only psql can run, in file order
 * @param transactions how the statements fall into transactions
 */
public record ScriptFacts(
        List<Statement> statements,
        List<UnreadableSql> unreadable,
        List<PsqlOnly> psqlOnly,
        TransactionPlan transactions) {
    public ScriptFacts {
        statements = List.copyOf(statements);
        unreadable = List.copyOf(unreadable);
        psqlOnly = List.copyOf(psqlOnly);
    }
}
