package io.github.schemachangelog.sql;

import static io.github.schemachangelog.sql.Scripts.statements;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Span;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

final class SplitterTest {
    @Test
    void aStatementIsWithoutCommentsBeforeItBlanksAndSemicolon() {
        assertThat(statements("-- first; not\n /* a /* b; */ ; */ SELECT 1 -- one\n ; ;; SELECT 2 "))
                .containsExactly("SELECT 1", "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;--b', \"c;d\"\"e\", $$f;'$$, $t$g;$$;$t$",
                "SELECT E'it''s \\'; x', 'a\\', b'0;'",
                "SELECT E'one'\n  -- note; it\n  '\\';two'",
                "SELECT E'one' -- note; it\n  '\\';two'",
                "SELECT U&'\\0061;', U&\"n;\"",
                "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
                "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
                "SELECT a.b$x, c$1$d FROM t$$",
                "SELECT $1, 1..2, 5 ?? 6, a ? 'b'",
                "SELECT /* ; /* ; */ ; */ 1",
                "SELECT '\u00e4\ud83d\ude00;'",
                "UPDATE t SET \"begin\" = 1 WHERE \"case\" = 'atomic'"
            })
    void aSemicolonThatDoesNotEndTheStatement(String statement) {
        assertThat(statements(statement + ";\nSELECT 9;\n")).containsExactly(statement, "SELECT 9");
    }

    @Test
    void whatIsNeverClosedGoesToTheEnd() {
        assertThat(statements("SELECT 1; SELECT 'a; SELECT 2;")).containsExactly("SELECT 1", "SELECT 'a; SELECT 2;");
        assertThat(statements("SELECT 1; /* SELECT 2;")).containsExactly("SELECT 1", "/* SELECT 2;");
        assertThat(statements("SELECT 1; SELECT $a$ b; $A$ c;")).containsExactly("SELECT 1", "SELECT $a$ b; $A$ c;");
        assertThat(statements("SELECT 1; SELECT (2; SELECT 3;")).containsExactly("SELECT 1", "SELECT (2; SELECT 3;");
    }

    @Test
    void nothingHasNoStatements() {
        assertThat(statements("")).isEmpty();
        assertThat(statements("-- a\r\n;;/* b */\t")).isEmpty();
    }

    @Test
    void offsetsCountInTheSourceOfAPart() {
        Script part = Scripts.part("SELECT 'before;\n-- //@UNDO\n", "SELECT 1;\n", "SELECT 2;");
        ScriptFacts facts = new ScriptReader().read(part);
        assertThat(facts.statements()).hasSize(1);
        assertThat(part.source().slice(facts.statements().get(0).span())).isEqualTo("SELECT 1");
    }

    @Test
    void copyFromStandardInputTakesItsData() {
        String copy = "copy t (a, b) FROM StdIn WITH (FORMAT csv);\n1;\tit's\n\\.x\n\\.";
        String sql = "SELECT 1;\n" + copy + "\nSELECT 2;";
        ScriptFacts facts = Scripts.read(sql);
        assertThat(statements(sql)).containsExactly("SELECT 1", "SELECT 2");
        assertThat(facts.unreadable()).isEmpty();
        assertThat(facts.psqlOnly())
                .containsExactly(new PsqlOnly(new Span(10, 10 + copy.length()), PsqlOnly.Kind.COPY_FROM_STDIN));
    }

    @Test
    void copyDataMayRunToTheEnd() {
        String sql = "COPY t FROM stdin;\r\n1\r\n2;\r\n";
        assertThat(statements(sql)).isEmpty();
        assertThat(Scripts.read(sql).psqlOnly())
                .containsExactly(new PsqlOnly(new Span(0, sql.length()), PsqlOnly.Kind.COPY_FROM_STDIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"COPY t FROM '/stdin'", "COPY (SELECT a FROM stdin) TO stdout", "COPY t FROM PROGRAM 'stdin'"})
    void otherCopies(String copy) {
        assertThat(statements(copy + ";")).containsExactly(copy);
        assertThat(Scripts.read(copy).psqlOnly()).isEmpty();
    }

    @Test
    void backslashCommands() {
        String sql = "\\i other.sql \nSELECT '\n\\x', $$\n\\y$$; -- \\z\nSELECT 'CREAT' \\gexec\n";
        ScriptFacts facts = Scripts.read(sql);
        assertThat(facts.psqlOnly())
                .extracting(
                        only -> sql.substring(only.span().start(), only.span().end()))
                .containsExactly("\\i other.sql", "\\gexec");
        assertThat(statements(sql)).containsExactly("SELECT '\n\\x', $$\n\\y$$", "SELECT 'CREAT'");
    }

    /** Where the driver's own parser is exact, we cut as it does. */
    @Test
    void agreesWithTheDriver() throws SQLException {
        String sql = "SELECT 1; SELECT ';'; DO $$ BEGIN; END $$; SELECT (1;2);";
        List<String> driver = Parser.parseJdbcSql(sql, true, false, true, false, true).stream()
                .map((NativeQuery query) -> query.nativeSql.strip())
                .toList();
        assertThat(statements(sql)).isEqualTo(driver);
    }
}
