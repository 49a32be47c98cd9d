package io.github.schemachangelog.sql;

import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.Optional;
import java.util.Set;

/** Which statements commit, and whether the transaction goes on behind them. */
public final class Commits {
    private static final Set<String> COMMITTING = Set.of("commit", "end");
    private static final Set<String> TAKING_BACK = Set.of("rollback", "abort");

    private Commits() {}

    /** {@code COMMIT} or {@code END} and nothing else; another commit in its place does the same. */
    public static boolean isPlain(Source source, Span statement) {
        return words(source, statement)
                .filter(words -> {
                    int next = behindNoise(words);
                    return next == words.size() || words.are(next, "and", "no", "chain") && next + 3 == words.size();
                })
                .isPresent();
    }

    /** {@code COMMIT AND CHAIN}. */
    public static boolean isChained(Source source, Span statement) {
        return isChained(words(source, statement));
    }

    /** {@code ROLLBACK AND CHAIN}, which takes back what comes before it. */
    public static boolean isChainedBack(Source source, Span statement) {
        return isChained(Splitter.leading(source.text(), statement, TAKING_BACK));
    }

    private static boolean isChained(Optional<Words> end) {
        return end.filter(words -> words.are(behindNoise(words), "and", "chain"))
                .isPresent();
    }

    private static int behindNoise(Words words) {
        return words.is(1, "work") || words.is(1, "transaction") ? 2 : 1;
    }

    private static Optional<Words> words(Source source, Span statement) {
        return Splitter.leading(source.text(), statement, COMMITTING);
    }
}
