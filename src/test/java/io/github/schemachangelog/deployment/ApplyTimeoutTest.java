package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement takes longer than somebody allows. */
@Tag("postgres")
@Timeout(30)
class ApplyTimeoutTest {
    private final Target target;
    private final Folder folder;

    ApplyTimeoutTest(@TempDir Path path) throws SQLException {
        this.target = new Target();
        this.folder = new Folder(path).with("1_t", "CREATE TABLE t (v int)");
        target.apply(folder);
    }

    @AfterEach
    void close() throws SQLException {
        target.close();
    }

    /** A session that the database allows so much. */
    private Connection limited(String limit) throws SQLException {
        String database =
                target.column("SELECT quote_ident(current_database())").get(0);
        target.execute("ALTER DATABASE " + database + " SET statement_timeout = '" + limit + "'");
        return target.another();
    }

    private Optional<Failure> failure(Connection working) throws SQLException {
        return target.run(folder, working, Target.SHORT).runs().stream()
                .flatMap(run -> run.failure().stream())
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_sleep(9)",
                "BEGIN; SELECT pg_sleep(9); COMMIT",
                "-- schema-changelog: transaction=none\nDO $$BEGIN PERFORM pg_sleep(9); END$$"
            })
    void whoseLimitItIsAndHowItIsLiftedIsSaid(String script) throws SQLException {
        folder.with("2_long", script);
        try (Connection working = limited("400ms")) {
            Failure failure = failure(working).orElseThrow();

            assertThat(failure.sqlState()).contains("57014");
            assertThat(failure.hint().orElseThrow())
                    .contains("statement_timeout` of 400 ms", "role or its database", "begin the script with")
                    .containsPattern("`ALTER ROLE \\w+ SET statement_timeout = 0`");
        }
    }

    @Test
    void aHistoryRowThatIsCutOffSaysSoToo() throws SQLException {
        target.execute("CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM pg_sleep(9);"
                + " RETURN NEW; END$$; CREATE TRIGGER slow BEFORE INSERT ON history.changelog EXECUTE FUNCTION slow()");
        folder.with("2_t", "INSERT INTO t VALUES (1)");
        try (Connection working = limited("400ms")) {
            Failure failure = failure(working).orElseThrow();

            assertThat(failure.message()).startsWith("the history row was refused: ");
            assertThat(failure.hint().orElseThrow()).contains("statement_timeout` of 400 ms");
        }
    }

    @Test
    void theScriptMayLiftIt() throws SQLException {
        folder.with("2_long", "SET statement_timeout = 0; SELECT pg_sleep(0.6)");
        try (Connection working = limited("400ms")) {
            assertThat(failure(working)).isEmpty();
        }
    }

    @Test
    void aLimitOfTheScriptsOwnIsNotTheirs() throws SQLException {
        Failure failure = target.failure(folder.with("2_long", "SET statement_timeout = '100ms'; SELECT pg_sleep(9)"));

        assertThat(failure.sqlState()).contains("57014");
        assertThat(failure.hint()).isEmpty();
    }
}
