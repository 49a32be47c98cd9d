package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.pattern.Start.Look;
import io.github.schemachangelog.claim.word.Token;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Phrases by the token that they can begin with. May be used by several threads at once. */
public final class Phrasing {
    private final Needs needs;
    private final List<Candidate> candidates;

    /** Those that a phrase names to begin with; all others are alike. */
    private final Set<String> words = new HashSet<>();

    /** What was asked for before: there are many more words than a document begins its lines with. */
    private final Map<Look, Map<String, List<Candidate>>> found = new EnumMap<>(Look.class);

    public Phrasing(List<Phrase> phrases) {
        this.needs = new Needs(phrases);
        this.candidates = phrases.stream()
                .map(phrase -> new Candidate(phrase, needs.of(phrase)))
                .toList();
        phrases.forEach(phrase -> words.addAll(phrase.pattern().start().words()));
        for (Look look : Look.values()) {
            found.put(look, new ConcurrentHashMap<>());
        }
    }

    /** What a line has of the words that phrases need. */
    public long heldBy(List<Token> line) {
        return needs.heldBy(line);
    }

    /** Those that can begin with a token, in their order. */
    public List<Candidate> beginningWith(Token token) {
        String word = words.contains(token.lower()) ? token.lower() : "";
        Look look = Look.of(token);
        return found.getOrDefault(look, Map.of()).computeIfAbsent(word, first -> beginningWith(first, look));
    }

    private List<Candidate> beginningWith(String word, Look look) {
        return candidates.stream()
                .filter(candidate -> candidate.phrase().pattern().start().allows(word, look))
                .toList();
    }

    /**
     * A phrase that may fit.
     *
     * @param needs what a line must hold for it, as {@link Phrasing#heldBy} tells it
     */
    public record Candidate(Phrase phrase, long needs) {
        /** Whether a line that holds this has what the phrase needs. */
        public boolean isPossible(long held) {
            return (held & needs) == needs;
        }
    }
}
