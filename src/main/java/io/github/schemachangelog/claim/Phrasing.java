package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.Start.Look;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Phrases by the token that they can begin with. */
final class Phrasing {
    private final Map<Look, Map<String, List<Phrase>>> byWord = new EnumMap<>(Look.class);
    private final Map<Look, List<Phrase>> byLook = new EnumMap<>(Look.class);

    Phrasing(List<Phrase> phrases) {
        Set<String> words = new HashSet<>();
        phrases.forEach(phrase -> words.addAll(phrase.pattern().start().words()));
        for (Look look : Look.values()) {
            Map<String, List<Phrase>> lists = new HashMap<>();
            words.forEach(word -> lists.put(word, beginningWith(phrases, word, look)));
            byWord.put(look, lists);
            byLook.put(look, beginningWith(phrases, "", look));
        }
    }

    private static List<Phrase> beginningWith(List<Phrase> phrases, String word, Look look) {
        return phrases.stream()
                .filter(phrase -> phrase.pattern().start().allows(word, look))
                .toList();
    }

    /** Those that can begin with a token, in their order. */
    List<Phrase> beginningWith(Token token) {
        Look look = Look.of(token);
        List<Phrase> known = byWord.getOrDefault(look, Map.of()).get(token.lower());
        return known != null ? known : byLook.getOrDefault(look, List.of());
    }
}
