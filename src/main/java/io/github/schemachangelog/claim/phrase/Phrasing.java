package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.pattern.Start.Look;
import io.github.schemachangelog.claim.word.Token;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Phrases by where they may stand and the token that they can begin with. May be used by several threads at once. */
public final class Phrasing {
    private final Needs needs = new Needs();
    private final List<Candidate> candidates;

    /** Those that a phrase names to begin with; all others are alike. */
    private final Set<String> words = new HashSet<>();

    /** What was asked for before: there are many more words than a document begins its lines with. */
    private final Map<Scope.Items, Map<Look, Map<String, List<Candidate>>>> found = new EnumMap<>(Scope.Items.class);

    public Phrasing(List<Phrase> phrases) {
        this.candidates = phrases.stream()
                .map(phrase -> new Candidate(phrase, needs.of(phrase)))
                .toList();
        phrases.forEach(phrase -> words.addAll(phrase.pattern().start().words()));
        for (Scope.Items items : Scope.Items.values()) {
            Map<Look, Map<String, List<Candidate>>> looks = new EnumMap<>(Look.class);
            for (Look look : Look.values()) {
                looks.put(look, new ConcurrentHashMap<>());
            }
            found.put(items, looks);
        }
    }

    /** What a line has of the words that phrases need. */
    public BitSet heldBy(List<Token> line) {
        return needs.heldBy(line);
    }

    /** Those that can begin with a token in a list, in their order. */
    public List<Candidate> beginningWith(Token token, Scope.Items items) {
        String word = words.contains(token.lower()) ? token.lower() : "";
        Look look = Look.of(token);
        return found.getOrDefault(items, Map.of())
                .getOrDefault(look, Map.of())
                .computeIfAbsent(word, first -> beginningWith(first, look, items));
    }

    private List<Candidate> beginningWith(String word, Look look, Scope.Items items) {
        return candidates.stream()
                .filter(candidate -> candidate.phrase().where().contains(items)
                        && candidate.phrase().pattern().start().allows(word, look))
                .toList();
    }

    /** A phrase that may fit. */
    public static final class Candidate {
        private final Phrase phrase;
        private final BitSet needs;

        private Candidate(Phrase phrase, BitSet needs) {
            this.phrase = phrase;
            this.needs = needs;
        }

        public Phrase phrase() {
            return phrase;
        }

        /** Whether a line that holds this, as {@link Phrasing#heldBy} tells it, has what the phrase needs. */
        public boolean isPossible(BitSet held) {
            for (int need = needs.nextSetBit(0); need >= 0; need = needs.nextSetBit(need + 1)) {
                if (!held.get(need)) {
                    return false;
                }
            }
            return true;
        }
    }
}
