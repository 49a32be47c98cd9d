package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.SmallStack;
import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.evidence.UnreadableSql.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NestingTest {
    private static final String FORMS = """
            SELECT <1>|(|)
            SELECT <1>|(SELECT |)
            SELECT <1>|ARRAY[|]
            SELECT a<a>|[|]
            SELECT <1>|f(|)
            SELECT <1>|CASE WHEN a THEN | END
            SELECT <1>|CASE WHEN a.end THEN | END
            SELECT <1>|CASE a WHEN | THEN 1 END
            SELECT 1 FROM <t>|(SELECT 1 FROM |) x
            SELECT 1 FROM <t>|(| JOIN u USING (a))
            <SELECT 1>|(|)
            SELECT <true>|NOT |''
            SELECT <1>|- |''
            SELECT <a>|a = NOT |''
            SELECT <a>|a LIKE |''
            SELECT <a>|NOT - |''
            WITH x AS (SELECT 1) <SELECT 1>|WITH x AS (|) SELECT 1
            CREATE TABLE t (a int CHECK (<a = 1>))|(|)
            CREATE TABLE t (a int DEFAULT <1>)|(|)
            UPDATE t SET a = <1> WHERE WHERE|(|)
            """;

    /** What real statements do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = FORMS)
    void thirtyLevelsAreRead(String frame, String open, String close) {
        assertThat(unreadable(frame, open, close, 30))
                .extracting(UnreadableSql::cause)
                .doesNotContain(Cause.NESTING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = FORMS)
    void fiveThousandLevelsAreRefusedOnASmallStack(String frame, String open, String close) {
        SmallStack.run(() -> assertThat(unreadable(frame, open, close, 5_000))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.NESTING);
                    assertThat(found.message()).isEqualTo("level 65; up to 64 are read");
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = FORMS)
    void whatIsReadFitsASmallStack(String frame, String open, String close) {
        SmallStack.run(() -> unreadable(frame, open, close, Nesting.DEEPEST - 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1@|+ 1 ",
                "SELECT 1@|- -1 ",
                "SELECT a@|AND NOT a ",
                "SELECT a@|, NOT (a LIKE 'b') ",
                "SELECT 1@|UNION SELECT 1 WHERE a IS NOT NULL ",
                "SELECT 1@|+ CASE WHEN a IS NOT NULL THEN 1 ELSE (2) END ",
                "INSERT INTO t VALUES (1)@|, (-1) ",
                "CREATE TABLE t (a int NOT NULL@)|, b int NOT NULL "
            })
    void whatStandsSideBySideIsNotNested(String form) {
        int bar = form.indexOf('|');
        String sql = form.substring(0, bar)
                .replace("@", " " + form.substring(bar + 1).repeat(3_000));
        SmallStack.run(() -> assertThat(Scripts.read(sql).unreadable()).isEmpty());
    }

    /** The grammar reads each of them as a part of the one before. */
    @Test
    void aHundredPatternsOfOneConditionAreRead() {
        String sql = "SELECT a" + " OR a NOT LIKE 'b'".repeat(100);
        SmallStack.run(() -> assertThat(Scripts.read(sql).unreadable()).isEmpty());
    }

    @Test
    void aDeepDefinitionIsNotUnderstoodRatherThanLost() {
        String sql = "CREATE TABLE t (a int DEFAULT " + "(".repeat(3_000) + "1" + ")".repeat(3_000) + ")";
        SmallStack.run(() -> assertThat(new ScriptReader().read(Scripts.of(sql)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.change().toString()).contains("not understood")));
    }

    private static List<UnreadableSql> unreadable(String frame, String open, String close, int levels) {
        return Scripts.read(frame.replace("<", open.repeat(levels)).replace(">", close.repeat(levels)))
                .unreadable();
    }
}
