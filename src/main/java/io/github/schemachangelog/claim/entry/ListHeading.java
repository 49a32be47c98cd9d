package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.pattern.Numbers;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.phrase.KindWords;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands behind the words that open a list: {@code New columns on `orders`, all required:}. */
final class ListHeading {
    /** Words with which it tells what the items are, or of which of them it speaks. */
    private static final Set<String> TELLING = Set.of("""
            all both each every none no not only with without that which unless except go goes away gone dropped removed deleted
            renamed values columns fields index indexes indexed on""".split("\\s+"));

    private static final Set<String> FILLING = Set.of("( ) , - : all both each of them are".split(" "));

    /** What is said of a table is not said of its columns. */
    private static final Set<String> COLUMNS = Set.of("column", "columns", "field", "fields");

    private ListHeading() {}

    /** What governs the list, of which nothing is verified where its heading says more than is understood. */
    static Scope scope(List<Token> line, int end, Scope below) {
        boolean ofColumns = below.items() == Items.OF_TABLE
                && line.subList(end, line.size()).stream().anyMatch(token -> COLUMNS.contains(token.lower()));
        boolean list = below.isOfNewOrGone() || ofColumns;
        if (!list || !tellsMore(line, end)) {
            return below;
        }
        return kinds(line, end, below).map(below::ofKind).orElseGet(below::unread);
    }

    /** {@code (all nullable):} says of each item what {@code New nullable columns:} says; empty where more is said. */
    private static Optional<Set<String>> kinds(List<Token> line, int end, Scope below) {
        Set<String> kinds = new HashSet<>(below.kind());
        for (int i = end; i < line.size(); i++) {
            Token token = line.get(i);
            boolean notNull =
                    token.is("not") && i + 1 < line.size() && line.get(i + 1).is("null");
            if (notNull) {
                kinds.add("required");
                i++;
            } else if (token.isSpoken() && KindWords.isOne(token.lower()) && isToldOf(below, token.lower())) {
                kinds.add(token.lower());
            } else if (!FILLING.contains(token.lower())) {
                return Optional.empty();
            }
        }
        return kinds.equals(below.kind()) ? Optional.empty() : Optional.of(kinds);
    }

    /** That indexes are unique is no matter of their kind, and foreign keys have none. */
    private static boolean isToldOf(Scope below, String kind) {
        return switch (below.items()) {
            case NEW_COLUMNS -> true;
            case NEW_INDEXES -> !kind.equals("unique");
            default -> false;
        };
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
