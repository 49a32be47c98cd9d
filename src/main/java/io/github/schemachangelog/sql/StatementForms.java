package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement.Transaction;
import java.util.List;

/** What a script's statements are, whatever way they are written: one that does several things is as many statements. */
public final class StatementForms {
    private StatementForms() {}

    /** In file order, without those that only open or end a transaction. */
    public static List<StatementForm> of(Script script) {
        return new Splitter(script.source().text(), script.span())
                .split().statements().stream()
                        .filter(StatementForms::changesSomething)
                        .flatMap(words -> Apart.of(Canonical.lexemes(words)).stream()
                                .map(form -> new StatementForm(words.span(), form)))
                        .toList();
    }

    private static boolean changesSomething(Words words) {
        Transaction transaction = Transactions.of(words);
        return transaction != Transaction.BEGIN && !transaction.endsOne();
    }
}
