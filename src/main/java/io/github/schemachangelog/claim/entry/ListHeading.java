package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.pattern.Numbers;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Set;

/** What stands behind the words that open a list: {@code New columns on `orders`, all required:}. */
final class ListHeading {
    /** Words with which it tells what the items are, or of which of them it speaks. */
    private static final Set<String> TELLING = Set.of("""
            all both each every none no not only with without that which unless except go goes away gone dropped removed deleted
            renamed values columns fields index indexes indexed on""".split("\\s+"));

    /** What is said of a table is not said of its columns. */
    private static final Set<String> COLUMNS = Set.of("column", "columns", "field", "fields");

    private ListHeading() {}

    /** What governs the list, of which nothing is verified where its heading says more than is understood. */
    static Scope scope(List<Token> line, int end, Scope below) {
        boolean ofColumns = below.items() == Items.OF_TABLE
                && line.subList(end, line.size()).stream().anyMatch(token -> COLUMNS.contains(token.lower()));
        boolean list = below.isOfNewOrGone() || ofColumns;
        return list && tellsMore(line, end) ? below.unread() : below;
    }

    private static boolean tellsMore(List<Token> line, int end) {
        for (int i = end; i < line.size(); i++) {
            Token token = line.get(i);
            if (token.isName()
                    || TELLING.contains(token.lower())
                    || Numbers.end(line, i) > 0
                    || Qualifiers.isAt(line, i)) {
                return true;
            }
        }
        return false;
    }
}
