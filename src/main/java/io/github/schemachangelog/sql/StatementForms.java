package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement.Transaction;
import io.github.schemachangelog.sql.Lexeme.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a script's statements are, whatever way they are written. */
public final class StatementForms {
    private static final Pattern NEEDLESSLY_QUOTED = Pattern.compile("\"[a-z_][a-z0-9_$]*\"");

    private StatementForms() {}

    /** In file order, without those that only open or end a transaction. */
    public static List<StatementForm> of(Script script) {
        return new Splitter(script.source().text(), script.span())
                .split().statements().stream()
                        .filter(StatementForms::changesSomething)
                        .map(words -> new StatementForm(words.span(), form(words)))
                        .toList();
    }

    private static boolean changesSomething(Words words) {
        Transaction transaction = Transactions.of(words);
        return transaction != Transaction.BEGIN && transaction != Transaction.END;
    }

    private static String form(Words words) {
        return IntStream.range(0, words.size())
                .mapToObj(index -> lexeme(words, index))
                .collect(Collectors.joining(" "));
    }

    private static String lexeme(Words words, int index) {
        String written = words.folded(index);
        if (words.at(index).kind() == Kind.QUOTED_NAME
                && NEEDLESSLY_QUOTED.matcher(written).matches()) {
            return written.substring(1, written.length() - 1);
        }
        return written.replace("\r\n", "\n");
    }
}
