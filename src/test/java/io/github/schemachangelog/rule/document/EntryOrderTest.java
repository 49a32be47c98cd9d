package io.github.schemachangelog.rule.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryOrderTest {
    private static final String TWO_MISPLACED = Stream.of("3_c", "1_a", "4_d", "2_b", "5_e", "6_f", "7_g")
            .map(id -> "### " + id + "\n\n- **Status:** MIGRATED\n\n")
            .collect(Collectors.joining());

    @Test
    void aSectionIsPutInOrderByOneFix() {
        String section = "## Migrated\n\n" + TWO_MISPLACED;
        List<Finding> findings = check(section + "## Deployed\n\n" + TWO_MISPLACED.replace("MIGRATED", "DEPLOYED"));

        assertThat(findings).hasSize(4);
        assertThat(findings).extracting(finding -> finding.fix().isPresent()).containsExactly(true, false, true, false);
        Fix fix = findings.get(0).fix().orElseThrow();
        assertThat(check(fix.plan().apply())).hasSize(2);
    }

    private static List<Finding> check(String text) {
        Vocabulary vocabulary = Vocabulary.standard();
        Source source = new Source(Path.of("c.md"), "c.md", text);
        return new EntryOrder()
                .check(new Document(
                        new ChangelogReader(vocabulary).read(source),
                        vocabulary,
                        Document.STANDARD_REQUIRED,
                        LocalDate.of(2026, 2, 10)));
    }
}
