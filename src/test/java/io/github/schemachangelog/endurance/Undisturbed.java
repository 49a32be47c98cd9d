package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestServer;
import java.sql.SQLException;

/**
 * What a run leaves that nobody disturbs.
 *
 * @param migrations how many it applied
 * @param start milliseconds from the start of Java to the first migration
 * @param whole milliseconds to the end of Java
 */
record Undisturbed(Database database, int migrations, long start, long whole) {
    /** The second run finds in memory what the first has read from the disk, as most do. */
    static Undisturbed run(TestServer server, Project project) throws SQLException, InterruptedException {
        once(Database.create(server, "undisturbed_first"), project);
        return once(Database.create(server, "undisturbed"), project);
    }

    private static Undisturbed once(Database database, Project project) throws SQLException, InterruptedException {
        Maven maven = Maven.apply(project, database.environment());
        new Moment(0, 1).await(maven, database);
        long start = maven.age();
        assertThat(maven.exit()).as(maven::said).isZero();
        long whole = maven.age();
        database.assertSound(project);
        assertThat(database.recorded()).isEqualTo(project.names());
        return new Undisturbed(database, project.scripts().size(), start, whole);
    }
}
