package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.rehearsal.catalog.CatalogState;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which statements can reach what existed before a migration. One that only makes something, and names nothing that was
 * there, cannot: looking at locks behind each of thousands of those would cost more than running them.
 */
final class Reach {
    private static final Pattern MAKES = Pattern.compile(
            "(?is)(create\\s+((unlogged\\s+)?table|(unique\\s+)?index|type)\\b|alter\\s+table\\s+\\S+\\s+add\\b).*");
    private static final Set<String> ELSEWHERE =
            Set.of("select", "values", "execute", "validate", "alter", "drop", "inherits", "like", "partition", "of");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final Set<String> names = new HashSet<>();

    Reach(CatalogState existing) {
        existing.objects()
                .values()
                .forEach(rows -> rows.forEach(row -> {
                    if (row.what().equals("table") || row.what().equals("other")) {
                        add(row.text(row.what().equals("table") ? 1 : 2));
                    }
                }));
    }

    boolean isPossible(String statement) {
        if (!MAKES.matcher(statement).matches()) {
            return true;
        }
        Matcher words = WORD.matcher(statement);
        for (boolean first = true; words.find(); first = false) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (names.contains(word) || !first && ELSEWHERE.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a name, for one in quotes may hold blanks. */
    private void add(String name) {
        Matcher words = WORD.matcher(name);
        while (words.find()) {
            names.add(words.group().toLowerCase(Locale.ROOT));
        }
    }
}
