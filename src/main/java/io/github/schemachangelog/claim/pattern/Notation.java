package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.pattern.Pattern.Choice;
import io.github.schemachangelog.claim.pattern.Pattern.Filled;
import io.github.schemachangelog.claim.pattern.Pattern.Literal;
import io.github.schemachangelog.claim.pattern.Pattern.Part;
import io.github.schemachangelog.claim.pattern.Pattern.Repeated;
import io.github.schemachangelog.claim.pattern.Pattern.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the notation of a {@link Pattern}. */
final class Notation {
    private final List<String> words;
    private final boolean quotable;
    private int next;

    Notation(String notation, boolean quotable) {
        this.quotable = quotable;
        this.words = lexemes(notation);
    }

    /** By hand, because a regular expression takes longer for all phrases than reading a short changelog. */
    private static List<String> lexemes(String notation) {
        List<String> lexemes = new ArrayList<>();
        int at = 0;
        while (at < notation.length()) {
            int end = at + 1;
            char c = notation.charAt(at);
            if (c == ']' && end < notation.length() && isMark(notation.charAt(end))) {
                end++;
            }
            while (!isBracket(c) && c != ' ' && end < notation.length() && isInside(notation.charAt(end))) {
                end++;
            }
            if (c != ' ') {
                lexemes.add(notation.substring(at, end));
            }
            at = end;
        }
        return lexemes;
    }

    private static boolean isMark(char c) {
        return c == '?' || c == '*';
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == ']';
    }

    private static boolean isInside(char c) {
        return !isBracket(c) && c != ' ';
    }

    Part whole() {
        Part part = choice();
        if (next < words.size()) {
            throw new IllegalArgumentException("nothing opens `" + words.get(next) + "`");
        }
        return part;
    }

    private Part choice() {
        List<Part> parts = new ArrayList<>();
        parts.add(sequence());
        while (next < words.size() && words.get(next).equals("|")) {
            next++;
            parts.add(sequence());
        }
        return parts.size() == 1 ? parts.get(0) : anyOf(parts);
    }

    /** Words to choose from are looked up at once. */
    private Part anyOf(List<Part> parts) {
        Set<String> words = new HashSet<>();
        boolean only = true;
        for (Part part : parts) {
            if (part instanceof Literal literal) {
                words.addAll(literal.spellings());
            } else {
                only = false;
            }
        }
        return only ? new Literal(Set.copyOf(words), quotable) : new Choice(parts);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (next < words.size()
                && !words.get(next).equals("|")
                && !words.get(next).startsWith("]")) {
            parts.add(item(words.get(next++)));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Part item(String word) {
        if (word.equals("[")) {
            Part inner = choice();
            return repeated(inner, words.get(next++).substring(1));
        }
        String mark = word.endsWith("?") ? "?" : word.endsWith("*") ? "*" : "";
        String plain = word.substring(0, word.length() - mark.length());
        Part part = plain.length() > 1 && plain.startsWith("<")
                ? new Filled(Slot.of(plain.substring(1, plain.length() - 1)))
                : Literal.of(plain, quotable);
        return repeated(part, mark);
    }

    private static Part repeated(Part part, String mark) {
        return mark.isEmpty() ? part : new Repeated(part, mark.equals("*"));
    }
}
