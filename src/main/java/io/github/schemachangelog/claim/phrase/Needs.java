package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.word.Token;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words without which phrases cannot fit, so that most phrases need not be tried: a bit for each set of words of which a
 * phrase needs one.
 */
final class Needs {
    private final Map<Set<String>, Integer> bits = new HashMap<>();
    private final Map<String, BitSet> bitsOfWord = new HashMap<>();

    /** What a line must hold for a phrase; asked for before any line is. */
    BitSet of(Phrase phrase) {
        BitSet needs = new BitSet();
        phrase.pattern().needs().forEach(words -> needs.set(bit(words)));
        return needs;
    }

    private int bit(Set<String> words) {
        int next = bits.size();
        int bit = bits.getOrDefault(words, next);
        if (bit == next) {
            bits.put(words, bit);
            words.forEach(word ->
                    bitsOfWord.computeIfAbsent(word, added -> new BitSet()).set(bit));
        }
        return bit;
    }

    BitSet heldBy(List<Token> line) {
        BitSet held = new BitSet();
        for (Token token : line) {
            BitSet own = bitsOfWord.get(token.lower());
            if (own != null) {
                held.or(own);
            }
        }
        return held;
    }
}
