package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.script.Replacements;
import io.github.schemachangelog.deployment.script.Trial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** No trial sees what another left in the session; what the caller has prepared stays, and stays planned. */
@Tag("postgres")
class TrialTest {
    private static final String LEFT =
            "SELECT concat_ws(' ', current_user, session_user, current_setting('search_path'),"
                    + " current_setting('TimeZone'), to_regclass('pg_temp.left_over'), to_regclass('public.left_over'),"
                    + " (SELECT string_agg(name, ',') FROM pg_prepared_statements),"
                    + " (SELECT count(*) FROM pg_listening_channels()), (SELECT count(*) FROM pg_cursors WHERE name = 'left_over'))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET ROLE pg_read_all_data",
                "SET SESSION AUTHORIZATION pg_monitor",
                "SET search_path = nowhere; SET TimeZone = 'Asia/Tokyo'",
                "CREATE TEMP TABLE left_over (v int)",
                "CREATE TABLE left_over (v int)",
                "PREPARE \"left \"\" over\" AS SELECT 1; PREPARE other AS SELECT 2",
                "DECLARE left_over CURSOR WITH HOLD FOR SELECT 1",
                "LISTEN left_over"
            })
    void beginsAsTheFirst(String left) throws SQLException {
        try (Bench bench = new Bench();
                Statement statement = bench.working().createStatement()) {
            Trial trial = new Trial(bench.working(), List.of("SET TimeZone TO 'UTC'"), Replacements.NONE, "kept");
            statement.execute("PREPARE kept AS SELECT 1");
            trial.begin();
            statement.execute(left);
            trial.rollback();

            trial.begin();

            assertThat(bench.working().unwrap(BaseConnection.class).getTransactionState())
                    .isEqualTo(TransactionState.OPEN);
            try (ResultSet row = statement.executeQuery(LEFT)) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("postgres postgres \"$user\", public UTC kept 0 0");
            }
            trial.rollback();
        }
    }

    @Test
    void forgetsTheLastValueOfASequence() throws SQLException {
        try (Bench bench = new Bench();
                Statement statement = bench.working().createStatement()) {
            Trial trial = new Trial(bench.working(), List.of(), Replacements.NONE, "kept");
            statement.execute("CREATE SEQUENCE s");
            trial.begin();
            statement.execute("SELECT nextval('s')");
            trial.rollback();

            trial.begin();

            assertThatThrownBy(() -> statement.execute("SELECT currval('s')"))
                    .hasMessageContaining("not yet defined in this session");
            trial.rollback();
        }
    }
}
