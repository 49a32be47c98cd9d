package io.github.schemachangelog.sql;

import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Set;

/** Whether a transaction may write, by what its own statements say of it; what its session says counts no more behind them. */
public final class AccessMode {
    /** PostgreSQL's words for a setting that is on. */
    private static final Set<String> ON = Set.of("on", "true", "yes", "1");

    private AccessMode() {}

    /**
     * Whether a transaction only reads at its end.
     *
     * @param transaction its statements, with the one that begins it
     */
    public static boolean readsOnly(Source source, List<Statement> transaction) {
        boolean readsOnly = false;
        for (Statement statement : transaction) {
            Words words = Splitter.leading(source.text(), statement.span(), Set.of("begin", "start", "set"))
                    .orElse(null);
            if (words != null && speaksOfTransaction(words)) {
                readsOnly = readsOnly(words, readsOnly);
            }
        }
        return readsOnly;
    }

    /** Whether a statement says how its transaction is carried out, which PostgreSQL lets nobody say behind a query. */
    public static boolean isSaid(Source source, Span statement) {
        return Splitter.leading(source.text(), statement, Set.of("set"))
                .map(words -> words.folded(words.is(1, "local") ? 2 : 1))
                .filter(name -> name.equals("transaction") || name.startsWith("transaction_"))
                .isPresent();
    }

    /** Not of those of a session, that are still to come. */
    private static boolean speaksOfTransaction(Words words) {
        return !words.is(0, "set") || words.is(1, "transaction") || named(words) > 0;
    }

    private static boolean readsOnly(Words words, boolean before) {
        int value = named(words) + 2;
        if (value > 2) {
            return ON.contains(Literals.unquoted(words.folded(value)));
        }
        boolean readsOnly = before;
        for (int i = 1; i < words.size(); i++) {
            readsOnly = words.are(i, "read", "only") || readsOnly && !words.are(i, "read", "write");
        }
        return readsOnly;
    }

    /** Where {@code SET} names the setting that stands for the mode; -1 where it does not. */
    private static int named(Words words) {
        int name = words.is(1, "local") || words.is(1, "session") ? 2 : 1;
        return words.is(0, "set") && words.is(name, "transaction_read_only") ? name : -1;
    }
}
