package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a name that fits nothing was probably meant to be. */
final class NearestName {
    /** In characters: what PostgreSQL keeps of a name at most. */
    private static final int LONGEST = 63;

    private NearestName() {}

    /** The candidate whose name is the nearest, if it is near. */
    static <T> Optional<T> of(Name meant, Stream<T> candidates, Function<T, String> name) {
        String last = meant.last();
        List<T> all = last.length() > LONGEST ? List.of() : candidates.toList();
        return Nearest.to(last, all.stream().map(name).toList())
                .flatMap(found -> all.stream()
                        .filter(one -> name.apply(one).equals(found))
                        .findFirst());
    }
}
