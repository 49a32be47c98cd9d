package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Checksum;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One row of a history. What MyBatis' own tools do not write is empty in their rows.
 *
 * @param number MyBatis' id of the migration
 * @param description in folders the migration's name; in MyBatis' layout the words of the file's name
 * @param appliedAt as MyBatis writes it: {@code 2026-01-31 13:05:59}, in the local time of the machine that applied it
 * @param name the migration's whole name
 * @param checksum of the script's bytes when it was applied
 * @param contentChecksum the same, blind to line ends, comments and blanks
 * @param by who applied it
 * @param from on which machine
 * @param milliseconds that it took
 */
public record AppliedMigration(
        BigDecimal number,
        String description,
        String appliedAt,
        Optional<String> name,
        Optional<Checksum> checksum,
        Optional<Checksum> contentChecksum,
        Optional<String> by,
        Optional<String> from,
        OptionalLong milliseconds,
        Optional<String> pluginVersion) {
    /** What it is called: its whole name where that is recorded, else its description. */
    public String shown() {
        return name.orElse(description);
    }
}
