package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.SmallStack;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.reading.Documents.Form;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, whatever it says. */
final class ChangelogLawsTest {
    private static final String PUNCTUATION = "*_`~[]()<>#-+>|\\!&:\n\r\t \0\"'=1.";

    static LongStream seeds() {
        return Laws.seeds(30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySpanOfAGeneratedDocumentSlicesBackToItsText(long seed) {
        GeneratedDocument document = new GeneratedDocument(seed);
        for (Form form : Form.values()) {
            Changelog changelog = Documents.read(form.of(document.text()));

            SpanLaws.hold(changelog);
            assertThat(changelog.entries())
                    .as("%s", form)
                    .extracting(entry -> entry.id().orElseThrow().text())
                    .isEqualTo(document.ids());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLineEndsSayNothing(long seed) {
        String text = new GeneratedDocument(seed).text();
        String expected = ChangelogText.withNestedBlocks(Documents.read(text));

        for (Form form : Form.values()) {
            assertThat(ChangelogText.withNestedBlocks(Documents.read(form.of(text))))
                    .as("%s", form)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changedPunctuationNeverMakesTheReaderThrow(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new GeneratedDocument(seed).text());
        for (int change = 0; change < 12; change++) {
            for (int i = 0; i < 8; i++) {
                int at = random.nextInt(text.length());
                char c = PUNCTUATION.charAt(random.nextInt(PUNCTUATION.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, c);
                    case 1 -> text.setCharAt(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            SpanLaws.hold(Documents.read(text.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomCharactersNeverMakeTheReaderThrow(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[600];
        random.nextBytes(bytes);
        SpanLaws.hold(Documents.read(new String(bytes, StandardCharsets.ISO_8859_1)));
        SpanLaws.hold(Documents.read(new String(bytes, StandardCharsets.UTF_16LE)));

        StringBuilder text = new StringBuilder("## Migrated\n### 20250101000000_x\n");
        random.ints(600, 0, PUNCTUATION.length() * 2)
                .forEach(i -> text.append(i < PUNCTUATION.length() ? PUNCTUATION.charAt(i) : 'a'));
        SpanLaws.hold(Documents.read(text.toString()));
    }

    @ParameterizedTest
    @EnumSource(names = {"LF", "CRLF"})
    void aDocumentCutAnywhereIsRead(Form form) {
        String text = form.of(Documents.storefront());
        for (int end = 0; end <= text.length(); end += 11) {
            SpanLaws.hold(Documents.read(text.substring(0, end)));
        }
    }

    /** At every one of its characters, below a section. */
    @Test
    void aPartCutAnywhereIsRead() {
        for (String part : Documents.storefront().split("(?m)^(?=#)", -1)) {
            for (int end = 0; end <= part.length(); end++) {
                SpanLaws.hold(Documents.read("## Migrated\n\n" + part.substring(0, end)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "> ", "- ", "1. ", "*", "**a ", "_", "[", "![", "](", "`", "<", "~~", "(", "\\", "&", "**a:** ",
                "|", "# ", "<!--", "\t"
            })
    void tenThousandLevelsDeepIsRead(String opening) {
        String deep = opening.repeat(10_000);
        SmallStack.run(() -> {
            SpanLaws.hold(Documents.read(deep));
            SpanLaws.hold(Documents.read(
                    "## Migrated\n\n### 20250101000000_x\n\n" + deep + "x\n\n- **Changes:** " + deep + "y\n"));
            SpanLaws.hold(Documents.read("## Migrated\n\n### 20250101000000_x " + deep + "x"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "word ", "| a ", "\0", "é→"})
    void aLineOfFiveMegabytesIsRead(String part) {
        String line = part.repeat(5_000_000 / part.length());
        Changelog changelog = Documents.read(
                "## Migrated\n### 20250101000000_x\n- **Description:** " + line + "\n- **Notes:** end\n");

        assertThat(changelog.entries().get(0).fields())
                .extracting(field -> field.label())
                .contains("Notes");
        assertThat(changelog.entries().get(0).fields().get(0).span().length()).isGreaterThan(4_900_000);
    }

    @Test
    void aLineOfManyPiecesIsRead() {
        String line = "**x:** `y` ".repeat(10_000);
        SpanLaws.hold(Documents.read("## Migrated\n### 20250101000000_x\n- **Description:** " + line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void nulIsAnOrdinaryCharacter(int every) {
        StringBuilder text = new StringBuilder(Documents.storefront());
        for (int i = every; i < text.length(); i += 97 * every) {
            text.setCharAt(i, '\0');
        }
        SpanLaws.hold(Documents.read(text.toString()));
    }

    @Test
    void aTableOfTooManyCellsIsPlainText() {
        int columns = 500;
        String table = "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + "|x\n".repeat(columns);
        Changelog changelog = Documents.read("## Migrated\n### 20250101000000_x\n" + table + "\n- **Notes:** end\n");

        assertThat(changelog.entries()).hasSize(1);
        assertThat(changelog.entries().get(0).fields())
                .extracting(field -> field.text())
                .containsExactly("end");
    }
}
