package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import java.util.List;
import java.util.Optional;

/**
 * An entry and what became of its claims.
 *
 * @param migration that it is about; empty where it names none
 * @param place its heading, or what stands for one
 * @param status the status word as declared; empty where it declares none
 * @param claims in document order
 */
public record JudgedEntry(
        Optional<MigrationId> migration, Place place, Optional<String> status, List<JudgedClaim> claims) {
    public JudgedEntry {
        claims = List.copyOf(claims);
    }
}
