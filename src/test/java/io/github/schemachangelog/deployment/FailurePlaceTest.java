package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A failure says where and why. */
@Tag("postgres")
class FailurePlaceTest {
    @TempDir
    private Path path = Path.of("");

    @Test
    void pointsAtTheWordThatPostgresNames() throws SQLException {
        Failure failure = fail("CREATE TABLE t (v int);\n\nINSERT INTO t\n  VALUES (nosuch);\n");

        assertThat(failure.place()).hasToString("1_fails/migration.sql:4:11");
        assertThat(failure.place().text()).isEqualTo("nosuch");
        assertThat(failure.message()).isEqualTo("column \"nosuch\" does not exist");
        assertThat(failure.sqlState()).contains("42703");
    }

    @Test
    void countsCharactersOutsideOfTheBasicPlane() throws SQLException {
        Failure failure = fail("/* \ud83c\udf09 */ SELECT '\ud83c\udf09\ud83c\udf09', /* \ud83c\udf09 */ nosuch");

        assertThat(failure.place().text()).isEqualTo("nosuch");
    }

    @Test
    void pointsAtTheStatementWherePostgresPointsNowhere() throws SQLException {
        Failure failure = fail("SELECT 1;\n-- why\nCREATE TABLE t (v int);CREATE TABLE t (v int);");

        assertThat(failure.place().location()).hasToString("3:24");
        assertThat(failure.place().text()).isEqualTo("CREATE TABLE t (v int)");
    }

    @Test
    void pointsAtTheStatementWhereABodyFails() throws SQLException {
        Failure failure = fail("SELECT 1;\nDO $$\nBEGIN\n  PERFORM nosuch FROM pg_class;\nEND\n$$;");

        assertThat(failure.place().location()).hasToString("2:1");
        assertThat(failure.detail().orElseThrow()).contains("inline_code_block line 3");
    }

    @Test
    void keepsDetailAndHint() throws SQLException {
        Failure failure = fail("CREATE TABLE t (v int PRIMARY KEY); INSERT INTO t VALUES (1), (1);");

        assertThat(failure.detail()).contains("Key (v)=(1) already exists.");
        assertThat(fail("SELECT nosuch('a')").hint().orElse("")).contains("No function matches");
    }

    @Test
    void aVariableWhereThereAreNone() throws SQLException {
        assertThat(fail("CREATE TABLE ${prefix}tags (v int);").hint().orElse(""))
                .startsWith("write what `${prefix}` stands for");
        assertThat(fail("CREATE TABLE app_${prefix} (v int);").hint()).isPresent();
        assertThat(fail("CREATE TABLE t (v int) $; -- ${prefix}").hint()).isEmpty();
    }

    @Test
    void doesNotRunWhatOnlyPsqlRuns() throws SQLException {
        Failure failure = fail("CREATE TABLE t (v int);\nCOPY t FROM stdin;\n1\n\\.\n");

        assertThat(failure.place().location()).hasToString("2:1");
        assertThat(failure.message()).startsWith("COPY FROM stdin");
        assertThat(fail("SELECT 1;\n\\i other.sql").place().location()).hasToString("2:1");
    }

    @Test
    void refusesTheCharacterThatPostgresCannotTake() throws SQLException {
        assertThat(fail("SELECT 'a\0b'").message()).contains("NUL character");
    }

    @Test
    void copyToStandardOutputIsAFailure() throws SQLException {
        assertThat(fail("CREATE TABLE t (v int); COPY t TO stdout; SELECT 1").message())
                .contains("COPY");
    }

    @Test
    @Timeout(20)
    void aSessionThatEndsItself() throws SQLException {
        Failure failure = fail("SELECT 1;\nSELECT pg_terminate_backend(pg_backend_pid());\nSELECT 2;");

        assertThat(failure.place().location()).hasToString("2:1");
        assertThat(failure.hint().orElseThrow()).startsWith("the connection is gone");
    }

    @Test
    @Timeout(20)
    void aSessionThatATimeoutEnds() throws SQLException {
        Failure failure = fail("SET transaction_timeout = '50ms';\nSELECT pg_sleep(9);");

        assertThat(failure.sqlState()).contains("25P04");
        assertThat(failure.hint())
                .contains(
                        "see which `transaction_timeout` the script, the role or the server sets," + " and run again.");
        assertThat(failure.isCutOff()).isTrue();
        assertThat(failure.mayDifferNextTime()).isTrue();
    }

    private Failure fail(String sql) throws SQLException {
        try (Bench bench = new Bench()) {
            return bench.failure(new Folder(path).with("1_fails", sql));
        }
    }
}
