package io.github.schemachangelog.claim.entry;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for what is done, in lower case. */
final class Verbs {
    /** Something is taken away. */
    static final Set<String> TAKING =
            Set.of("drop", "drops", "dropped", "remove", "removes", "removed", "delete", "deletes", "deleted");

    /** Something is made or taken away. */
    static final Set<String> DEEDS = with(TAKING, """
            add adds added adding create creates created introduce introduces introduced""");

    /** What SQL that defines something begins with. */
    static final Set<String> DEFINITIONS = Set.of("alter", "create", "drop");

    /** Those, and renaming. */
    static final Set<String> ALL = with(DEEDS, "rename renames renamed");

    private Verbs() {}

    /** The same set with more words. */
    static Set<String> with(Set<String> words, String more) {
        return Stream.concat(words.stream(), Stream.of(more.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
