package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.HashSet;
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
final class Pattern {
    private final Part part;
    private final Set<String> starts = new HashSet<>();
    private final boolean startsAnyhow;

    private Pattern(Part part) {
        this.part = part;
        this.startsAnyhow = !part.starts(starts);
    }

    static Pattern of(String notation) {
        return new Pattern(new Notation(notation).whole());
    }

    /** What stands at a token, or nothing. */
    Optional<Match> match(List<Token> tokens, int at) {
        if (!mayStart(tokens.get(at))) {
            return Optional.empty();
        }
        Match.Slots slots = new Match.Slots();
        int end = part.match(tokens, at, slots);
        return end > at ? Optional.of(new Match(tokens, at, end, slots)) : Optional.empty();
    }

    private boolean mayStart(Token token) {
        return startsAnyhow || starts.contains(token.lower());
    }

    /** A part of a pattern. */
    private interface Part {
        /** Index behind the tokens that fit; -1 where none do. */
        int match(List<Token> tokens, int at, Match.Slots slots);

        /** Adds the words that it can start with; false where it may start otherwise, or be empty. */
        boolean starts(Set<String> words);
    }

    private record Literal(Set<String> spellings) implements Part {
        static Literal of(String word) {
            if (!word.endsWith("~")) {
                return new Literal(Set.of(word));
            }
            String singular = word.substring(0, word.length() - 1);
            String plural = singular.endsWith("x") ? singular + "es" : singular + "s";
            return new Literal(Set.of(singular, plural));
        }

        @Override
        public int match(List<Token> tokens, int at, Match.Slots slots) {
            boolean fits =
                    at < tokens.size() && spellings.contains(tokens.get(at).lower());
            return fits ? at + 1 : -1;
        }

        @Override
        public boolean starts(Set<String> words) {
            return words.addAll(spellings);
        }
    }

    private record Filled(Slot slot) implements Part {
        @Override
        public int match(List<Token> tokens, int at, Match.Slots slots) {
            int end = at < tokens.size() ? Fillings.end(slot, tokens, at) : -1;
            if (end > at) {
                slots.put(slot, at, end);
            }
            return end;
        }

        @Override
        public boolean starts(Set<String> words) {
            return false;
        }
    }

    private record Sequence(List<Part> parts) implements Part {
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
        public boolean starts(Set<String> words) {
            for (Part part : parts) {
                boolean sure = part.starts(words);
                if (!(part instanceof Repeated)) {
                    return sure;
                }
                if (!sure) {
                    return false;
                }
            }
            return false;
        }
    }

    private record Choice(List<Part> parts) implements Part {
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
        public boolean starts(Set<String> words) {
            boolean sure = true;
            for (Part part : parts) {
                sure &= part.starts(words);
            }
            return sure;
        }
    }

    /** None, one, or any number. */
    private record Repeated(Part part, boolean many) implements Part {
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
        public boolean starts(Set<String> words) {
            return part.starts(words);
        }
    }

    /** Reads a notation. */
    private static final class Notation {
        private final String[] words;
        private int next;

        Notation(String notation) {
            String apart = notation.replace("[", " [ ").replaceAll("][?*]?", " $0 ");
            this.words = apart.strip().split("\\s+", -1);
        }

        Part whole() {
            Part part = choice();
            if (next < words.length) {
                throw new IllegalArgumentException("nothing opens `" + words[next] + "`");
            }
            return part;
        }

        private Part choice() {
            List<Part> parts = new ArrayList<>();
            parts.add(sequence());
            while (next < words.length && words[next].equals("|")) {
                next++;
                parts.add(sequence());
            }
            return parts.size() == 1 ? parts.get(0) : new Choice(parts);
        }

        private Part sequence() {
            List<Part> parts = new ArrayList<>();
            while (next < words.length && !words[next].equals("|") && !words[next].startsWith("]")) {
                parts.add(item(words[next++]));
            }
            return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
        }

        private Part item(String word) {
            if (word.equals("[")) {
                Part inner = choice();
                return repeated(inner, words[next++].substring(1));
            }
            String mark = word.endsWith("?") ? "?" : word.endsWith("*") ? "*" : "";
            String plain = word.substring(0, word.length() - mark.length());
            Part part = plain.length() > 1 && plain.startsWith("<")
                    ? new Filled(Slot.of(plain.substring(1, plain.length() - 1)))
                    : Literal.of(plain);
            return repeated(part, mark);
        }

        private static Part repeated(Part part, String mark) {
            return mark.isEmpty() ? part : new Repeated(part, mark.equals("*"));
        }
    }
}
