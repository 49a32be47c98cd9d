package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.pattern.Numbers;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a line that says several things into lines that say one: {@code Adds `a`, drops `b`}. What a clause leaves to the one
 * before it stands in it as well: the subject of {@code `t` loses `a` and gains `b`}, the things of {@code 2 columns added, 1
 * dropped}, the verb of {@code adds 2 columns and 1 index}.
 */
final class Clauses {
    private static final Set<String> CONNECTORS = Set.of(",", ";", ".", "and", "&", "+");

    /** Words between a connector and its clause. */
    private static final Set<String> ADVERBS = Set.of("also", "then", "it", "this", "we");

    private static final Set<String> VERBS =
            Verbs.with(Verbs.ALL, "new change changes changed make makes made set sets no");

    /** Verbs that stand behind what they are said of. */
    private static final Set<String> OF_SUBJECT = Set.of("""
            gets got gains gained loses lost is are was were becomes became has defaults now""".split("\\s+"));

    private static final Set<String> THINGS = Set.of("""
            column columns field fields index indexes indices table tables enum enums constraint constraints""".split("\\s+"));

    /** What a new table is told to have: {@code New table `t`, 4 columns}. */
    private static final Set<String> COLUMNS = Set.of("column", "columns", "field", "fields");

    private static final Set<String> ARTICLES = Set.of("the", "table", "column", "a", "an");

    /** Connectors that stand together: {@code , and}. */
    private static final int LONGEST = 2;

    /** Clauses that are looked for, so that a line of nothing but clauses is read in time. */
    private static final int MOST = 12;

    private Clauses() {}

    /** The clauses of a line, in order; empty where it has but one. */
    static List<List<Token>> of(List<Token> line) {
        List<List<Token>> clauses = new ArrayList<>();
        int start = 0;
        int at = 1;
        while (at < line.size()) {
            int group = Groups.end(line, at);
            int next = group > at ? group : at;
            int begin = group > at ? -1 : begin(line, start, at);
            if (begin > 0 && clauses.size() == MOST) {
                return List.of();
            }
            if (begin > 0) {
                clauses.add(completed(line.subList(start, at), clauses));
                start = begin;
                next = begin;
            }
            at = Math.max(next, at + 1);
        }
        if (clauses.isEmpty()) {
            return List.of();
        }
        clauses.add(completed(line.subList(start, line.size()), clauses));
        return clauses;
    }

    /** What stands between commas, semicolons and the like, parentheses left whole. */
    static List<List<Token>> items(List<Token> line) {
        List<List<Token>> items = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < line.size()) {
            int group = Groups.end(line, at);
            if (group > at) {
                at = group;
            } else if (isConnector(line, at)) {
                if (at > start) {
                    items.add(line.subList(start, at));
                }
                start = ++at;
            } else {
                at++;
            }
        }
        if (start < line.size()) {
            items.add(line.subList(start, line.size()));
        }
        return items;
    }

    /** Where a clause begins behind connectors at a token; -1 where none does, as between {@code `a` and `b` are …}. */
    private static int begin(List<Token> line, int start, int at) {
        int next = at;
        while (next < Math.min(line.size(), at + LONGEST) && isConnector(line, next)) {
            next++;
        }
        if (next == at) {
            return -1;
        }
        if (next < line.size() && says(ADVERBS, line.get(next))) {
            next++;
        }
        boolean begins = next < line.size() && begins(line, next);
        return begins && !(line.get(next).isName() && Names.endOfAll(line, start) >= at) ? next : -1;
    }

    /** {@code ADD COLUMN a text, ADD COLUMN b text} in code. */
    private static boolean isDefinition(List<Token> line, int at) {
        return at + 1 < line.size()
                && line.get(at).code()
                && Verbs.DEEDS.contains(line.get(at).lower())
                && line.get(at + 1).is("column");
    }

    /** Within a name no dot ends a clause. */
    private static boolean isConnector(List<Token> line, int at) {
        Token token = line.get(at);
        boolean apart = at + 1 == line.size()
                || token.span().end() < line.get(at + 1).span().start();
        boolean sql = token.code() && token.isSymbol(",") && isDefinition(line, at + 1);
        return (sql || !token.code()) && CONNECTORS.contains(token.lower()) && (apart || !token.isSymbol("."));
    }

    private static boolean begins(List<Token> line, int at) {
        Token first = line.get(at);
        if (isDefinition(line, at)
                || says(VERBS, first)
                || says(OF_SUBJECT, first)
                || Numbers.end(line, at) > 0 && !first.code()) {
            return true;
        }
        int end = Names.end(line, at);
        return end > 0 && end < line.size() && (says(OF_SUBJECT, line.get(end)) || says(Verbs.DEEDS, line.get(end)));
    }

    private static boolean says(Set<String> words, Token token) {
        return token.isSpoken() && !token.code() && words.contains(token.lower());
    }

    private static List<Token> completed(List<Token> clause, List<List<Token>> earlier) {
        if (earlier.isEmpty()) {
            return clause;
        }
        Token first = clause.get(0);
        if (says(OF_SUBJECT, first)) {
            List<Token> whole = new ArrayList<>(subject(earlier.get(0)));
            whole.addAll(clause);
            return whole;
        }
        int number = says(Verbs.DEEDS, first) ? 1 : 0;
        int behind = number < clause.size() ? Numbers.end(clause, number) : -1;
        if (behind < 0) {
            return clause;
        }
        List<Token> last = earlier.get(earlier.size() - 1);
        if (behind == clause.size()
                || says(Verbs.DEEDS, clause.get(behind))
                || clause.get(behind).is("on")) {
            return joined(
                    last.stream().filter(token -> says(THINGS, token)).limit(1).toList(), clause, behind);
        }
        boolean ofTable = says(COLUMNS, clause.get(behind)) && last.stream().anyMatch(token -> token.is("table"));
        boolean bare = !ofTable && number == 0 && clause.stream().noneMatch(token -> says(VERBS, token));
        return bare
                ? joined(
                        last.stream()
                                .filter(token -> says(VERBS, token))
                                .limit(1)
                                .toList(),
                        clause,
                        0)
                : clause;
    }

    /** What a sentence begins with, where that is a name. */
    private static List<Token> subject(List<Token> clause) {
        int start = 0;
        while (start < clause.size() && says(ARTICLES, clause.get(start))) {
            start++;
        }
        int end = Names.end(clause, start);
        return end > 0 ? clause.subList(start, end) : List.of();
    }

    /** Tokens of another clause at an index of this one, as if they stood there. */
    private static List<Token> joined(List<Token> others, List<Token> clause, int at) {
        List<Token> joined = new ArrayList<>(clause);
        Token place = clause.get(Math.min(at, clause.size() - 1));
        joined.addAll(at, others.stream().map(token -> token.at(place.span())).toList());
        return joined;
    }
}
