package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementFormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table \"a\";Drop\tIndex b",
                "-- undo\nDROP TABLE A /* now */ ; ; DROP INDEX b;\r\n",
                "DROP TABLE a\n;\nDROP INDEX \"b\"\n;;"
            })
    void theSameStatements(String sql) {
        assertThat(forms(sql)).isEqualTo(forms("DROP TABLE a; DROP INDEX b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP INDEX b; DROP TABLE a",
                "DROP TABLE a",
                "DROP TABLE \"A\"; DROP INDEX b",
                "DROP TABLE a CASCADE; DROP INDEX b"
            })
    void otherStatements(String sql) {
        assertThat(forms(sql)).isNotEqualTo(forms("DROP TABLE a; DROP INDEX b"));
    }

    @Test
    void whatStandsInQuotesIsKept() {
        assertThat(forms("SELECT 'A  b', $$ C $$, E'\\'x'")).isNotEqualTo(forms("SELECT 'a b', $$c$$, ''"));
        assertThat(forms("UPDATE t SET a='X' WHERE b!=1.5E3"))
                .isEqualTo(forms("update t set a = 'X' where b <> 1.5e3"));
    }

    @Test
    void whatOnlyOpensOrEndsATransactionIsNotCompared() {
        assertThat(forms("BEGIN; DROP TABLE a; COMMIT;")).isEqualTo(forms("DROP TABLE a"));
    }

    @Test
    void spansCountInTheSource() {
        Script script = script("-- undo\nDROP TABLE a ;\n");
        assertThat(StatementForms.of(script))
                .extracting(form -> script.source().slice(form.span()))
                .containsExactly("DROP TABLE a");
    }

    private static List<String> forms(String sql) {
        return StatementForms.of(script(sql)).stream().map(StatementForm::form).toList();
    }

    private static Script script(String sql) {
        Source source = new Source(Path.of("down.sql"), "down.sql", sql);
        return new Script(source, source.span(), Checksum.of(sql.getBytes(StandardCharsets.UTF_8)));
    }
}
