package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random moments, from the start of Java to its end; whatever was killed, the next run goes on. */
@Tag("postgres")
@Tag("endurance")
class KilledBuildTest {
    private static final int KILLS = 100;

    /** How often it is said how far it has come. */
    private static final int SOME = 10;

    private final Random random = new Random(1);
    private final Map<String, Integer> moments = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private final List<Long> resumed = new ArrayList<>();
    private int kills;
    private int tooLate;

    @Test
    @DisplayName("1, 16, 22d: nothing is applied and not recorded, and what is resumed ends as if nothing had happened")
    void killed(@TempDir Path folder) throws SQLException, IOException, InterruptedException {
        Project project = Project.in(folder, Project.USUAL);
        try (TestServer server = TestServer.start()) {
            Undisturbed undisturbed = Undisturbed.run(server, project);
            int databases = 0;
            while (kills < Rounds.of(KILLS)) {
                Database database = Database.create(server, "killed_" + ++databases);
                int inARow = 1 + random.nextInt(3);
                boolean ended = false;
                for (int i = 0; i < inARow && !ended; i++) {
                    ended = killOnce(project, database, undisturbed);
                }
                resume(project, database);
                database.assertLike(undisturbed.database());
                if (databases % SOME == 0) {
                    tell(undisturbed, databases);
                }
            }
            tell(undisturbed, databases);
        }
    }

    /** Whether the run had ended before the moment came. */
    private boolean killOnce(Project project, Database database, Undisturbed undisturbed)
            throws SQLException, InterruptedException {
        int before = database.recorded().size();
        Maven maven = Maven.apply(project, database.environment());
        if (!Moment.random(random, undisturbed, before).await(maven, database)) {
            tooLate++;
            assertThat(maven.exit()).as(maven::said).isZero();
            return true;
        }
        String moment = database.activity();
        maven.kill();
        kills++;
        moments.merge(moment, 1, Integer::sum);
        if (database.quiet()) {
            left.merge("a backend that still worked", 1, Integer::sum);
        }
        database.assertSound(project);
        note(project, database, before);
        return false;
    }

    private void note(Project project, Database database, int before) throws SQLException {
        int recorded = database.recorded().size();
        boolean all = recorded == project.scripts().size();
        String state = recorded == before ? "nothing new recorded" : all ? "everything recorded" : "a part recorded";
        left.merge(state, 1, Integer::sum);
        if (!database.invalid().isEmpty()) {
            left.merge("an index that is not valid", 1, Integer::sum);
        }
        if (database.progress("intent") > 0) {
            left.merge("a statement without a transaction that was announced", 1, Integer::sum);
        }
        if (database.progress("done") > 0) {
            left.merge("a script of which a part is done", 1, Integer::sum);
        }
    }

    private void resume(Project project, Database database) throws InterruptedException {
        Maven maven = Maven.apply(project, database.environment());
        assertThat(maven.exit()).as(maven::said).isZero();
        resumed.add(maven.age());
    }

    private void tell(Undisturbed undisturbed, int databases) {
        Rounds.tell("kills: " + kills + " in " + databases + " databases; the moment came too late " + tooLate
                + " times; an undisturbed run took " + undisturbed.whole() / 1e3 + " s, " + undisturbed.start() / 1e3
                + " s of that before the first migration");
        Rounds.tell("kills: what the backend was at: " + moments);
        Rounds.tell("kills: what was left: " + left);
        Rounds.tell("kills: " + resumed.size() + " runs to the end, all whole, in " + Rounds.seconds(resumed));
    }
}
