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

/** No script sees what another left in the session, and the history row is written by who we are. */
@Tag("postgres")
class SessionResetTest {
    private static final String PROBE = "CREATE TABLE probe AS SELECT current_user::text AS who, session_user::text AS"
            + " login, current_setting('search_path') AS path, current_setting('TimeZone') AS zone,"
            + " current_setting('lock_timeout') AS waits, to_regclass('pg_temp.left_over')::text AS temporary,"
            + " (SELECT count(*) FROM pg_prepared_statements WHERE name = 'left_over') AS prepared,"
            + " (SELECT count(*) FROM pg_listening_channels()) AS channels";

    @TempDir
    private Path path = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET ROLE pg_read_all_data",
                "SET SESSION AUTHORIZATION pg_monitor",
                "SELECT set_config('search_path', '', false)",
                "SET search_path = nowhere; SET lock_timeout = '3s'; SET TimeZone = 'Asia/Tokyo'",
                "CREATE TEMP TABLE left_over (v int)",
                "PREPARE left_over AS SELECT 1",
                "LISTEN left_over",
                "SET default_transaction_read_only = on",
                "BEGIN; SET search_path = nowhere; COMMIT;",
                "BEGIN; SET SESSION AUTHORIZATION pg_monitor; COMMIT"
            })
    void isAsAtTheStart(String left) throws SQLException {
        try (Bench bench = new Bench()) {
            bench.apply(new Folder(path).with("1_leaves", left).with("2_probes", PROBE));

            assertThat(bench.column("SELECT probe::text FROM probe"))
                    .isEqualTo(List.of("(postgres,postgres,\"\"\"$user\"\", public\",UTC,0,,0,0)"));
            assertThat(bench.history()).containsExactly("1_leaves", "2_probes");
        }
    }

    @Test
    void keepsAdvisoryLocks() throws SQLException {
        try (Bench bench = new Bench()) {
            bench.working().createStatement().execute("SELECT pg_advisory_lock(4711)");

            bench.apply(new Folder(path).with("1_a", "SELECT 1").with("2_b", "CREATE TABLE t (v int)"));

            assertThat(bench.column("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711"))
                    .containsExactly("1");
        }
    }
}
