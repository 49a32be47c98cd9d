package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.TestServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run leaves that nobody disturbs.
 *
 * @param milliseconds that it takes, from the start of Java to its end
 */
record Undisturbed(Database database, long milliseconds) {
    private static final int TIMES = 3;

    static Undisturbed run(TestServer server, Project project) throws SQLException, InterruptedException {
        List<Long> took = new ArrayList<>();
        Database database = Database.create(server, "undisturbed_0");
        for (int i = 1; i <= TIMES; i++) {
            Maven maven = Maven.apply(project, database.environment());
            assertThat(maven.exit()).as(maven::said).isZero();
            took.add(maven.age());
            database.assertSound(project);
            assertThat(database.recorded()).isEqualTo(project.names());
            database = i < TIMES ? Database.create(server, "undisturbed_" + i) : database;
        }
        return new Undisturbed(database, Rounds.quantile(took, 0.5));
    }
}
