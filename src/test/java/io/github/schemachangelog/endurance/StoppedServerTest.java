package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server goes away, or only the way to it. */
@Tag("postgres")
@Tag("endurance")
class StoppedServerTest {
    private static final int ROUNDS = 20;

    private final Random random = new Random(2);
    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    @DisplayName("1, 22d: the server is stopped with -m immediate at random moments")
    void stopped(@TempDir Path folder) throws SQLException, IOException, InterruptedException {
        Project project = Project.in(folder, Project.USUAL);
        try (TestServer server = TestServer.start()) {
            Undisturbed undisturbed = Undisturbed.run(server, project);
            int rounds = 0;
            while (rounds < Rounds.of(ROUNDS)) {
                Database database = Database.create(server, "stopped_" + rounds + "_" + met.size());
                Maven maven = Maven.apply(project, database.environment());
                if (Moment.random(random, undisturbed, 0).await(maven, database)) {
                    server.crash();
                    rounds++;
                    boolean failed = maven.exit() != 0;
                    server.restart();
                    settle("stopped", new Broken(project, database, maven, failed), undisturbed.database());
                }
            }
            Rounds.tell("server stopped: " + rounds + " times, all whole behind it: " + met);
        }
    }

    @Test
    @DisplayName("1, 22d: the connection is cut at random moments")
    void cut(@TempDir Path folder) throws SQLException, IOException, InterruptedException {
        Project project = Project.in(folder, Project.USUAL);
        try (TestServer server = TestServer.start()) {
            Undisturbed undisturbed = Undisturbed.run(server, project);
            long all = bytes(server, project);
            for (int i = 0; i < Rounds.of(ROUNDS); i++) {
                Database database = Database.create(server, "cut_" + i);
                try (Line line = new Line(server.port(), (long) (random.nextDouble() * all))) {
                    Maven maven = Maven.apply(project, server.environment(database.name(), line.port()));
                    boolean failed = maven.exit() != 0;
                    assertThat(line.isCut()).as(maven::said).isTrue();
                    settle("cut", new Broken(project, database, maven, failed), undisturbed.database());
                }
            }
            Rounds.tell("connection cut: " + Rounds.of(ROUNDS) + " times, all whole behind it: " + met);
        }
    }

    /** What a client sends in a whole run. */
    private static long bytes(TestServer server, Project project)
            throws SQLException, IOException, InterruptedException {
        Database database = Database.create(server, "counted");
        try (Line line = new Line(server.port(), Long.MAX_VALUE)) {
            Maven maven = Maven.apply(project, server.environment(database.name(), line.port()));
            assertThat(maven.exit()).as(maven::said).isZero();
            return line.passed();
        }
    }

    /** A run that was disturbed. */
    private record Broken(Project project, Database database, Maven maven, boolean failed) {}

    private void settle(String what, Broken broken, Database undisturbed) throws SQLException, InterruptedException {
        Database database = broken.database();
        database.quiet();
        database.assertSound(broken.project());
        List<String> recorded = database.recorded();
        boolean all = recorded.equals(broken.project().names());
        // It may be cut behind the last migration; then everything is done, and either is the truth.
        assertThat(broken.failed() || all).as(broken.maven()::said).isTrue();
        assertThat(broken.maven().said()).doesNotContain("Exception in thread", "NullPointerException");
        met.merge(
                what + ", " + (recorded.isEmpty() ? "nothing" : all ? "everything" : "a part") + " recorded",
                1,
                Integer::sum);
        if (!database.invalid().isEmpty()) {
            met.merge(what + ", an index that is not valid", 1, Integer::sum);
        }
        Maven again = Maven.apply(broken.project(), database.environment());
        assertThat(again.exit()).as(again::said).isZero();
        database.assertLike(undisturbed);
    }
}
