package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script has set for its session behind its last statement, and whether its transaction only reads. */
class SessionSettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SELECT 1; UPDATE t SET a = 1; ALTER TABLE t SET SCHEMA s; COMMENT ON TABLE t IS 'SET a = 1' | -",
                "SET a = 1; RESET b; SET ROLE r; SET SESSION AUTHORIZATION u; SET TIME ZONE 'UTC' |"
                        + " SET a = 1, RESET b, SET ROLE r, SET SESSION AUTHORIZATION u, SET TIME ZONE 'UTC'",
                "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY | SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
                "SET LOCAL a = 1; SET /* no */ LOCAL a = 1; SET TRANSACTION READ ONLY; SET CONSTRAINTS ALL DEFERRED | -",
                "SET locally.a = 1 | SET locally.a = 1",
                "SELECT set_config('a', '1', false) | SELECT set_config('a', '1', false)",
                "SELECT set_config('a', '1', true); SELECT config(set_config) | -",
                "SELECT set_config('a', '1', true), set_config('b', '1', 'f') |"
                        + " SELECT set_config('a', '1', true), set_config('b', '1', 'f')",
                "SET a = 1; BEGIN; SET b = 1; ABORT; SET c = 1 | SET a = 1, SET c = 1",
                "BEGIN; SET a = 1; BEGIN; SET b = 1; END | SET a = 1, SET b = 1",
                "BEGIN; SET a = 1; ROLLBACK AND CHAIN; SET b = 1; COMMIT | SET b = 1",
                "BEGIN; SET a = 1; COMMIT AND CHAIN; SET b = 1; ROLLBACK | SET a = 1",
                "SET a = 1; ROLLBACK; SET b = 1 | SET a = 1, SET b = 1",
                "SAVEPOINT x; SET a = 1; SAVEPOINT \"y\"; SET b = 1; ROLLBACK TO SAVEPOINT y; SET c = 1 | SET a = 1, SET c = 1",
                "SAVEPOINT x; SET a = 1; ROLLBACK WORK TO X; SET b = 1; RELEASE x | SET b = 1",
                "SET a = 1; DISCARD ALL; SET b = 1; DISCARD PLANS | SET b = 1"
            })
    void holdBehindTheScript(String sql, String expected) {
        Script script = Scripts.of(sql);
        List<Statement> statements = new ScriptReader().read(script).statements();

        String told = SessionSettings.of(script.source(), statements).behind(statements.size()).stream()
                .map(statement -> script.source().slice(statement.span()))
                .collect(Collectors.joining(", "));

        assertThat(told).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void twentyThousandAreFollowed() {
        Script script = Scripts.of("SET a = 1; ".repeat(20_000));
        List<Statement> statements = new ScriptReader().read(script).statements();

        SessionSettings settings = SessionSettings.of(script.source(), statements);

        assertThat(settings.behind(20_000)).hasSize(20_000);
        assertThat(settings.behind(1)).hasSize(1);
        assertThat(settings.limitLocks(20_000)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN; SELECT 'read only' AS \"read only\"; COMMIT | false",
                "BEGIN READ WRITE; COMMIT | false",
                "BEGIN ISOLATION LEVEL READ UNCOMMITTED; COMMIT | false",
                "BEGIN; SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; COMMIT | false",
                "BEGIN; SET default_transaction_read_only = on; COMMIT | false",
                "BEGIN; SET TRANSACTION_READ_ONLY TO off; COMMIT | false",
                "BEGIN READ ONLY, READ WRITE; COMMIT | false",
                "begin work read /* it */ only; COMMIT | true",
                "START TRANSACTION NOT DEFERRABLE READ ONLY; COMMIT | true",
                "BEGIN; SELECT 1; SET TRANSACTION READ ONLY; COMMIT | true",
                "BEGIN; SET LOCAL transaction_read_only = TRUE; COMMIT | true",
                "BEGIN; SET SESSION transaction_read_only TO 'on'; COMMIT | true"
            })
    void aTransactionOnlyReads(String sql, boolean expected) {
        Script script = Scripts.of(sql);

        assertThat(AccessMode.readsOnly(
                        script.source(), new ScriptReader().read(script).statements()))
                .isEqualTo(expected);
    }
}
