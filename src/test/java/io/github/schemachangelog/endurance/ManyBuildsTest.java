package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several at once: a pipeline that was started twice, or an image that migrates when it starts. */
@Tag("postgres")
@Tag("endurance")
class ManyBuildsTest {
    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 8;

    @Test
    @DisplayName("2, 16: each migration is applied once, and nobody fails")
    void atOnce(@TempDir Path folder) throws SQLException, IOException, InterruptedException {
        Project project = Project.in(folder, Project.USUAL);
        try (TestServer server = TestServer.start()) {
            Database undisturbed = Undisturbed.run(server, project).database();
            List<Long> took = new ArrayList<>();
            int waited = 0;
            for (int i = 0; i < Rounds.of(ROUNDS); i++) {
                Database database = Database.create(server, "many_" + i);
                List<Maven> all = new ArrayList<>();
                for (int j = 0; j < AT_ONCE; j++) {
                    all.add(Maven.apply(project, database.environment(), "-DschemaChangelog.lockWait=300"));
                }
                for (Maven maven : all) {
                    assertThat(maven.exit()).as(maven::said).isZero();
                    took.add(maven.age());
                    waited += maven.said().contains("another run holds the lock") ? 1 : 0;
                }
                database.assertLike(undisturbed);
            }
            Rounds.tell("at once: " + Rounds.of(ROUNDS) + " rounds of " + AT_ONCE
                    + ", each migration once, all exit 0; " + waited + " of " + took.size()
                    + " said that they waited; each ended within " + Rounds.seconds(took));
        }
    }
}
