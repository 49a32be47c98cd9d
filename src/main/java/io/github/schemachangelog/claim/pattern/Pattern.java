package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.word.Token;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a phrase. Its notation, lexemes separated by blanks:
 *
 * <ul>
 *   <li>{@code word}: that word; {@code table~}: also its plural; {@code ( ) , : + - ->}: that symbol
 *   <li>{@code <slot>}: a {@link Slot}
 *   <li>{@code [ a | b c ]}: one of these, the first that fits; with {@code ?} behind it or none, with {@code *} any number
 *   <li>{@code word?}: that word or nothing; {@code word*}: any number of it
 * </ul>
 *
 * Matching takes the first choice that fits and does not come back to it.
 */
public final class Pattern {
    private final Part part;
    private final Start start = new Start();
    private final Set<Set<String>> needs = new LinkedHashSet<>();

    private Pattern(Part part) {
        this.part = part;
        if (!part.starts(start)) {
            start.addAnything();
        }
        part.addNeeds(needs);
    }

    /** One whose words stand outside of backticks. */
    public static Pattern of(String notation) {
        return new Pattern(new Notation(notation, false).whole());
    }

    /** One whose words may stand in backticks too, where no names do. */
    static Pattern quotable(String notation) {
        return new Pattern(new Notation(notation, true).whole());
    }

    /** What stands at a token, or nothing. */
    public Optional<Match> match(List<Token> tokens, int at) {
        if (at >= tokens.size() || !start.allows(tokens.get(at))) {
            return Optional.empty();
        }
        Match.Slots slots = new Match.Slots();
        int end = part.match(tokens, at, slots);
        return end > at ? Optional.of(new Match(tokens, at, end, slots)) : Optional.empty();
    }

    /** What it can begin with. */
    public Start start() {
        return start;
    }

    /** Sets of words, of each of which a line has one wherever the pattern fits into it. */
    public Set<Set<String>> needs() {
        return needs;
    }

    /** A part of a pattern. */
    interface Part {
        /** Index behind the tokens that fit; -1 where none do. */
        int match(List<Token> tokens, int at, Match.Slots slots);

        /** Adds what it can begin with; false where it may be empty. */
        boolean starts(Start start);

        /** Adds what a line must have for it to fit. */
        default void addNeeds(Set<Set<String>> needs) {}
    }

    record Literal(Set<String> spellings, boolean quotable) implements Part {
        static Literal of(String word, boolean quotable) {
            if (!word.endsWith("~")) {
                return new Literal(Set.of(word), quotable);
            }
            String singular = word.substring(0, word.length() - 1);
            String plural = singular.endsWith("x") ? singular + "es" : singular + "s";
            return new Literal(Set.of(singular, plural), quotable);
        }

        @Override
        public int match(List<Token> tokens, int at, Match.Slots slots) {
            if (at >= tokens.size()) {
                return -1;
            }
            Token token = tokens.get(at);
            boolean word = spellings.contains(token.lower())
                    && (quotable ? token.kind() != Token.Kind.STRING : token.isSpoken());
            return word ? at + 1 : -1;
        }

        @Override
        public boolean starts(Start start) {
            start.add(spellings);
            return true;
        }

        @Override
        public void addNeeds(Set<Set<String>> needs) {
            needs.add(spellings);
        }
    }

    record Filled(Slot slot) implements Part {
        @Override
        public int match(List<Token> tokens, int at, Match.Slots slots) {
            int end = at < tokens.size() ? Fillings.end(slot, tokens, at) : -1;
            if (end > at) {
                slots.put(slot, at, end);
            }
            return end;
        }

        @Override
        public boolean starts(Start start) {
            slot.starts(start);
            return true;
        }
    }

    record Sequence(List<Part> parts) implements Part {
        @Override
        public int match(List<Token> tokens, int at, Match.Slots slots) {
            int next = at;
            for (Part part : parts) {
                next = part.match(tokens, next, slots);
                if (next < 0) {
                    return -1;
                }
            }
            return next;
        }

        @Override
        public boolean starts(Start start) {
            for (Part part : parts) {
                if (part.starts(start)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void addNeeds(Set<Set<String>> needs) {
            parts.forEach(part -> part.addNeeds(needs));
        }
    }

    record Choice(List<Part> parts) implements Part {
        @Override
        public int match(List<Token> tokens, int at, Match.Slots slots) {
            int filled = slots.size();
            for (Part part : parts) {
                int end = part.match(tokens, at, slots);
                if (end >= 0) {
                    return end;
                }
                slots.cutTo(filled);
            }
            return -1;
        }

        @Override
        public boolean starts(Start start) {
            boolean never = true;
            for (Part part : parts) {
                never &= part.starts(start);
            }
            return never;
        }

        /** One word of each choice, of which a line must have one; nothing where one choice needs none. */
        @Override
        public void addNeeds(Set<Set<String>> needs) {
            Set<String> any = new HashSet<>();
            for (Part part : parts) {
                Set<Set<String>> own = new LinkedHashSet<>();
                part.addNeeds(own);
                if (own.isEmpty()) {
                    return;
                }
                any.addAll(own.iterator().next());
            }
            needs.add(any);
        }
    }

    /** None, one, or any number. */
    record Repeated(Part part, boolean many) implements Part {
        @Override
        public int match(List<Token> tokens, int at, Match.Slots slots) {
            int next = at;
            int filled = slots.size();
            int end = part.match(tokens, next, slots);
            while (end > next) {
                next = end;
                filled = slots.size();
                end = many ? part.match(tokens, next, slots) : -1;
            }
            slots.cutTo(filled);
            return next;
        }

        @Override
        public boolean starts(Start start) {
            part.starts(start);
            return false;
        }
    }
}
