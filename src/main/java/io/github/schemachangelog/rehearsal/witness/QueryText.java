package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.QueryWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a query, and what can be told of it before it runs.
 *
 * @param sql as it is sent
 * @param words one list for every statement in it
 */
record QueryText(String sql, List<QueryWords> words) {
    private static final Set<String> QUERIES = Set.of("select", "values", "table", "with", "show");

    static QueryText of(Script script) {
        return new QueryText(script.text(), QueryWords.of(script));
    }

    /** Why it is not run. */
    Optional<String> refusal() {
        if (words.size() != 1) {
            return Optional.of(words.isEmpty() ? "it holds no statement" : "it is more than one statement");
        }
        if (words.get(0).hasEscapedName()) {
            return Optional.of("it writes a name with U&, behind which any function can hide");
        }
        String first = words.get(0).first();
        return QUERIES.contains(first)
                ? Optional.empty()
                : Optional.of("it begins with " + first.toUpperCase(Locale.ROOT) + " and is no query");
    }

    /** Every name that may be a function's: what stands before a parenthesis, or behind a dot. */
    List<String> called() {
        return words.get(0).called();
    }
}
