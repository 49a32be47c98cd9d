package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.Start.Look;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Phrases by the token that they can begin with. May be used by several threads at once. */
final class Phrasing {
    private final List<Phrase> phrases;

    /** Those that a phrase names to begin with; all others are alike. */
    private final Set<String> words = new HashSet<>();

    /** What was asked for before: there are many more words than a document begins its lines with. */
    private final Map<Look, Map<String, List<Phrase>>> found = new EnumMap<>(Look.class);

    Phrasing(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        phrases.forEach(phrase -> words.addAll(phrase.pattern().start().words()));
        for (Look look : Look.values()) {
            found.put(look, new ConcurrentHashMap<>());
        }
    }

    /** Those that can begin with a token, in their order. */
    List<Phrase> beginningWith(Token token) {
        String word = words.contains(token.lower()) ? token.lower() : "";
        Look look = Look.of(token);
        return found.getOrDefault(look, Map.of()).computeIfAbsent(word, first -> beginningWith(first, look));
    }

    private List<Phrase> beginningWith(String word, Look look) {
        return phrases.stream()
                .filter(phrase -> phrase.pattern().start().allows(word, look))
                .toList();
    }
}
