package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The target says no: to the history row, or because somebody holds a table. */
@Tag("postgres")
@Tag("endurance")
class RefusedBuildTest {
    private static final String REFUSE = """
            CREATE FUNCTION bookkeeping.refuse() RETURNS trigger LANGUAGE plpgsql AS
              $$ BEGIN RAISE EXCEPTION 'no row for %', NEW.name; END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON bookkeeping.changelog FOR EACH ROW EXECUTE FUNCTION bookkeeping.refuse();
            """;

    @Test
    @DisplayName("1: where the history row is refused, what one commit does is rolled back, of every kind of script")
    void row(@TempDir Path folder) throws SQLException, IOException, InterruptedException {
        int kinds = 10;
        try (TestServer server = TestServer.start()) {
            Project whole = Project.in(folder.resolve("whole"), kinds + 1);
            Database undisturbed = Undisturbed.run(server, whole).database();
            Database database = Database.create(server, "refused");
            for (int i = 1; i <= kinds; i++) {
                Project before = Project.in(folder.resolve("before-" + i), i);
                Project with = Project.in(folder.resolve("with-" + i), i + 1);
                assertThat(Maven.apply(before, database.environment()).exit()).isZero();
                List<String> recorded = database.recorded();
                database.execute(REFUSE);

                Maven refused = Maven.apply(with, database.environment());
                assertThat(refused.exit()).isNotZero();
                assertThat(refused.said())
                        .contains(
                                "the history row was refused: ",
                                "no row for " + with.names().get(i));
                assertThat(database.recorded()).isEqualTo(recorded);
                database.assertSound(with);
                database.execute("DROP TRIGGER refuse ON bookkeeping.changelog; DROP FUNCTION bookkeeping.refuse()");
            }
            assertThat(Maven.apply(whole, database.environment()).exit()).isZero();
            database.assertLike(undisturbed);
            Rounds.tell("history row refused: " + kinds + " kinds of script, nothing applied that one commit holds");
        }
    }

    @Test
    @DisplayName("a long transaction holds a table: apply gives up, says who it is, and has changed nothing")
    void held(@TempDir Path folder) throws SQLException, IOException, InterruptedException {
        try (TestServer server = TestServer.start()) {
            Database database = Database.create(server, "held");
            Project before = Project.in(folder.resolve("before"), 1);
            assertThat(Maven.apply(before, database.environment()).exit()).isZero();
            Project project = Project.in(folder.resolve("project"), 8);
            try (Connection other = server.connect(database.name());
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("SET application_name TO 'a report of the night'");
                statement.execute("LOCK TABLE steps IN ACCESS EXCLUSIVE MODE");
                Maven maven = Maven.apply(
                        project,
                        database.environment(),
                        "-DschemaChangelog.lockTimeout=0.3",
                        "-DschemaChangelog.retries=2");
                assertThat(maven.exit()).as(maven::said).isNotZero();
                assertThat(maven.said())
                        .contains(
                                "a report of the night", "attempt 2 follows in", "attempt 3 follows in", "attempts: 3");
                assertThat(database.recorded()).isEqualTo(before.names());
                assertThat(database.tables()).containsExactlyInAnyOrder("steps", "t0");
                Rounds.tell(
                        "table held: gave up after 3 attempts, " + maven.age() / 1e3 + " s with the start of Maven");
                other.rollback();
            }
            assertThat(Maven.apply(project, database.environment()).exit()).isZero();
            database.assertSound(project);
            assertThat(database.recorded()).isEqualTo(project.names());
        }
    }
}
