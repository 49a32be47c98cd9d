package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.word.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words without which phrases cannot fit, so that most phrases need not be tried: a bit for each set of words of which a
 * phrase needs one. Sets for which no bit is left are taken to be held by every line.
 */
final class Needs {
    private final Map<Set<String>, Long> bits = new HashMap<>();
    private final Map<String, Long> bitsOfWord = new HashMap<>();

    Needs(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            for (Set<String> words : phrase.pattern().needs()) {
                if (bits.size() < Long.SIZE && !bits.containsKey(words)) {
                    long bit = 1L << bits.size();
                    bits.put(words, bit);
                    words.forEach(word -> bitsOfWord.merge(word, bit, (one, other) -> one | other));
                }
            }
        }
    }

    long of(Phrase phrase) {
        long needs = 0;
        for (Set<String> words : phrase.pattern().needs()) {
            needs |= bits.getOrDefault(words, 0L);
        }
        return needs;
    }

    long heldBy(List<Token> line) {
        long held = 0;
        for (Token token : line) {
            held |= bitsOfWord.getOrDefault(token.lower(), 0L);
        }
        return held;
    }
}
