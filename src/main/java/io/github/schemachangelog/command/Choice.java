package io.github.schemachangelog.command;

import io.github.schemachangelog.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a parameter may be: one of a few words, without regard to case and to blanks around. */
record Choice(List<String> words) {
    Choice {
        words = List.copyOf(words);
    }

    /** The word as it is known; empty where it is none of them. */
    Optional<String> find(String word) {
        return words.stream()
                .filter(known -> known.equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** What is said of a word that is none of them. */
    String refusal(String word) {
        return "must be one of " + String.join(", ", words) + nearest(word, words);
    }

    /** {@code ; did you mean `x`?}, or nothing. */
    static String nearest(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }
}
