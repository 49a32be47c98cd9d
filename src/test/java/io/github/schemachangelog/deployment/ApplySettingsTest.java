package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script says of its transactions and of its session is read from its own words. */
@Tag("postgres")
@Timeout(30)
class ApplySettingsTest {
    private static final String DONE = "SELECT count(*) FROM t WHERE v = 'done'";

    private final Target target;
    private final Folder folder;

    ApplySettingsTest(@TempDir Path path) throws SQLException {
        this.target = new Target();
        this.folder = new Folder(path)
                .with(
                        "1_t",
                        "CREATE TABLE t (v text); INSERT INTO t VALUES ('a'); CREATE SCHEMA app; CREATE SEQUENCE seen;"
                                + " CREATE FUNCTION look(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$BEGIN"
                                + " PERFORM setval('public.seen', 1 + (SELECT setting::bigint FROM pg_settings"
                                + " WHERE name = 'lock_timeout')); RETURN $1; END$$");
        target.apply(folder);
    }

    @AfterEach
    void close() throws SQLException {
        target.close();
    }

    private void refuseRows() throws SQLException {
        target.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'closed'; END$$;"
                + "CREATE TRIGGER refuse BEFORE INSERT ON history.changelog EXECUTE FUNCTION refuse()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN; INSERT INTO t VALUES ('read only'), ('done'); COMMIT;",
                "BEGIN /* not READ ONLY */ TRANSACTION; INSERT INTO t VALUES ('done'); COMMIT;",
                "BEGIN; INSERT INTO t (v) SELECT 'done' AS \"read only\"; COMMIT;",
                "BEGIN READ ONLY; SET TRANSACTION READ WRITE; INSERT INTO t VALUES ('done'); COMMIT;",
                "BEGIN; SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; INSERT INTO t VALUES ('done'); COMMIT;"
            })
    void aTransactionThatWritesIsOneCommitWithItsRow(String script) throws SQLException {
        refuseRows();
        folder.with("2_own", script);
        assertThat(target.failure(folder).message()).isEqualTo("the history row was refused: closed");
        assertThat(target.column(DONE)).containsExactly("0");

        target.execute("DROP TRIGGER refuse ON history.changelog");
        target.apply(folder);

        assertThat(target.column(DONE)).containsExactly("1");
        assertThat(
                        target.column(
                                "SELECT h.name FROM history.changelog h JOIN t ON t.xmin::text = h.xmin::text WHERE v = 'done'"))
                .containsExactly("2_own");
    }

    @Test
    void whatSuchATransactionDoesAmongOthersIsNoted() throws SQLException {
        String own = "BEGIN; INSERT INTO t VALUES ('read only'), ('done'); COMMIT; VACUUM t; ";
        target.failure(folder.with("2_own", own + "SELECT 1/0;"));

        target.apply(folder.with("2_own", own + "SELECT 1;"));

        assertThat(target.column(DONE)).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN READ ONLY; SELECT 1; COMMIT;",
                "START TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ /* it */ ONLY, DEFERRABLE; SELECT 1; COMMIT;",
                "BEGIN; SET TRANSACTION READ WRITE; SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ ONLY; COMMIT;",
                "BEGIN; SET LOCAL transaction_read_only = 'on'; SELECT 1; COMMIT;",
                "BEGIN ISOLATION LEVEL READ COMMITTED, READ ONLY; SELECT 1; COMMIT; VACUUM t;"
            })
    void aTransactionThatOnlyReadsTakesNoRow(String script) throws SQLException {
        target.apply(folder.with("2_reads", script));

        assertThat(target.bench().history()).containsExactly("1_t", "2_reads");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1; | 0",
                "SELECT 'lock_timeout' /* lock_timeout */ AS told; | 0",
                "BEGIN; SET LOCAL lock_timeout = '2s'; ALTER TABLE t ADD COLUMN w int; COMMIT; | 0",
                "SELECT pg_catalog.set_config('lock_timeout', '8s', true); | 0",
                "BEGIN; SET lock_timeout = '8s'; ROLLBACK; | 0",
                "SAVEPOINT a; SET lock_timeout = '8s'; ROLLBACK TO a; | 0",
                "SET lock_timeout = '8s'; DISCARD ALL; | 0",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET lock_timeout = '8s' AS 'SELECT 1'; | 0",
                "SET lock_timeout = '8s'; | 8000",
                "SET /* for all */ SESSION \"lock_timeout\" TO '8s'; | 8000",
                "SELECT set_config('Lock_Timeout', '8s', false); | 8000",
                "BEGIN; SET lock_timeout = '8s'; COMMIT; | 8000",
                "BEGIN; SET lock_timeout = '8s'; SAVEPOINT a; SET lock_timeout = '9s'; ROLLBACK TO SAVEPOINT a; COMMIT; | 8000",
                "BEGIN; SET lock_timeout = '8s'; COMMIT AND CHAIN; SET lock_timeout = '9s'; ROLLBACK; | 8000",
                "SET lock_timeout = '9s'; RESET ALL; | 0"
            })
    void onlyWhatTheScriptSetsForItsSessionLimitsAConcurrentBuild(String before, int milliseconds) throws SQLException {
        target.apply(folder.with("2_index", before + " CREATE INDEX CONCURRENTLY i ON t (look(v));"));

        assertThat(target.column("SELECT last_value - 1 FROM seen")).containsExactly(String.valueOf(milliseconds));
    }

    @Test
    void itsLimitHoldsWhereEveryStatementRunsByItself() throws SQLException {
        target.apply(folder.with(
                "2_none",
                "-- schema-changelog: transaction=none\nSET lock_timeout = '8s';\n"
                        + "CREATE INDEX CONCURRENTLY i ON t (look(v));"));

        assertThat(target.column("SELECT last_value - 1 FROM seen")).containsExactly("8000");
    }

    @Test
    void whatWasRolledBackIsNotSetAgain() throws SQLException {
        String begin =
                "SET search_path TO app, public; BEGIN; SET search_path TO nowhere; ROLLBACK; SELECT 1; VACUUM t; ";
        target.failure(folder.with("2_path", begin + "SELECT 1/0;"));

        target.apply(folder.with("2_path", begin + "CREATE TABLE a (v int);"));

        assertThat(target.column("SELECT to_regclass('app.a')")).isEqualTo(List.of("app.a"));
    }
}
