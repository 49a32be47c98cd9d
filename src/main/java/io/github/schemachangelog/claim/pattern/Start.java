package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.word.Token;
import java.util.HashSet;
import java.util.Set;

/** What the first token of a phrase can be, so that a phrase is tried only where it can begin. */
public final class Start {
    private final Set<String> words = new HashSet<>();
    private boolean names;
    private boolean numbers;
    private boolean anything;

    void add(Set<String> spellings) {
        words.addAll(spellings);
    }

    void addNames() {
        names = true;
    }

    void addNumbers() {
        numbers = true;
    }

    void addAnything() {
        anything = true;
    }

    /** Those that it names. */
    public Set<String> words() {
        return words;
    }

    boolean allows(Token token) {
        return anything || allows(token.lower(), Look.of(token));
    }

    /** Whether it can be a word that looks so. */
    public boolean allows(String word, Look look) {
        return anything || names && look == Look.NAME || numbers && look == Look.NUMBER || words.contains(word);
    }

    /** What a token looks like, whatever it says. */
    public enum Look {
        NAME,
        NUMBER,
        OTHER;

        public static Look of(Token token) {
            return token.isName() ? NAME : token.kind() == Token.Kind.NUMBER ? NUMBER : OTHER;
        }
    }
}
