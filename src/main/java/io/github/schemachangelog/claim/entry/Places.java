package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.assertion.Placed;
import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that a line tells in plain words, which no phrase takes for names: {@code Added `note` to the orders table},
 * {@code Added `note` column (orders)}, {@code Orders: added `note`}. What looks like a place and is not read to its end leaves
 * the claim unread.
 */
final class Places {
    private static final Set<String> PREPOSITIONS = Set.of("to", "on", "in", "from");
    private static final Set<String> ARTICLES = Set.of("the", "our", "existing", "both");
    private static final Set<String> TABLES = Set.of("table", "tables");

    /** The most words that name one table, and that are looked through for the word for one. */
    private static final int WORDS = 3;

    private static final int CLAUSE = 6;

    /** What ends a clause, so that a word before it is no part of more. */
    private static final Set<String> ENDS = Set.of("""
            . , ; : - ( ) ! and with for because so as when which that via using if""".split("\\s+"));

    /** What goes on with a further place. */
    private static final Set<String> FURTHER = Set.of(",", "and", "&", "+", "/", "=", "(", "or");

    /** What somebody wants with it: {@code to track visits} is no place. */
    private static final Set<String> PURPOSES = Set.of("""
            track store hold keep record support allow enable link log manage save handle identify mark speed improve avoid
            prevent cache map count associate represent capture monitor control provide make show help ensure let be""".split("\\s+"));

    /** Where something may be that is no table. */
    private static final Set<String> NO_TABLES = Set.of("""
            production staging prod dev development test place advance database db schema postgres postgresql prisma
            addition preparation parallel background batches case sql code""".split("\\s+"));

    private final List<Token> line;

    Places(List<Token> line) {
        this.line = line;
    }

    /** Words that name tables, and the index behind them; no names where they are no place. */
    private record Place(List<Name> tables, boolean said, int end) {}

    /** {@code from the orders table}, where nothing else stands at a token. */
    static boolean isAt(List<Token> line, int at) {
        return at < line.size()
                && !line.get(at).is("to")
                && isPreposition(line.get(at))
                && !new Places(line).place(at + 1).tables().isEmpty();
    }

    private static boolean isPreposition(Token token) {
        return !token.code() && PREPOSITIONS.contains(token.lower());
    }

    /** What is claimed with the table that the words behind it tell; empty where they tell none. */
    Optional<Assertion> behind(Assertion claimed, int end) {
        if (!Placed.canBe(claimed)) {
            return isAt(line, end) ? Optional.of(Qualifiers.UNREAD) : Optional.empty();
        }
        int from = end < line.size() && line.get(end).isSymbol("-") ? end + 1 : end;
        int at = from < line.size() ? Groups.end(line, from) : from;
        if (at > from) {
            Optional<Assertion> enclosed = enclosed(claimed, line.subList(from + 1, at - 1));
            if (enclosed.isPresent()) {
                return enclosed;
            }
        }
        boolean purpose = at < line.size() && line.get(at).is("for");
        if (at >= line.size() || !isPreposition(line.get(at)) && !purpose) {
            return Optional.empty();
        }
        Place place = place(at + 1);
        if (place.tables().isEmpty()) {
            return isVague(claimed, at) ? Optional.of(Qualifiers.UNREAD) : Optional.empty();
        }
        return Optional.of(
                goesOn(place.end())
                        ? Qualifiers.UNREAD
                        : new Placed(claimed, place.tables(), purpose && !place.said()));
    }

    /** {@code (orders)}, {@code (on orders)}: one word may be anything. */
    private static Optional<Assertion> enclosed(Assertion claimed, List<Token> group) {
        if (group.size() == 1 && isTable(group.get(0))) {
            return Optional.of(new Placed(claimed, List.of(name(group)), true));
        }
        boolean told = !group.isEmpty() && isPreposition(group.get(0))
                || group.stream().anyMatch(token -> TABLES.contains(token.lower()));
        return told ? Optional.of(Qualifiers.UNREAD) : Optional.empty();
    }

    /** Whether what stands behind a preposition may be a place that is not understood. */
    private boolean isVague(Assertion claimed, int preposition) {
        List<Token> rest = line.subList(preposition + 1, Math.min(line.size(), preposition + 1 + CLAUSE));
        boolean nowhere = claimed instanceof Assertion.NewColumn column
                && column.table().isEmpty()
                && !line.get(preposition).is("for");
        if (nowhere && rest.stream().anyMatch(token -> token.isName() || isCapitalised(token))) {
            return true;
        }
        if (rest.isEmpty() || rest.get(0).isName()) {
            return false;
        }
        boolean table = rest.stream().anyMatch(token -> TABLES.contains(token.lower()) || token.isSymbol("/"));
        boolean anything = claimed instanceof OfAnything
                && line.get(preposition).is("to")
                && !PURPOSES.contains(rest.get(0).lower());
        return table || anything;
    }

    private static boolean isCapitalised(Token token) {
        return token.kind() == Token.Kind.WORD
                && Character.isUpperCase(token.text().charAt(0))
                && !token.isInCapitals();
    }

    /** Whether more than one clause of the line tells places: {@code to orders / carts}, {@code and to the carts table}. */
    private boolean goesOn(int end) {
        if (end >= line.size() || !FURTHER.contains(line.get(end).lower())) {
            return false;
        }
        List<Token> rest = line.subList(end, Math.min(line.size(), end + CLAUSE));
        boolean deed = rest.size() > 1 && Verbs.ALL.contains(rest.get(1).lower());
        boolean hard = line.get(end).isSymbol("/") || line.get(end).isSymbol("=");
        return !deed
                && (hard
                        || rest.stream()
                                .anyMatch(token ->
                                        token.isName() || isPreposition(token) || TABLES.contains(token.lower())));
    }

    /** The same of a label that the line begins with; one word may be of something else. */
    Optional<Assertion> ofLabel(Assertion claimed) {
        int colon = 0;
        while (colon < Math.min(line.size(), CLAUSE)
                && line.get(colon).kind() == Token.Kind.WORD
                && !line.get(colon).isName()) {
            colon++;
        }
        boolean label = colon > 0 && colon + 1 < line.size() && line.get(colon).isSymbol(":");
        if (!label || !Placed.canBe(claimed)) {
            return Optional.empty();
        }
        List<Token> words = line.subList(0, colon).stream()
                .filter(token -> !TABLES.contains(token.lower()))
                .toList();
        boolean told = words.size() < colon;
        boolean named = !words.isEmpty() && words.stream().allMatch(Places::isTable);
        return named && (told || words.size() == 1)
                ? Optional.of(new Placed(claimed, List.of(name(words)), !told))
                : Optional.empty();
    }

    /** {@code the customers and orders tables}; one word at the end of a clause, or several before the word for tables. */
    private Place place(int start) {
        int at = start < line.size() && ARTICLES.contains(line.get(start).lower()) ? start + 1 : start;
        List<Name> names = new ArrayList<>();
        int from = at;
        int end = at;
        while (at < line.size() && at - from < WORDS && isTable(line.get(at))) {
            at++;
            if (at < line.size() && Names.isAnd(line.get(at)) && at == from + 1) {
                names.add(name(line.subList(from, at)));
                end = at;
                from = ++at;
            }
        }
        boolean said = at < line.size() && TABLES.contains(line.get(at).lower());
        boolean one = at == from + 1
                && (at == line.size()
                        || ENDS.contains(line.get(at).lower())
                        || FURTHER.contains(line.get(at).lower()));
        if (at > from && (said || one)) {
            names.add(name(line.subList(from, at)));
            return new Place(names, said, said ? at + 1 : at);
        }
        return new Place(names.isEmpty() ? names : names.subList(0, 1), false, names.size() > 1 ? from : end);
    }

    private static boolean isTable(Token token) {
        return token.kind() == Token.Kind.WORD
                && !token.isName()
                && !TABLES.contains(token.lower())
                && !ENDS.contains(token.lower())
                && !NO_TABLES.contains(token.lower());
    }

    private static Name name(List<Token> words) {
        return new Name(words.stream().map(Token::lower).collect(Collectors.joining("_")), false);
    }
}
