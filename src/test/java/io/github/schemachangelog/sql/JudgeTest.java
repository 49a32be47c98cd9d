package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.UnreadableSql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    DELETE FORM t                           | FORM  | unexpected ‘FORM’ after ‘DELETE’
                    CREAT TABLE t (a int)                   | CREAT | no statement starts with ‘CREAT’
                    CREATE TABEL t (a int)                  | TABEL | unexpected ‘TABEL’ after ‘CREATE’
                    CREATE TABLE t (a int,, b int)          | ,     | unexpected ‘,’ after ‘,’
                    CREATE TABLE t (a int                   |       | the statement ends too early, after ‘int’
                    CREATE UNIQUE INDEX i t (a)             | t     | unexpected ‘t’ after ‘i’
                    ALTER TABLE t ADD COLUMN                |       | the statement ends too early, after ‘COLUMN’
                    INSERT INTO t (a) VALUE (1)             | VALUE | unexpected ‘VALUE’ after ‘)’
                    DROP TABLE IF EXIST t                   | EXIST | unexpected ‘EXIST’ after ‘IF’
                    SELECT {1}                              | {     | unexpected character ‘{’
                    SELECT 'a                               | 'a    | what ‘'a’ opens is never closed
                    """)
    void whatIsCertainlyWrong(String sql, String at, String message) {
        List<UnreadableSql> unreadable = Scripts.read(sql).unreadable();
        assertThat(unreadable).hasSize(1);
        UnreadableSql complaint = unreadable.get(0);
        assertThat(sql.substring(complaint.at().start(), complaint.at().end())).isEqualTo(at == null ? "" : at);
        assertThat(complaint.message()).isEqualTo(message.replace('‘', '`').replace('’', '`'));
    }

    /** Each is refused by the grammar and taken by some PostgreSQL from 14 to 18. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u DEFERRABLE INITIALLY DEFERRED NOT VALID",
                "CREATE TABLE t (a varchar NOT NULL COLLATE \"default\", b text NULL COLLATE pg_catalog.\"C\" UNIQUE)",
                "CREATE TABLE t (a pg_catalog.varchar(3), b numeric(3, -6))",
                "ALTER FUNCTION f RENAME TO g",
                "DROP FUNCTION f, g(int)",
                "DROP ROUTINE f(int)",
                "CREATE FUNCTION f(t.a%TYPE) RETURNS t.b%TYPE AS 'x' LANGUAGE 'plpgsql'",
                "CREATE SCHEMA s CREATE TABLE t (a int)",
                "UPDATE coupons SET active = false WHERE NOT valid",
                "ALTER TABLE coupons ADD CONSTRAINT c CHECK (NOT valid)",
                "ALTER TABLE coupons ALTER COLUMN v TYPE boolean USING NOT valid",
                "CREATE INDEX i ON coupons (id) WHERE NOT valid",
                "COMMENT ON FUNCTION f IS 'x'",
                "DELETE FROM a USING (TABLE b) AS x WHERE a.i = x.i",
                "SELECT seen AT LOCAL FROM t",
                "SELECT 1 OPERATOR(pg_catalog.+) 1",
                "ALTER SEQUENCE s AS int",
                "CREATE AGGREGATE a (int) (stype = int, sfunc = f)",
                "SELECT * FROM a JOIN b USING (c) AS x",
                "SELECT 1 FROM (SELECT 2) WHERE true",
                "SELECT 'a' IS NFC NORMALIZED, normalize('b')",
                "CREATE TABLE ${changelog} (id int)",
                "SELECT ${a} ${b}",
                "CREATE TABLE t (a int, b daterange, PRIMARY KEY (a, b WITHOUT OVERLAPS))",
                "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED",
                "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL)",
                "ALTER INDEX i ALTER COLUMN 1 SET (n_distinct = 100)",
                "VACUUM (PROCESS_TOAST false, NEWEST_OPTION) t"
            })
    void legalSqlGetsNoComplaint(String sql) {
        assertThat(Scripts.read(sql).unreadable()).isEmpty();
    }

    @Test
    void oneStatementsDefectLeavesTheOthersAlone() {
        assertThat(Scripts.read("SELECT 1; SELEC 2; SELECT 3").unreadable())
                .extracting(UnreadableSql::message)
                .containsExactly("no statement starts with `SELEC`");
    }

    /** Also in a literal and in a comment inside of a statement; a comment before it is not sent. */
    @Test
    void aNulCharacterIsFoundWhereverItIsSent() {
        String sql = "-- \0\nSELECT 1; SELECT '\0'; SELECT /* \0 */ 2; SELECT \0";
        assertThat(Scripts.read(sql).unreadable())
                .allSatisfy(found -> assertThat(found.cause()).isEqualTo(UnreadableSql.Cause.NUL))
                .extracting(found -> found.at().start())
                .containsExactly(sql.indexOf("'\0") + 1, sql.indexOf("* \0") + 2, sql.length() - 1);
    }

    @Test
    void nothingIsCertainWherePsqlRewrites() {
        assertThat(Scripts.read("\\set t x\nSELECT * FROM :t").unreadable()).isEmpty();
    }
}
