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
 * {@code Added `note` column (orders)}, {@code Orders: added `note`}.
 */
final class Places {
    private static final Set<String> PREPOSITIONS = Set.of("to", "on", "in", "from");
    private static final Set<String> ARTICLES = Set.of("the", "our", "existing", "both");
    private static final Set<String> TABLES = Set.of("table", "tables");

    /** The most words that name one table. */
    private static final int WORDS = 3;

    /** What ends a clause, so that a word before it is no part of more. */
    private static final Set<String> ENDS = Set.of("""
            . , ; : - ( ) ! and with for because so as when which that via using if""".split("\\s+"));

    /** What somebody wants with it: {@code to track visits} is no place. */
    private static final Set<String> PURPOSES = Set.of("""
            track store hold keep record support allow enable link log manage save handle identify mark speed improve avoid
            prevent cache map count associate represent capture monitor control provide make show help ensure let be""".split("\\s+"));

    /** Where something may be that is no table. */
    private static final Set<String> NO_TABLES = Set.of("""
            production staging prod dev development test place advance database db schema postgres postgresql prisma
            order addition preparation parallel background batches case sql code""".split("\\s+"));

    private final List<Token> line;

    Places(List<Token> line) {
        this.line = line;
    }

    /** {@code from the orders table}, where nothing else stands at a token. */
    static boolean isAt(List<Token> line, int at) {
        return at < line.size()
                && !line.get(at).is("to")
                && isPreposition(line.get(at))
                && !new Places(line).tables(at + 1).isEmpty();
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
        int behindGroup = from < line.size() ? Groups.end(line, from) : from;
        if (behindGroup == from + WORDS && isTable(line.get(from + 1))) {
            return Optional.of(new Placed(claimed, List.of(name(line.subList(from + 1, from + 2))), true));
        }
        if (behindGroup == line.size() || !isPreposition(line.get(behindGroup))) {
            return Optional.empty();
        }
        List<Name> tables = tables(behindGroup + 1);
        boolean vague = claimed instanceof OfAnything
                && line.get(behindGroup).is("to")
                && behindGroup + 1 < line.size()
                && !line.get(behindGroup + 1).isName()
                && !PURPOSES.contains(line.get(behindGroup + 1).lower());
        return tables.isEmpty()
                ? vague ? Optional.of(Qualifiers.UNREAD) : Optional.empty()
                : Optional.of(new Placed(claimed, tables, false));
    }

    /** The same of a label that the line begins with, which may be of something else. */
    Optional<Assertion> ofLabel(Assertion claimed) {
        boolean two = line.size() > WORDS && TABLES.contains(line.get(1).lower());
        int colon = two ? 2 : 1;
        boolean label = line.size() > colon + 1 && line.get(colon).isSymbol(":") && isTable(line.get(0));
        return label && Placed.canBe(claimed)
                ? Optional.of(new Placed(claimed, List.of(name(line.subList(0, 1))), true))
                : Optional.empty();
    }

    /** {@code the customers and orders tables}; one word at the end of a clause, or several before the word for tables. */
    private List<Name> tables(int start) {
        int at = start < line.size() && ARTICLES.contains(line.get(start).lower()) ? start + 1 : start;
        List<Name> names = new ArrayList<>();
        int from = at;
        while (at < line.size() && at - from < WORDS && isTable(line.get(at))) {
            at++;
            if (at < line.size() && Names.isAnd(line.get(at)) && at == from + 1) {
                names.add(name(line.subList(from, at)));
                from = ++at;
            }
        }
        boolean said = at < line.size() && TABLES.contains(line.get(at).lower());
        boolean one = at == from + 1
                && (at == line.size() || ENDS.contains(line.get(at).lower()));
        if (at > from && (said || one)) {
            names.add(name(line.subList(from, at)));
        } else if (names.size() > 1 || names.size() == 1 && at == from) {
            return names.subList(0, 1);
        }
        return names;
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
