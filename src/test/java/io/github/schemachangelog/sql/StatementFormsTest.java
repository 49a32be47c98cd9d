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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE public.a | DROP TABLE a",
                "ALTER TABLE \"public\".a DROP COLUMN b | ALTER TABLE a DROP b",
                "DROP TABLE a, b CASCADE | DROP TABLE b CASCADE; DROP TABLE a CASCADE",
                "DROP TABLE IF EXISTS s.a, s.b | DROP TABLE IF EXISTS s.a; DROP TABLE IF EXISTS s.b RESTRICT",
                "DROP MATERIALIZED VIEW a, b | DROP MATERIALIZED VIEW b, a",
                "ALTER TABLE t RENAME COLUMN a TO b | ALTER TABLE t RENAME a TO b",
                "ALTER TABLE s.t DROP COLUMN a, DROP COLUMN b | ALTER TABLE s.t DROP b; ALTER TABLE s.t DROP a",
                "ALTER TABLE t ALTER a SET DATA TYPE numeric(10,2) | ALTER TABLE t ALTER COLUMN a TYPE numeric(10,2)",
                "REVOKE INSERT, SELECT ON TABLE a, b FROM c | REVOKE SELECT, INSERT ON b, a FROM c",
                "GRANT USAGE ON SCHEMA a TO b | grant usage on schema a to b"
            })
    void theSameDeeds(String one, String other) {
        assertThat(forms(one)).containsExactlyInAnyOrderElementsOf(forms(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE shop.a | DROP TABLE a",
                "DROP TABLE shop.public | DROP TABLE shop",
                "DROP TABLE a, b | DROP TABLE a; DROP TABLE b CASCADE",
                "DROP TABLE a | DROP TABLE IF EXISTS a",
                "ALTER TABLE t RENAME a TO b | ALTER TABLE t RENAME TO b",
                "ALTER TABLE t DROP a | ALTER TABLE t DROP CONSTRAINT a",
                "ALTER TABLE t DROP a, DROP b | ALTER TABLE t DROP a",
                "REVOKE SELECT (a) ON t FROM c | REVOKE SELECT ON t FROM c",
                "REVOKE a FROM b | REVOKE b FROM a",
                "DROP | ALTER TABLE"
            })
    void otherDeeds(String one, String other) {
        assertThat(forms(one)).isNotEqualTo(forms(other));
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
