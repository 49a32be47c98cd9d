package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Seeds;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.ClaimKind;
import io.github.schemachangelog.claim.entry.ClaimReader;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every claim of two documents that this project started from, by line. {@code claims/seeds.txt} states them: the line, the
 * kind, and what is claimed in the words of {@code docs/claims.md}; a line that is not listed claims nothing.
 */
final class SeedClaimsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/claims/seeds.txt");
    private static final ChangelogReader READER = new ChangelogReader(Vocabulary.standard());

    @Test
    void theChangelog() throws IOException {
        Source source = Seeds.read("003_");

        assertThat(claims(source, READER.read(source).entries())).isEqualTo(expected("changelog"));
    }

    @Test
    void theMigrationsReadme() throws IOException {
        Source source = Seeds.read("004_");
        MigrationId folder = new MigrationId("20251111113117_add_phase8_and_phase9_features");
        List<Entry> entries = READER.readReadme(source, folder).stream().toList();

        assertThat(claims(source, entries)).isEqualTo(expected("readme"));
    }

    private static List<String> claims(Source source, List<Entry> entries) {
        List<String> claims = new ArrayList<>();
        for (Entry entry : entries) {
            for (Claim claim : ClaimReader.read(entry)) {
                int line = source.location(claim.span().start()).line();
                String kind = claim.assertion().kind().map(ClaimKind::ruleId).orElse("-");
                claims.add(line + " " + kind + ": " + ClaimText.of(claim.assertion()));
            }
        }
        return claims;
    }

    private static List<String> expected(String document) throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED);
        int from = lines.indexOf("# " + document) + 1;
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
