package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How deep the parts of a statement lie in each other: brackets, {@code CASE}, and operators without an end of their own.
 * The grammar descends once or more for each of them, on the stack; its time grows with the depth as well.
 */
final class Nesting {
    /** The worst forms of this depth that were found fit into 200 KiB of stack where nothing is compiled yet. */
    static final int DEEPEST = 64;

    /** Behind {@code LIKE} the grammar descends up to the next comma, and less far than into a bracket. */
    private static final int LIKES_OF_A_LEVEL = 2;

    private static final Set<String> LIKES = Set.of("like", "ilike", "similar");
    private static final Set<String> ENDS_OF_NOT = Set.of("and", "or", "when", "then", "else", "on", "select");

    private final Words words;
    private final Deque<Level> outer = new ArrayDeque<>();
    private Level level = new Level(0);
    private int operators;

    private Nesting(Words words) {
        this.words = words;
    }

    /** What is open between two brackets: how deep these lie, and what holds all that follows. */
    private static final class Level {
        private final int outside;
        private int nots;
        private int likes;

        private Level(int outside) {
            this.outside = outside;
        }

        private int depth() {
            return outside + nots + likes / LIKES_OF_A_LEVEL;
        }
    }

    /** The index of the first lexeme that lies deeper than {@link #DEEPEST}; empty where none does. */
    static OptionalInt tooDeep(Words words) {
        return new Nesting(words).tooDeep();
    }

    private OptionalInt tooDeep() {
        for (int i = 0; i < words.size(); i++) {
            step(i);
            if (level.depth() + operators > DEEPEST) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private void step(int index) {
        int before = operators;
        operators = isPrefix(index) ? operators + 1 : 0;
        if (opens(index)) {
            outer.push(level);
            level = new Level(level.depth() + before + 1);
        } else if (closes(index)) {
            level = outer.isEmpty() ? new Level(0) : outer.pop();
        } else if (words.is(index, "not")) {
            level.nots++;
        } else if (words.at(index).kind() == Kind.WORD) {
            String word = words.folded(index);
            level.likes += LIKES.contains(word) ? 1 : 0;
            level.nots = ENDS_OF_NOT.contains(word) ? 0 : level.nots;
        } else if (words.isSymbol(index, ',') || words.isSymbol(index, ';')) {
            level.nots = 0;
            level.likes = 0;
        }
    }

    private boolean opens(int index) {
        return words.isSymbol(index, '(') || words.isSymbol(index, '[') || words.is(index, "case") && !isLabel(index);
    }

    private boolean closes(int index) {
        return words.isSymbol(index, ')') || words.isSymbol(index, ']') || words.is(index, "end") && !isLabel(index);
    }

    /** Only there a keyword may be a name. */
    private boolean isLabel(int index) {
        return words.isSymbol(index - 1, '.') || words.is(index - 1, "as");
    }

    private boolean isPrefix(int index) {
        return index > 0
                && words.at(index).kind() == Kind.OPERATOR
                && (words.at(index - 1).kind() == Kind.OPERATOR || words.is(index - 1, "not"));
    }
}
