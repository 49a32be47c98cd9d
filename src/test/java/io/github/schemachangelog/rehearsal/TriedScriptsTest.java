package io.github.schemachangelog.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that take more than a transaction can be tried without a trace, and nothing wrong is said of them. */
@Tag("postgres")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TriedScriptsTest {
    private final TriedMigrations migrations;

    TriedScriptsTest(@TempDir Path folder) {
        migrations = new TriedMigrations(folder);
    }

    @Test
    void whatAScriptKeepsLockedIsNotWaitedFor() throws IOException {
        migrations.write("1_a", "SELECT pg_advisory_lock(42); CREATE TABLE orders (id int)", "DROP TABLE orders");
        migrations.write("2_b", "SELECT pg_advisory_lock(42)");

        assertThat(outcome(rehearse(), "1_a")).isEqualTo(Outcome.RESTORED);
    }

    @Test
    void aCommitThatGoesOnCommitsNoTrial() throws IOException {
        migrations.write(
                "1_a",
                "BEGIN; CREATE TABLE orders (id int); COMMIT AND CHAIN; CREATE TABLE lines (id int); COMMIT;",
                "DROP TABLE orders, lines");
        migrations.write(
                "2_b",
                "BEGIN; INSERT INTO orders VALUES (1); ROLLBACK AND CHAIN; CREATE TABLE more (id int); COMMIT",
                "DROP TABLE more");
        migrations.write("3_c", "INSERT INTO lines VALUES (1)");
        migrations.write("4_d", "CREATE TYPE mood AS ENUM ('calm')");
        migrations.write("5_e", "CREATE TABLE moods (m mood)", """
                BEGIN; ALTER TYPE mood ADD VALUE 'sad'; COMMIT AND CHAIN; INSERT INTO moods VALUES ('sad'); COMMIT;
                """);

        RehearsalRecord record = rehearse();

        assertThat(outcome(record, "1_a")).isEqualTo(Outcome.RESTORED);
        assertThat(outcome(record, "2_b")).isEqualTo(Outcome.UNTRIED);
        assertThat(outcome(record, "5_e")).isEqualTo(Outcome.UNTRIED);
    }

    @Test
    void howATransactionIsCarriedOutIsNotSaidOfATrial() throws IOException {
        migrations.write(
                "1_a",
                "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; CREATE TABLE orders (id int)",
                "BEGIN; SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; DROP TABLE orders; COMMIT;");
        migrations.write(
                "2_b",
                "SET LOCAL transaction_isolation = 'serializable'; CREATE TABLE lines (id int)",
                "DROP TABLE lines");

        RehearsalRecord record = rehearse();

        assertThat(outcome(record, "1_a")).isEqualTo(Outcome.RESTORED);
        assertThat(outcome(record, "2_b")).isEqualTo(Outcome.RESTORED);
    }

    @Test
    void whatCommitsInsideOfItselfCannotBeTried() throws IOException {
        migrations.write("1_a", """
                CREATE TABLE orders (id int);
                CREATE PROCEDURE fill() LANGUAGE plpgsql AS 'BEGIN INSERT INTO orders VALUES (1); COMMIT; END';
                """);
        migrations.write(
                "2_b",
                "CREATE TABLE lines (id int)",
                "-- schema-changelog: transaction=none\nDO 'BEGIN DROP TABLE lines; COMMIT; END'");
        migrations.write("3_c", "-- schema-changelog: transaction=none\nCALL fill();", "DELETE FROM orders");
        migrations.write("4_d", "CREATE TABLE extra (id int)", "CALL fill()");

        RehearsalRecord record = rehearse();

        assertThat(outcome(record, "2_b")).isEqualTo(Outcome.UNTRIED);
        assertThat(outcome(record, "3_c")).isEqualTo(Outcome.UNTRIED);
        assertThat(outcome(record, "4_d")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whoeverAScriptHasBecomeDoesNotLookAtTheSchema() throws IOException {
        migrations.write("1_a", """
                CREATE ROLE clerk_of_trials;
                GRANT ALL ON SCHEMA public TO clerk_of_trials;
                """);
        migrations.write(
                "2_b",
                "SET ROLE clerk_of_trials; CREATE TABLE orders (id int)",
                "SET SESSION AUTHORIZATION clerk_of_trials; DROP TABLE orders");
        migrations.write("3_c", "DROP TABLE orders; DROP OWNED BY clerk_of_trials; DROP ROLE clerk_of_trials");

        assertThat(outcome(rehearse(), "2_b")).isEqualTo(Outcome.RESTORED);
    }

    private RehearsalRecord rehearse() {
        RehearsalRecord record = migrations.rehearse(Questions.NONE);
        assertThat(record.runs()).extracting(MigrationRun::state).containsOnly(MigrationRun.State.APPLIED);
        return record;
    }

    private static Outcome outcome(RehearsalRecord record, String id) {
        return TriedMigrations.proof(record, id).outcome();
    }
}
