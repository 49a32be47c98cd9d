package io.github.schemachangelog.rule.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a document looks like: fixes that move entries lose no byte of them, and come to an end. */
class DocumentFixLawTest {
    private static final List<Rule.OfDocument> MOVERS =
            List.of(new DuplicateSection(), new PlaceholderWithEntries(), new EntryOrder());
    private static final int ENDLESS = 50;

    static LongStream seeds() {
        return Laws.seeds(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEntryIsKept(long seed) {
        Document before = read(generated(new Random(seed)));
        Document after = before;
        int steps = 0;
        for (Optional<Fix> fix = next(after); fix.isPresent(); fix = next(after)) {
            after = read(fix.get().plan().apply());
            assertThat(entries(after)).as(fix.get().description()).isEqualTo(entries(before));
            assertThat(steps++).as("steps").isLessThan(ENDLESS);
        }
        assertThat(MOVERS.stream().flatMap(rule -> check(rule, before).stream()))
                .as("nothing to fix means nothing to do")
                .hasSizeGreaterThanOrEqualTo(steps > 0 ? 1 : 0);
    }

    private static Optional<Fix> next(Document document) {
        return MOVERS.stream()
                .flatMap(rule -> check(rule, document).stream())
                .flatMap(finding -> finding.fix().stream())
                .findFirst();
    }

    private static List<Finding> check(Rule.OfDocument rule, Document document) {
        return rule.check(document);
    }

    private static List<String> entries(Document document) {
        Changelog changelog = document.changelog();
        return changelog.entries().stream()
                .map(entry -> EntryBlock.of(changelog, entry))
                .map(block -> block.entry().status() + " " + block.text())
                .sorted()
                .toList();
    }

    private static Document read(String text) {
        Vocabulary vocabulary = Vocabulary.standard();
        Changelog changelog =
                new ChangelogReader(vocabulary).read(new Source(Path.of("changelog.md"), "changelog.md", text));
        return new Document(changelog, vocabulary, Document.STANDARD_REQUIRED, LocalDate.of(2026, 2, 10));
    }

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder("# Changelog\n\nHow it is meant.\n\n");
        int sections = 2 + random.nextInt(4);
        int number = 0;
        for (int i = 0; i < sections; i++) {
            text.append(pick(random, "## Migrated (Ready)", "## Deployed", "## Pending"))
                    .append("\n\n");
            text.append(pick(random, "", "", "_None currently_\n\n", "Some prose.\n\n"));
            int entries = random.nextInt(5);
            for (int j = 0; j < entries; j++) {
                text.append(entry(random, number++)).append(pick(random, "\n", "\n", "\n---\n\n", "\n* * *\n\n", ""));
            }
            text.append(pick(random, "", "---\n\n", "\n\n"));
        }
        text.append(pick(random, "", "## Guidelines\n\n- be careful\n", "---\n\n*Last Updated: January 1, 2026*\n"));
        String lines = text.toString();
        return random.nextBoolean() ? lines : lines.replace("\n", "\r\n");
    }

    private static String entry(Random random, int number) {
        String heading = "### 202601" + (10 + random.nextInt(20)) + "00000" + number % 10 + "_step_" + number + "\n";
        return heading
                + pick(random, "", "\n", "<!-- a comment -->\n")
                + pick(
                        random,
                        "- **Description:** words\n",
                        "- **Rollback:**\n  ```sql\n  DROP TABLE a;\n\n  DROP TABLE b;\n  ```\n",
                        "**Changes:**\n\n- one\n  - two\n",
                        "- **Description:** words\n\nAnd more of them.\n",
                        "| a | b |\n|---|---|\n| 1 | 2 |\n",
                        "    indented\n");
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
