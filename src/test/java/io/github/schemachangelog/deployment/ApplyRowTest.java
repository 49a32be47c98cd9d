package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.migration.MigrationId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history row is refused in the midst of a run. */
@Tag("postgres")
@Timeout(30)
class ApplyRowTest {
    private final Target target;
    private final Folder folder;
    private final Connection other;

    ApplyRowTest(@TempDir Path path) throws SQLException {
        this.target = new Target().with(Duration.ofSeconds(1), Duration.ofMillis(300), 4);
        this.folder = new Folder(path).with("1_t", "CREATE TABLE t (v int); CREATE TABLE u (v int)");
        target.apply(folder);
        this.other = target.another();
        other.createStatement().execute("SET application_name = 'report'");
        other.setAutoCommit(false);
        other.createStatement().execute("LOCK TABLE t");
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        target.close();
    }

    /** Applies; behind the first refusal the other session holds the history in the place of the table, for so many more. */
    private DeploymentRecord run(int refusals) throws SQLException {
        AtomicInteger pauses = new AtomicInteger();
        return target.run(folder, target.bench().working(), duration -> {
            try {
                holdAnother(pauses.incrementAndGet(), refusals);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void holdAnother(int pause, int refusals) throws SQLException {
        if (pause == 1 || pause == refusals + 1) {
            other.rollback();
        }
        if (pause == 1) {
            other.createStatement().execute("LOCK TABLE history.changelog");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | SELECT 1 | LOCK TABLE t; INSERT INTO u VALUES (1)",
                "3 | SELECT 1 | LOCK TABLE t; INSERT INTO u VALUES (1)",
                "3 | '' | LOCK TABLE t; INSERT INTO u VALUES (1)",
                "3 | '' | BEGIN; LOCK TABLE t; INSERT INTO u VALUES (1); COMMIT",
                "3 | SELECT 1 | INSERT INTO u VALUES (1); LOCK TABLE t; CREATE INDEX CONCURRENTLY i ON u (v)"
            })
    void isTriedAgainUntilTheHistoryIsFree(int refusals, String before, String script) throws SQLException {
        if (!before.isEmpty()) {
            folder.with("2_before", before);
        }
        folder.with("3_insert", script);

        DeploymentRecord record = run(refusals);

        assertThat(record.isComplete()).as("%s", record).isTrue();
        assertThat(record.effort(new MigrationId("3_insert")).retries()).hasSize(refusals + 1);
        assertThat(target.column("SELECT v FROM u")).containsExactly("1");
        assertThat(target.bench().history()).endsWith("3_insert");
    }

    @Test
    void whereItIsGivenUpWhoIsInTheWayIsNamed() throws SQLException {
        folder.with("2_insert", "LOCK TABLE t; INSERT INTO u VALUES (1)");

        DeploymentRecord record = run(9);

        Failure failure = record.runs().get(0).failure().orElseThrow();
        assertThat(failure.message())
                .startsWith("the history row was refused: canceling statement due to lock timeout");
        assertThat(failure.sqlState()).contains("55P03");
        assertThat(failure.detail().orElseThrow()).contains("attempts: 5; in the way at last: ", "report");
        assertThat(failure.hint().orElseThrow()).startsWith("run again when that session has ended its transaction");
        assertThat(target.told()).anyMatch(line -> line.startsWith("gives up 2_insert because of [pid "));
        other.rollback();
        assertThat(target.column("SELECT v FROM u")).isEmpty();
        assertThat(target.apply(folder).runs()).hasSize(1);
    }

    @Test
    void aRowThatIsRefusedForGoodIsNoFaultOfAStatement() throws SQLException {
        other.rollback();
        target.execute("ALTER TABLE history.changelog ADD CONSTRAINT closed CHECK (name = '1_t')");

        Failure failure = target.failure(folder.with("2_insert", "INSERT INTO u VALUES (1)"));

        assertThat(failure.sqlState()).contains("23514");
        assertThat(failure.hint().orElseThrow()).startsWith("see what refuses it in the history table");
        assertThat(target.column("SELECT v FROM u")).isEmpty();
    }

    @Test
    void aTableOfSomethingElseIsTheScriptsFailure(@TempDir Path own) throws SQLException {
        other.rollback();
        Folder scripts = new Folder(own)
                .file("01_changelog.sql", "CREATE TABLE changelog (author text);")
                .file("02_x.sql", "SELECT 1;");

        DeploymentRecord record = target.run(scripts);

        assertThat(record.runs()).extracting(run -> run.state()).containsExactly(State.FAILED, State.NOT_RUN);
        Failure failure = record.runs().get(0).failure().orElseThrow();
        assertThat(failure.message())
                .isEqualTo("the history row was refused: `changelog` is a table of something else.");
        assertThat(failure.detail().orElseThrow()).contains("this table has author");
        assertThat(failure.hint().orElseThrow()).startsWith("Name another table");
        assertThat(target.column("SELECT to_regclass('changelog')")).containsExactly("null");
    }
}
