package io.github.schemachangelog.deployment.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CREATE INDEX CONCURRENTLY} and {@code DROP INDEX CONCURRENTLY}, which refuse a transaction for that word alone. */
public final class ConcurrentIndex {
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)(?<before>(?:create\\s+(?:unique\\s+)?|drop\\s+)index\\s+)concurrently\\b(?<behind>.*)");

    /** What PostgreSQL refuses behind DROP INDEX CONCURRENTLY: a second name, and CASCADE. */
    private static final Pattern REFUSED = Pattern.compile("(?is)drop\\b.*(?:,|\\bcascade\\s*$).*");

    private ConcurrentIndex() {}

    /**
     * The statement that comes to the same schema in a transaction.
     *
     * @param statement without comments before it
     * @return empty for any other statement, for one that PostgreSQL refuses anyhow, and where comments stand between the words
     */
    public static Optional<String> plain(String statement) {
        Matcher matcher = STATEMENT.matcher(statement);
        return matcher.matches() && !REFUSED.matcher(statement).matches()
                ? Optional.of(matcher.group("before") + matcher.group("behind"))
                : Optional.empty();
    }
}
