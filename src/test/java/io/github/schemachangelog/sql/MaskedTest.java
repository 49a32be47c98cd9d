package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER ROLE app PASSWORD 's3cret'",
                "ALTER ROLE app PASSWORD 's3''s3cret'",
                "ALTER ROLE app PASSWORD E's3\\'s3cret'",
                "ALTER ROLE app PASSWORD U&'s3cret'",
                "ALTER ROLE app PASSWORD $$s3cret$$",
                "ALTER ROLE app PASSWORD $x$s3$$cret s3cret$x$",
                "ALTER ROLE app PASSWORD 'a'\n  's3cret'"
            })
    void noLiteralIsSeen(String sql) {
        assertThat(Masked.of(sql)).isEqualTo("ALTER ROLE app PASSWORD '***'");
    }

    @Test
    @DisplayName("a text that the server has cut, and one of a session with standard_conforming_strings off")
    void whatDoesNotEndIsMaskedToTheEnd() {
        assertThat(Masked.of("SELECT dblink('host=a pass")).isEqualTo("SELECT dblink('***'");
        assertThat(Masked.of("SELECT $q$ a s3cret")).isEqualTo("SELECT '***'");
        assertThat(Masked.of("SELECT 'it\\'s3cret', 1")).isEqualTo("SELECT '***'");
    }

    @Test
    void noCommentIsSeen() {
        assertThat(Masked.of("-- of a customer\nSELECT a -- and b\nFROM c")).isEqualTo(" SELECT a FROM c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT * FROM t WHERE a = 4111|SELECT * FROM t WHERE a = '***'",
                "SELECT a1, -2.5e3, $1 FROM t2|SELECT a1, -'***', $1 FROM t2",
                "UPDATE t SET a = 'x', b = 'y' WHERE c = $1|UPDATE t SET a = '***', b = '***' WHERE c = $1",
                "LOCK TABLE \"it's\" -- 'all'|LOCK TABLE \"it's\"",
                "SELECT '' /* of a customer */ , /* b */ c|SELECT '***' , c",
                "SELECT a /* cut off|SELECT a '***'"
            })
    void theRestStays(String sql, String masked) {
        assertThat(Masked.of(sql)).isEqualTo(masked);
    }
}
