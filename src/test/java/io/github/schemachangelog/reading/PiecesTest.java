package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.reading.Documents.Form;
import io.github.schemachangelog.reading.markdown.Pieces;
import io.github.schemachangelog.reading.markdown.Tree;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text reads the same in one piece and in pieces, wherever it is cut. */
final class PiecesTest {
    /** What may stand open before a heading, or end just before it. */
    private static final List<String> BETWEEN = List.of(
            "```\n",
            "~~~sql\n\n",
            "- ```\n",
            "> ```\n",
            "1. a\n   ~~~\n\n",
            "<!-- a\n",
            "-->\n",
            "<!-- a -->\n",
            "<pre>\n",
            "</pre>\n",
            "<div>\n",
            "<script>\n\n",
            "- <!-- a\n",
            "> <pre>\n\n",
            "<?x\n",
            "a\n",
            "a  \n  \n",
            "\n",
            "\n\n",
            "  \n",
            "    code\n\n",
            "- a\n",
            "- a\n\n  b\n",
            "> a\n",
            "|a|b|\n|-|-|\n|c\n",
            "---\n",
            "**a:** b\n",
            "#\n",
            " # a\n",
            "#a\n",
            "- # a\n",
            "####### a\n",
            "[a]: /b\n",
            "[a] [b]\n",
            "<!-- schema-changelog: ignore x because y -->\n");

    private static final List<String> HEADINGS = List.of("# a\n", "## b | c\n", "### [a]\n", "###### \n", "#\td\n");

    static LongStream seeds() {
        return Laws.seeds(30);
    }

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aGeneratedDocumentReadsTheSame(long seed) {
        String text = new GeneratedDocument(seed).text();
        for (Form form : Form.values()) {
            readsTheSame(form.of(text));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverStandsBeforeAHeadingItReadsTheSame(long seed) {
        Random random = new Random(seed);
        for (int document = 0; document < 3; document++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
                text.append(random.nextBoolean() ? "\n" : "");
                text.append(HEADINGS.get(random.nextInt(HEADINGS.size())));
            }
            for (Form form : Form.values()) {
                readsTheSame(form.of(text.toString()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureReadsTheSame(Path file) {
        try {
            readsTheSame(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\n\n", "<!-- a\n\n", "<pre>\n\n"})
    void whatNobodyClosesTakesAllThatFollows(String opening) {
        assertThat(pieces("a\n\n" + opening + "## b\n\n".repeat(50))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "```\n```\n\n", "- ```\n\n", "<!-- a -->\n\n", "<div>\n\n", "a\n\n", "- a\n\n"})
    void aLongTextIsCutBeforeEveryHeading(String before) {
        assertThat(pieces("# a\n\n" + (before + "## b\n\n").repeat(50))).hasSize(51);
    }

    @Test
    void aTextWithLinkDefinitionsIsOnePiece() {
        assertThat(pieces("## [a]\n\n".repeat(50) + "[a]: /b\n")).hasSize(1);
    }

    private static List<Tree> pieces(String text) {
        List<Tree> pieces = new ArrayList<>();
        new Pieces(Documents.source(text), 1).forEachRemaining(pieces::add);
        return pieces;
    }

    private static void readsTheSame(String text) {
        Source source = Documents.source(text);
        List<TopNode> whole = new Nodes(source, Integer.MAX_VALUE).all();
        for (int piece : new int[] {1, 40, 300}) {
            assertThat(new Nodes(source, piece).all())
                    .as("cut every %s characters", piece)
                    .isEqualTo(whole);
        }
    }
}
