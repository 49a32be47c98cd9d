package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.pattern.Listed;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The claims of new columns that a line names, one or several. */
final class ListedColumns {
    private ListedColumns() {}

    /** A column and the foreign key on it; neither is verified without the other. */
    static List<Claim> one(Span span, Optional<Name> table, Name column, Attributes attributes) {
        Claim made = new Claim(span, new Assertion.NewColumn(table, column, attributes));
        if (attributes.reference().isEmpty()) {
            return List.of(made);
        }
        Attributes.Reference target = attributes.reference().get();
        Claim key = new Claim(
                span,
                new Assertion.NewForeignKey(
                        table,
                        Optional.of(column),
                        target.table(),
                        target.column(),
                        target.onDelete(),
                        Optional.empty()));
        return List.of(made.with(key.assertion()), key.with(made.assertion()));
    }

    /** What stands in parentheses behind the last of several may be said of each: {@code `a`, `b` (text, nullable)}. */
    static List<Claim> all(List<Listed> listed, Optional<Name> table, Attributes each) {
        List<Claim> claims = new ArrayList<>();
        int last = listed.size() - 1;
        boolean shared = last > 0
                && listed.subList(0, last).stream()
                        .allMatch(one -> one.attributes().equals(Attributes.NONE));
        Attributes whole = last < 0 ? each : each.and(listed.get(last).attributes());
        for (Listed one : listed) {
            Optional<Name> on = ColumnReadings.table(one.name(), table);
            Name column = ColumnReadings.unqualified(one.name());
            List<Claim> told = one(one.span(), on, column, each.and(one.attributes()));
            for (Claim claim : told) {
                claims.add(
                        shared && !whole.equals(each) ? claim.with(new Assertion.NewColumn(on, column, whole)) : claim);
            }
        }
        return claims;
    }

    /**
     * Those of a group that stands behind all that the phrase has: {@code Two new columns on `t` (`a`, `b`)}. It must hold as
     * many names as are counted, and nothing that looks like a type or a file.
     */
    static List<Listed> behind(Match match, int count) {
        List<Token> line = match.tokens();
        int closed = Groups.end(line, match.end());
        boolean onlyNames = closed > match.end() && Names.endOfAll(line, match.end() + 1) == closed - 1;
        List<Listed> listed = onlyNames ? Names.all(line.subList(match.end() + 1, closed - 1)) : List.of();
        boolean meant = listed.size() == count && listed.stream().allMatch(one -> looksLikeColumn(one.name()));
        return meant ? listed : List.of();
    }

    private static boolean looksLikeColumn(Name name) {
        String text = name.text();
        return text.indexOf('.') < 0
                && Character.isLowerCase(text.charAt(0))
                && !TypeWords.isKnown(text.toLowerCase(Locale.ROOT));
    }
}
