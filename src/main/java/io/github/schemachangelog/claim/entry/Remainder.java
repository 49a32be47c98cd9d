package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.pattern.AttributesReader;
import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.pattern.Numbers;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What a line says besides what its phrases read. */
final class Remainder {
    /** Between a number and what it counts. */
    private static final int WORDS_BETWEEN = 3;

    /** The longest remark in parentheses that a phrase takes for attributes. */
    private static final int REMARK = 8;

    /** Tokens behind a claim in the midst of a line that are looked at, so that a line of nothing but claims is read in time. */
    private static final int CLAUSE = 20;

    private static final Set<String> APPLICATIONS = Set.of("""
            typescript javascript java kotlin python ruby php frontend backend webhook webhooks ui app application api service \
            endpoint controller component react graphql lambda client code""".split("\\s+"));

    private static final Set<String> NO_COLUMNS = Set.of("""
            key keys flag flags option options event events row rows role roles setting settings parameter parameters \
            permission permissions values storage""".split("\\s+"));

    /** What a number of a schema is of, or where it is. */
    private static final Set<String> THINGS = Set.of("""
            on in of to table tables column columns index indexes indices enum enums type types constraint constraints
            foreign fk fks trigger triggers view views dropped removed renamed added more others""".split("\\s+"));

    private final List<Token> line;
    private final BitSet read = new BitSet();
    private final Places places;

    Remainder(List<Token> line) {
        this.line = line;
        this.places = new Places(line);
    }

    /** Tokens of the line that a phrase has read. */
    void read(int from, int to) {
        read.set(from, to);
    }

    /** A claim that ends before a token; one of which the rest tells more is not verified without that. */
    Claim hedged(Claim claim, int end) {
        boolean unsure = isElsewhere(claim.assertion(), end) || isOfSeveralTables(claim.assertion(), end);
        Claim sure = placed(unsure ? claim.with(Claim.Weight.DOUBTFUL) : claim, end);
        return tellsMore(claim.assertion(), end, line.size()) ? sure.with(Qualifiers.UNREAD) : sure;
    }

    /** With the tables that plain words tell; none of them is refuted, because a word may mean anything. */
    private Claim placed(Claim claim, int end) {
        Claim behind = places.behind(claim.assertion(), end).map(claim::with).orElse(claim);
        return places.ofLabel(claim.assertion()).map(behind::with).orElse(behind);
    }

    /** A claim in the midst of a line, which is not sure where more tables follow. */
    Claim inMidst(Claim said, int end) {
        Claim claim = placed(said, end);
        if (claim.assertion() instanceof Assertion.NewUniqueKey) {
            boolean more = tellsMore(claim.assertion(), end, Math.min(line.size(), end + CLAUSE));
            return more ? claim.with(Qualifiers.UNREAD) : claim;
        }
        if (claim.assertion() instanceof Assertion.Additive && isDenied(end)) {
            return claim.with(Qualifiers.UNREAD);
        }
        if (Counts.isCount(claim.assertion()) && hasAnotherNumber(end)) {
            return claim.with(Qualifiers.UNREAD);
        }
        return isOfSeveralTables(claim.assertion(), end)
                ? claim.with(Claim.Weight.DOUBTFUL).with(Qualifiers.UNREAD)
                : claim;
    }

    /** {@code No columns dropped, none renamed}. */
    private boolean isDenied(int end) {
        for (int i = end; i < Math.min(line.size(), end + CLAUSE); i++) {
            if (Qualifiers.isGoing(line, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 6 new columns on `a`, `b` and `c`} are those of all of them. */
    private boolean isOfSeveralTables(Assertion claimed, int end) {
        boolean ofTable = claimed instanceof Assertion.NewColumns columns
                        && columns.table().isPresent()
                || claimed instanceof Assertion.NewIndexes indexes
                        && indexes.table().isPresent();
        return ofTable && end < line.size() && Names.isAnd(line.get(end)) && Qualifiers.isFurtherName(line, end);
    }

    /** Whether the rest says that it may be an application's: {@code (webhook)}, {@code - possible flags}. */
    private boolean isElsewhere(Assertion claimed, int end) {
        boolean object = claimed instanceof Assertion.NewObject
                || claimed instanceof Assertion.DroppedObject
                || claimed instanceof Assertion.NewEnum
                || claimed instanceof Assertion.DroppedType;
        boolean column =
                claimed instanceof Assertion.NewColumn one && one.attributes().isRemark();
        int from = column ? Math.max(0, end - REMARK) : end;
        return line.subList(from, line.size()).stream()
                .anyMatch(token -> !token.code()
                        && (object && APPLICATIONS.contains(token.lower())
                                || column && NO_COLUMNS.contains(token.lower())));
    }

    /** {@code , 2 foreign keys}: what is counted next is another item. */
    private boolean isCounted(int at) {
        for (int i = at - 1; i > 0 && i >= at - WORDS_BETWEEN; i--) {
            if (Numbers.end(line, i) == i + 1) {
                return Names.isAnd(line.get(i - 1));
            }
        }
        return false;
    }

    /** {@code Dropped table `orders` (9 columns)}, {@code `orders.memo` (integer)}. */
    private boolean isInParentheses(int end) {
        List<Token> group = line.subList(end, end < line.size() ? Groups.end(line, end) : end);
        return !AttributesReader.read(group).isRemark()
                || group.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER);
    }

    /** {@code , 2 on `users`} and {@code ; 2 tables}: a number that no phrase has read. */
    private boolean isAnotherNumber(int at) {
        int end = Numbers.end(line, at);
        boolean listed = end == line.size() && at > 0 && line.get(at - 1).isSymbol(":");
        boolean thing = end > 0
                && end < line.size()
                && (THINGS.contains(line.get(end).lower()) || line.get(end).isName());
        return (listed || thing) && !line.get(at).code();
    }

    private boolean hasAnotherNumber(int end) {
        for (int i = read.nextClearBit(end); i < Math.min(line.size(), end + CLAUSE); i = read.nextClearBit(i + 1)) {
            if (isAnotherNumber(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsMore(Assertion claimed, int end, int last) {
        if (end < line.size() && !read.get(end) && Qualifiers.isFurtherName(line, end)) {
            return true;
        }
        if (claimed instanceof Assertion.OfExisting && isInParentheses(end)) {
            return true;
        }
        if (claimed instanceof OfAnything && end < line.size() && line.get(end).isSymbol("(")) {
            return true;
        }
        boolean values = claimed instanceof Assertion.NewEnum;
        for (int i = read.nextClearBit(end); i < last; i = read.nextClearBit(i + 1)) {
            if (Counts.isCount(claimed) && isAnotherNumber(i)) {
                return true;
            }
            if (values && Qualifiers.isConstant(line.get(i))) {
                return true;
            }
            if (Qualifiers.isIn(line, i, claimed) && !(Counts.isCount(claimed) && isCounted(i))) {
                return true;
            }
        }
        return false;
    }
}
