package io.github.schemachangelog.report;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Names by which a finding is known again when its line has moved: made of the rule, the migration and the text of the
 * place with its blanks evened out. Equal ones are counted in their order.
 */
final class Fingerprints {
    static final String KEY = "schemaChangelog/v1";

    private static final int DIGITS = 16;

    private final Map<String, Integer> counts = new HashMap<>();

    /** The fingerprint of the next finding: {@code 0123456789abcdef:1}. */
    String next(Finding finding) {
        String parts = String.join(
                "\0",
                finding.rule().id(),
                finding.migration().map(MigrationId::text).orElse(""),
                snippet(finding.place()));
        String hash = Checksum.of(parts.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
        return hash + ":" + counts.merge(hash, 1, Integer::sum);
    }

    private static String snippet(Place place) {
        String text = place.text();
        if (text.isBlank()) {
            text = place.source().slice(place.source().line(place.span().start()));
        }
        return text.strip().replaceAll("\\s+", " ");
    }
}
