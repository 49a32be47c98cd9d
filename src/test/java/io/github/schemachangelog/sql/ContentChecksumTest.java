package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentChecksumTest {
    private static final String SCRIPT = "CREATE TABLE t (v text DEFAULT 'a\nb');\nSELECT $$x -- y$$;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (v text DEFAULT 'a\r\nb');\r\nSELECT $$x -- y$$;\r\n",
                "-- why\nCREATE TABLE t(v text DEFAULT 'a\nb');SELECT $$x -- y$$;",
                "CREATE /* a /* nested */ one */ TABLE\n  t ( v text DEFAULT 'a\nb' ) ;\n\nSELECT\t$$x -- y$$ -- end\n;"
            })
    void isBlindToLineEndsCommentsAndBlanks(String same) {
        assertThat(of(same)).isEqualTo(of(SCRIPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (v text DEFAULT 'a b');\nSELECT $$x -- y$$;\n",
                "CREATE TABLE t (v text DEFAULT 'a\nb');\nSELECT $$x  -- y$$;\n",
                "CREATE TABLE t (v text DEFAULT 'a\nb');\nSELECT $$x$$;\n",
                "CREATE TABLE tv (text DEFAULT 'a\nb');\nSELECT $$x -- y$$;\n",
                "CREATE TABLE t (v text DEFAULT 'a\nb');\n"
            })
    void seesEverythingElse(String other) {
        assertThat(of(other)).isNotEqualTo(of(SCRIPT));
    }

    private static Checksum of(String text) {
        Source source = new Source(Path.of("a.sql"), "a.sql", text);
        return ContentChecksum.of(source, source.span());
    }
}
