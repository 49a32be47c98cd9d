package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Set;

/**
 * Words of a remark that tell of a schema what may be false: {@code , NOT NULL}, {@code with an index}, {@code - cascades on
 * delete}. What is claimed before them is not verified where nobody reads them.
 */
public final class Qualifiers {
    /** What is said with a claim and not read: it is never verified. */
    public static final Assertion UNREAD = new Assertion.Unclear("not all that is said of it is understood");

    private static final Pattern FACT = Pattern.quotable(
            "[ not null | not-null | not nullable | non-null | non-nullable | nullable | nn "
                    + "| pk | primary key | unique | uniqueness | composite | by default | defaulting "
                    + "| fk | fks | foreign key~ | references | referencing | on delete | ondelete | on update | set null | set default "
                    + "| cascade | cascades | cascading | cascaded | restrict | no action | deferrable | deferred | validated | not valid "
                    + "| generated | computed | identity | auto-increment | autoincrement | partitioned | unlogged "
                    + "| constraint~ | check [ ( | between | in | < | > | = ] | rls | row level security | row-level security "
                    + "| gin | gist | brin | btree | b-tree | hash index | covering | partial | desc | asc | descending | ascending ]");

    /** {@code default for new shops} is none of the schema's. */
    private static final Pattern DEFAULT = Pattern.quotable("default~");

    private static final Set<String> NO_VALUES = Set.of("for", "of", "in", "on", "when", "behavior", "behaviour");

    /** An index tells nothing else by the word. */
    private static final Pattern INDEX = Pattern.quotable("[ index | indexes | indices | indexed ]");

    /** Of an index without a table they tell on which it is. */
    private static final Pattern PLACE = Pattern.quotable("[ for | of | in | on ] [ the | table | tables ]* <name>");

    private static final Pattern COLUMNS = Pattern.quotable("[ columns | fields ] <name>");

    /** Only of a foreign key these tell what becomes of its rows. */
    private static final Pattern DELETION = Pattern.quotable(
            "[ delete | deletes | deleted | deleting | deletion | removes | index~ | indexed | not null | = | < | > ]");

    /** How much a column holds, or how many rows or columns a table. */
    private static final Pattern LIMIT = Pattern.quotable(
            "[ max | maximum | limited to | up to | at most ] [ of | length ]* <count> [ char | chars | character~ | digit~ | byte~ ]");

    private static final Pattern ROWS = Pattern.quotable("<count> [ rows | records | column~ | field~ ]");

    /** What stands alone in parentheses behind a table may be a column of it. */
    private static final Pattern LONE_NAME = Pattern.quotable("( <name> )");

    /** A clause of its own: {@code , removed `old_orders`}. */
    private static final Pattern DEED = Pattern.of(
            "[ , | ; | . | - | and | & | + ] [ also | and | then ]* "
                    + "[ add | adds | added | create | creates | created | drop | drops | dropped | remove | removes | removed "
                    + "| delete | deletes | deleted | rename | renames | renamed ] "
                    + "[ a | an | the | table | column | view | index | type | enum | constraint | function | trigger | old | unused ]* <name>");

    /** Of a check they are what it demands. */
    private static final Pattern COMPARISON =
            Pattern.quotable("[ = | < | > | between | in ( | \u2264 | \u2265 | \u2260 ]");

    private static final Set<String> BEFORE_TYPE = Set.of(",", "(", ":", "-", ";", "as", "type", "with", "to", "from");
    private static final Set<String> AND = Set.of(",", "and", "&", "+", "/", "or");

    private Qualifiers() {}

    /** Whether one that tells something of what is claimed before it begins at a token. */
    public static boolean isIn(List<Token> line, int at, Assertion claimed) {
        boolean gone = claimed instanceof Assertion.OfExisting && !(claimed instanceof Assertion.OfColumn)
                || claimed instanceof Assertion.DroppedColumn
                || claimed instanceof Assertion.OfEnum
                || claimed instanceof Assertion.NewObject made
                        && !made.objectKind().equals("materialized view");
        boolean known = claimed instanceof Assertion.NewIndex index
                && index.claimed().unique().isPresent()
                && line.get(at).is("unique");
        boolean further = DEED.match(line, at).isPresent();
        return further || !gone && !known && (isAt(line, at) || isOf(claimed, line, at));
    }

    /** Whether one begins at a token. */
    static boolean isAt(List<Token> line, int at) {
        boolean valued =
                at + 1 >= line.size() || !NO_VALUES.contains(line.get(at + 1).lower());
        return FACT.match(line, at).isPresent()
                || LIMIT.match(line, at).isPresent()
                || valued && DEFAULT.match(line, at).isPresent()
                || isType(line, at);
    }

    private static boolean isOf(Assertion claimed, List<Token> line, int at) {
        if (claimed instanceof Assertion.NewIndex index) {
            return index.claimed().table().isEmpty() && PLACE.match(line, at).isPresent();
        }
        if (claimed instanceof Assertion.OfIndex) {
            return false;
        }
        boolean columns = claimed instanceof Assertion.NewTable && isOfTable(line, at);
        boolean key = claimed instanceof Assertion.NewForeignKey
                && DELETION.match(line, at).isPresent();
        boolean check = claimed instanceof Assertion.NewConstraint
                && COMPARISON.match(line, at).isPresent();
        boolean indexed =
                !(claimed instanceof Assertion.OfKey) && INDEX.match(line, at).isPresent();
        return columns || key || check || indexed;
    }

    private static boolean isOfTable(List<Token> line, int at) {
        boolean column = LONE_NAME
                .match(line, at)
                .filter(match ->
                        Character.isLowerCase(match.name(Slot.NAME).text().charAt(0)))
                .filter(match -> match.name(Slot.NAME).qualifier().isEmpty())
                .isPresent();
        return column
                || COLUMNS.match(line, at).isPresent()
                || ROWS.match(line, at).isPresent();
    }

    /** Whether further names follow at a token, as if they were claimed, too: {@code New table `a`, `b`}. */
    public static boolean isFurtherName(List<Token> line, int at) {
        int next = at;
        while (next < line.size()
                && !line.get(next).code()
                && AND.contains(line.get(next).lower())) {
            next++;
        }
        return next > at && Names.end(line, next) > 0;
    }

    /** A type that stands alone between commas and the like, or behind the word. */
    private static boolean isType(List<Token> line, int at) {
        Token token = line.get(at);
        boolean type = token.kind() == Token.Kind.WORD && TypeWords.isKnown(token.lower());
        boolean begins = at > 0 && BEFORE_TYPE.contains(line.get(at - 1).lower());
        boolean ends = at + 1 == line.size()
                || token.code()
                || line.get(at + 1).kind() == Token.Kind.SYMBOL
                || FACT.match(line, at + 1).isPresent();
        return type && begins && ends;
    }
}
