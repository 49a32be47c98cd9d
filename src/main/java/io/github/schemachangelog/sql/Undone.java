package io.github.schemachangelog.sql;

import io.github.schemachangelog.migration.Statement.Transaction;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says whether a script surely takes back all that it does. */
final class Undone {
    /** What a script may say outside of its transactions without leaving anything behind. */
    private static final Set<String> LEAVES_NOTHING = Set.of("set", "reset", "show");

    private Undone() {}

    /** Of a script; what psql makes of the rest nobody knows. */
    static Optional<Span> of(Splitter.Parts parts) {
        return parts.psqlOnly().isEmpty() ? by(parts.statements()) : Optional.empty();
    }

    /**
     * The {@code ROLLBACK} that takes back the last transaction of a script of which nothing else stays; empty where
     * something may stay, and where nothing is done.
     */
    static Optional<Span> by(List<Words> statements) {
        Optional<Span> last = Optional.empty();
        boolean open = false;
        boolean done = false;
        for (Words words : statements) {
            Transaction transaction = Transactions.of(words);
            if (transaction == Transaction.BEGIN) {
                open = true;
            } else if (open && transaction == Transaction.ROLLBACK) {
                last = done ? Optional.of(words.span()) : last;
                open = false;
            } else if (transaction == Transaction.END || commitsMidway(words) || !open && mayStay(words)) {
                return Optional.empty();
            } else {
                done |= open;
            }
        }
        return open ? Optional.empty() : last;
    }

    /** {@code COMMIT AND CHAIN}, behind which a transaction is still open. */
    private static boolean commitsMidway(Words words) {
        return words.is(0, "commit") || words.is(0, "end");
    }

    private static boolean mayStay(Words words) {
        return !LEAVES_NOTHING.contains(words.folded(0)) && Transactions.of(words) != Transaction.ROLLBACK;
    }
}
