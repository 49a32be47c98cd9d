package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one tells later whether a statement was carried out, and where a transaction goes on behind a commit. */
class LoneStatementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX CONCURRENTLY i ON s.t (v) | MakesIndex[index=i, table=s.t, ifNotExists=false]",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"I\" ON t (v) | MakesIndex[index=I, table=t, ifNotExists=true]",
                "CREATE INDEX CONCURRENTLY ON t (v) | Untold[partly=true]",
                "DROP INDEX CONCURRENTLY IF EXISTS s.i | DropsIndex[index=s.i]",
                "REINDEX INDEX CONCURRENTLY i | Repeatable[]",
                "VACUUM t | Repeatable[]",
                "ALTER SYSTEM SET work_mem = '1GB' | Repeatable[]",
                "CREATE DATABASE d | Untold[partly=false]",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY | Untold[partly=true]",
                "CALL p() | Untold[partly=true]",
                "DO $$BEGIN COMMIT; END$$ | Untold[partly=true]",
                "DO $$BEGIN PERFORM 1; END$$ | Untold[partly=false]"
            })
    void isTold(String sql, String expected) {
        Script script = script(sql);
        ScriptFacts facts = new ScriptReader().read(script);

        assertThat(LoneStatement.of(script.source(), facts.statements().get(0), facts))
                .hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "COMMIT, true, false",
        "end work, true, false",
        "COMMIT /* now */ TRANSACTION, true, false",
        "COMMIT AND NO CHAIN, true, false",
        "COMMIT AND CHAIN, false, true",
        "END TRANSACTION AND CHAIN, false, true",
        "COMMIT PREPARED 'x', false, false",
        "ROLLBACK, false, false",
        "ROLLBACK AND CHAIN, false, false",
        "COMMENT ON TABLE t IS 'commit', false, false",
        "SELECT 1, false, false"
    })
    void commits(String sql, boolean plain, boolean chained) {
        Source source = script(sql).source();

        assertThat(Commits.isPlain(source, source.span())).isEqualTo(plain);
        assertThat(Commits.isChained(source, source.span())).isEqualTo(chained);
    }

    private static Script script(String sql) {
        Source source = new Source(Path.of("a.sql"), "a.sql", sql);
        return new Script(source, source.span(), Checksum.of(sql));
    }
}
