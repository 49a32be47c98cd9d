package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Legal SQL that pgcodekeeper's grammar refuses: small forms are rewritten into ones that it takes, statements with larger
 * ones are told apart. Rewriting never makes legal SQL illegal.
 */
final class KnownForms {
    private static final Set<String> HALF_KNOWN = Set.of("""
            compression enforced execute graph_table json_array json_arrayagg json_exists json_object
            json_objectagg json_query json_scalar json_serialize json_table json_value local normalize normalized
            overlaps operator period portion reset tablespace virtual xmlnamespaces xmlserialize xmltable""".split("\\s+"));

    private static final Set<String> SUBQUERIES = Set.of("select", "table", "values", "with");

    private KnownForms() {}

    /** Whether the statement holds a word whose grammar is newer or richer than what pgcodekeeper knows. */
    static boolean areHalfKnown(Words words) {
        return words.lexemes().stream()
                .anyMatch(lexeme -> lexeme.kind() == Kind.PLACEHOLDER
                        || lexeme.kind() == Kind.WORD && HALF_KNOWN.contains(words.folded(lexeme)));
    }

    /** Whether a subquery closes before an index; since PostgreSQL 16 it needs no alias, which the grammar asks for. */
    static boolean followSubquery(Words words, int index) {
        int depth = 0;
        for (int i = index - 1; i >= 0; i--) {
            if (words.isSymbol(i, ')')) {
                depth++;
            } else if (words.isSymbol(i, '(')) {
                depth--;
            }
            if (depth == 0) {
                return i < index - 1 && SUBQUERIES.contains(words.folded(i + 1));
            }
        }
        return false;
    }

    /** The statement with every small form rewritten; the lexemes keep their places. */
    static Words simplified(Words words) {
        List<Lexeme> kept = new ArrayList<>(words.size());
        int next = 0;
        int depth = 0;
        while (next < words.size()) {
            depth += words.isSymbol(next, '(') ? 1 : words.isSymbol(next, ')') ? -1 : 0;
            int dropped = depth == 0 && isNotValid(words, next) ? 2 : dropped(words, next);
            if (dropped == 0) {
                kept.add(asName(words, next));
                next++;
            }
            next += dropped;
        }
        return kept.size() == words.size() && kept.equals(words.lexemes()) ? words : new Words(words.text(), kept);
    }

    /** How many lexemes from there say nothing that the rest of the statement depends on. */
    private static int dropped(Words words, int index) {
        if (index == 0) {
            return 0;
        }
        boolean qualifiesType = words.is(index, "pg_catalog") && words.isSymbol(index + 1, '.');
        boolean typeOfColumn = words.isOperator(index, '%') && words.is(index + 1, "type");
        boolean joinAlias = words.is(index, "as") && words.isSymbol(index - 1, ')') && closesUsing(words, index - 1);
        boolean negative = words.isOperator(index, '-')
                && index + 1 < words.size()
                && words.at(index + 1).kind() == Kind.NUMBER
                && (words.isSymbol(index - 1, '(') || words.isSymbol(index - 1, ','));
        boolean groupingSets =
                (words.is(index, "distinct") || words.is(index, "all")) && words.are(index - 2, "group", "by");
        if (words.is(index, "collate") && words.is(index - 1, "null")) {
            // The grammar takes it right behind the type only; PostgreSQL also among the constraints of a column.
            return words.isSymbol(index + 2, '.') ? 4 : 2;
        }
        return qualifiesType || typeOfColumn || joinAlias ? 2 : negative || groupingSets ? 1 : 0;
    }

    /** Behind a constraint; {@code valid} may as well be a column that an expression denies. */
    private static boolean isNotValid(Words words, int index) {
        return words.are(index, "not", "valid")
                && words.is(0, "alter")
                && !words.is(index - 1, "using")
                && !words.is(index - 1, "default")
                && !words.is(index - 1, "and")
                && !words.is(index - 1, "or");
    }

    private static boolean closesUsing(Words words, int close) {
        int open = close;
        while (open > 0 && !words.isSymbol(open, '(')) {
            open--;
        }
        return words.is(open - 1, "using");
    }

    /** {@code LANGUAGE 'plpgsql'}. */
    private static Lexeme asName(Words words, int index) {
        Lexeme lexeme = words.at(index);
        return index > 0 && lexeme.kind() == Kind.STRING && words.is(index - 1, "language")
                ? new Lexeme(Kind.QUOTED_NAME, lexeme.start(), lexeme.end())
                : lexeme;
    }
}
