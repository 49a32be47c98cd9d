package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.rehearsal.scratch.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what the other tests of this package ask would be answered with no, where something is wrong. */
@Tag("postgres")
@Tag("endurance")
class DatabaseTest {
    private static final List<String> UNSOUND = List.of(
            "DELETE FROM bookkeeping.changelog WHERE name = '0003_2'",
            "DROP TABLE t2",
            "DELETE FROM bookkeeping.changelog WHERE name = '0009_8'",
            "DELETE FROM steps WHERE migration = '0009_8' AND step = 2",
            "INSERT INTO steps SELECT * FROM steps LIMIT 1");

    private static final List<String> UNLIKE = List.of(
            "ALTER TABLE t2 ADD COLUMN other int",
            "DROP INDEX i7",
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'u8'::regclass",
            "INSERT INTO bookkeeping.changelog SELECT id + 1000, applied_at, description, name FROM bookkeeping.changelog",
            "UPDATE steps SET step = 7 WHERE migration = '0009_8' AND step = 2");

    @Test
    void whatIsWrongIsSeen(@TempDir Path folder) throws SQLException, IOException, InterruptedException {
        Project project = Project.in(folder, 10);
        try (TestServer server = TestServer.start()) {
            Database undisturbed = Undisturbed.run(server, project).database();
            for (String wrong : UNSOUND) {
                Database database = undisturbed.copy("wrong");
                database.assertSound(project);
                database.execute(wrong);
                assertThatThrownBy(() -> database.assertSound(project))
                        .as(wrong)
                        .isInstanceOf(AssertionError.class);
            }
            for (String wrong : UNLIKE) {
                Database database = undisturbed.copy("wrong");
                database.assertLike(undisturbed);
                database.execute(wrong);
                assertThatThrownBy(() -> database.assertLike(undisturbed))
                        .as(wrong)
                        .isInstanceOf(AssertionError.class);
            }
        }
    }
}
