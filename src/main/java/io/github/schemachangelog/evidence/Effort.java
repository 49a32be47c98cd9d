package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * What it took to apply a migration, beside running its script.
 *
 * @param resumedAt the statement where a broken run went on; empty where the script ran from its beginning
 * @param retries in order
 */
public record Effort(Optional<Place> resumedAt, List<Retry> retries) {
    /** Nothing. */
    public static final Effort NONE = new Effort(Optional.empty(), List.of());

    public Effort {
        retries = List.copyOf(retries);
    }
}
