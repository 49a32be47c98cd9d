package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.CanonicalSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalTest {
    private final ScriptReader reader = new ScriptReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table \"a\";Drop\tIndex b",
                "-- undo\nDROP TABLE A /* now */ ; ; DROP INDEX b;\r\n",
                "DROP TABLE a\n;\nDROP INDEX \"b\"\n;;"
            })
    void theSameStatements(String sql) {
        assertThat(reader.canonical(sql)).isEqualTo(canonical("DROP TABLE a; DROP INDEX b"));
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
        assertThat(reader.canonical(sql)).isNotEqualTo(canonical("DROP TABLE a; DROP INDEX b"));
    }

    @Test
    void whatStandsInQuotesIsKept() {
        assertThat(reader.canonical("SELECT 'A  b', $$ C $$, E'\\'x'"))
                .isNotEqualTo(canonical("SELECT 'a b', $$c$$, ''"));
        assertThat(reader.canonical("UPDATE t SET a='X' WHERE b!=1.5E3"))
                .isEqualTo(canonical("update t set a = 'X' where b <> 1.5e3"));
    }

    private CanonicalSql canonical(String sql) {
        return reader.canonical(sql);
    }
}
