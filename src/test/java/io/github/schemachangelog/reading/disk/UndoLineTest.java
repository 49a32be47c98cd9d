package io.github.schemachangelog.reading.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.text.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.ibatis.migration.MigrationReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UndoLineTest {
    private static final List<String> PIECES = List.of(
            " ",
            "\t",
            "-",
            "--",
            "-- ",
            "/",
            "//",
            "//",
            "-- //",
            "@UNDO",
            "@UNDO",
            "@undo",
            "@UND",
            "x",
            ";",
            "'",
            "$$",
            "-- //@UNDO",
            "--//@UNDO",
            " //  // @UNDO",
            "é",
            "\n",
            "\n",
            "\r\n",
            "\r");

    static LongStream seeds() {
        return Laws.seeds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dividesWhereMyBatisDivides(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder script = new StringBuilder("a\n");
        for (int i = random.nextInt(40); i > 0; i--) {
            script.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        String text = script.append("\nz\n").toString();

        Source source = source(text);
        Optional<UndoLine> line = UndoLine.find(source);

        String up = line.map(found -> source.slice(found.before())).orElse(text);
        assertThat(bare(up)).isEqualTo(bare(byMyBatis(text, false)));
        String undo = byMyBatis(text, true);
        assertThat(line.isPresent()).isEqualTo(!undo.isEmpty());
        line.ifPresent(found -> assertThat(bare(undo)).endsWith(bare(source.slice(found.behind()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-- //@UNDO", " -- //@UNDO", "\t--//@UNDO", "--  //  @UNDO now", "// //@UNDO", "////@UNDOING"})
    void isRecognised(String line) {
        Source source = source("up;\r\n" + line + "\r\ndown;\r\n-- //@UNDO\r\n");

        UndoLine found = UndoLine.find(source).orElseThrow();

        assertThat(source.slice(found.before())).isEqualTo("up;\r\n");
        assertThat(source.slice(found.behind())).isEqualTo("down;\r\n-- //@UNDO\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- //@undo",
                "-- @UNDO",
                "x -- //@UNDO",
                "- -//@UNDO",
                "-- / /@UNDO",
                "/* -- //@UNDO",
                "\f-- //@UNDO"
            })
    void isNotRecognised(String line) {
        assertThat(UndoLine.find(source("up;\n" + line + "\ndown;\n"))).isEmpty();
    }

    @Test
    void endsTheFileWithoutALineEnd() {
        Source source = source("up;\n-- //@UNDO");

        UndoLine found = UndoLine.find(source).orElseThrow();

        assertThat(source.slice(found.before())).isEqualTo("up;\n");
        assertThat(found.behind().isEmpty()).isTrue();
        assertThat(found.behind().start()).isEqualTo(source.text().length());
    }

    private static Source source(String text) {
        return new Source(Path.of("1_a.sql"), "1_a.sql", text);
    }

    /** MyBatis drops blank lines, joins some lines and writes line ends of its own. */
    private static String bare(String text) {
        return text.replaceAll("[ \\t\\r\\n]", "");
    }

    private static String byMyBatis(String text, boolean undo) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringWriter out = new StringWriter();
        try (MigrationReader reader =
                new MigrationReader(new ByteArrayInputStream(bytes), "UTF-8", undo, new Properties())) {
            reader.transferTo(out);
        }
        return out.toString();
    }
}
