package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every character of a script reaches the server. */
@Tag("postgres")
class VerbatimTest {
    @TempDir
    private Path path = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\n\n\n-- two\n// three\n   four  \n",
                "carriage\r\nreturns\r\n\r\nand\rmore",
                "a; b;\n;c",
                "${changelog} and ${other}, \\${escaped}",
                "{\"at\": \"{d '2026-01-01'}\", \"f\": \"{fn now()}\"}",
                "? ?? ??? ?| ?& :name $1",
                "tab\tand \u00e9, \u4e16\u754c, \ud83c\udf09",
                "back\\slash \\n \\. \\i file",
                "-- //@UNDO"
            })
    void literals(String text) throws SQLException {
        String script = "CREATE TABLE t (v text);\nINSERT INTO t VALUES ('" + text.replace("'", "''") + "');\n"
                + "INSERT INTO t VALUES ($body$" + text + "$body$)";
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path).with("1_t", script));

            assertThat(bench.column("SELECT v FROM t")).isEqualTo(List.of(text, text));
        }
    }

    @Test
    void operatorsWithQuestionMarks() throws SQLException {
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path)
                    .with(
                            "1_operators",
                            "CREATE FUNCTION same(text, text) RETURNS boolean LANGUAGE sql RETURN $1 = $2;"
                                    + "CREATE OPERATOR ?? (FUNCTION = same, LEFTARG = text, RIGHTARG = text);"
                                    + "CREATE TABLE t AS SELECT 'a'::text ?? 'a'::text AS twice,"
                                    + " '{\"a\": 1}'::jsonb ? 'a' AS once;"));

            assertThat(bench.column("SELECT twice AND once FROM t")).containsExactly("t");
        }
    }

    @Test
    void bodiesKeepTheirText() throws SQLException {
        String body = "\nBEGIN\n  -- keeps; this\n\n  RAISE NOTICE '%; ${x} ?? {fn now()}', 1;\nEND;\n";
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path)
                    .with(
                            "1_function",
                            "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $f$" + body
                                    + "$f$; SELECT f(); SELECT 2"));

            assertThat(bench.column("SELECT prosrc FROM pg_proc WHERE proname = 'f'"))
                    .containsExactly(body);
        }
    }

    @Test
    void statementsOnOneLineAndNoLastSemicolon() throws SQLException {
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path)
                    .with(
                            "1_line",
                            "CREATE TABLE t (v int); INSERT INTO t VALUES (1);INSERT INTO t VALUES (2) -- end;"));

            assertThat(bench.column("SELECT v FROM t")).containsExactly("1", "2");
        }
    }

    @Test
    void noticesAreNoErrors() throws SQLException {
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path)
                    .with("1_notice", "DROP TABLE IF EXISTS nothing; DO $$BEGIN RAISE WARNING 'hear'; END$$"));

            assertThat(bench.history()).containsExactly("1_notice");
        }
    }

    @Test
    void manyRowsAreDropped() throws SQLException {
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path).with("1_rows", "SELECT repeat('x', 1000) FROM generate_series(1, 20000)"));

            assertThat(bench.history()).containsExactly("1_rows");
        }
    }
}
