package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SplitterLawTest {
    private static final List<String> BETWEEN =
            List.of("\n", " ", "\r\n", "\t", "-- it's; a note\n", "/* $$ ; /* ' */ */", "--\r\n");
    private static final List<String> PIECES = List.of(
            "SELECT",
            "a",
            "'x;y'",
            "''';'",
            "E'\\';'",
            "E'a''\\';b'",
            "\"q;\"\"r\"",
            "$$;'$$",
            "$t$ $$ ; $t$",
            "(1;2)",
            "1.5e3",
            ",",
            "=",
            "::text",
            "b$c",
            "$1",
            "\u00e4\ud83d\ude00",
            "-1",
            "@>",
            "[1]",
            "U&'\\0041;'");
    private static final String ANYTHING = "aE'\"$();-/*\\ \n\r.1:;?{}bU&\u0000\u00a0";

    static LongStream seeds() {
        return Laws.seeds(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryStatementThatWasWritten(long seed) {
        Random random = new Random(seed);
        List<String> written = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String statement = statement(random);
            written.add(statement);
            sql.append(between(random))
                    .append(statement)
                    .append(between(random))
                    .append(';');
        }
        sql.append(between(random));
        assertThat(statements(sql.toString())).isEqualTo(written);
        assertThat(statements(String.join(";\n", written))).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextIsCutInOrderAndNothingIsLost(long seed) {
        Random random = new Random(seed);
        StringBuilder sql = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            sql.append(ANYTHING.charAt(random.nextInt(ANYTHING.length())));
        }
        Script script = Scripts.part("SELECT '", sql.toString(), ";'");
        Source source = script.source();
        Splitter.Parts parts = new Splitter(source.text(), script.span()).split();
        int end = script.span().start();
        for (Words words : parts.statements()) {
            assertThat(words.span().start()).isGreaterThanOrEqualTo(end);
            for (Lexeme lexeme : words.lexemes()) {
                assertThat(lexeme.start()).isGreaterThanOrEqualTo(end);
                assertThat(lexeme.length()).isPositive();
                end = lexeme.end();
            }
        }
        assertThat(end).isLessThanOrEqualTo(script.span().end());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void runsCoverTheStatementsWithoutGaps(long seed) {
        Random random = new Random(seed);
        List<String> kinds =
                List.of("SELECT 1", "VACUUM", "BEGIN", "COMMIT", "ALTER TYPE t ADD VALUE 'v'", "SELECT 'v'");
        StringBuilder sql = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            sql.append(kinds.get(random.nextInt(kinds.size()))).append(";\n");
        }
        var facts = Scripts.read(sql.toString());
        List<Statement> statements = facts.statements();
        int end = 0;
        for (var run : facts.transactions().runs()) {
            assertThat(run.first()).isEqualTo(end);
            assertThat(run.end()).isGreaterThan(run.first());
            end = run.end();
        }
        assertThat(end).isEqualTo(statements.size());
    }

    private static List<String> statements(String sql) {
        return new Splitter(sql, new Span(0, sql.length()))
                .split().statements().stream().map(Words::source).toList();
    }

    private static String statement(Random random) {
        StringBuilder statement = new StringBuilder("SELECT");
        for (int i = random.nextInt(8); i > 0; i--) {
            statement.append(between(random)).append(' ').append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return statement.toString();
    }

    private static String between(Random random) {
        return random.nextBoolean() ? "" : BETWEEN.get(random.nextInt(BETWEEN.size()));
    }
}
