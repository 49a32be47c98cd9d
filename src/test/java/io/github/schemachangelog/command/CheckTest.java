package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check from end to end, without Maven. */
@Tag("postgres")
class CheckTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTargetIsWhereTheChangelogSaysOrNot() throws SQLException {
        Workplace place = Workplace.sound(folder);
        try (TestTarget target = TestTarget.open()) {
            Outcome before = new Check(place.request(), target.options()).run();

            assertThat(before.failed()).isTrue();
            assertThat(place.reported()).containsExactly("pending-on-target", "pending-on-target");
            assertThat(new Check(place.request(), target.options("production"))
                            .run()
                            .failed())
                    .as("on production what is migrated may wait")
                    .isFalse();

            new Apply(place.request(), target.options(), ApplyRequest.STANDARD, new Random(1)).run(line -> {});

            assertThat(new Check(place.request(), target.options()).run().failed())
                    .isFalse();
            assertThat(place.reported()).isEmpty();
            assertThat(new Check(place.request(), target.options("production"))
                            .run()
                            .failed())
                    .as("a warning does not fail a build")
                    .isFalse();
            assertThat(place.reported()).containsExactly("applied-not-declared", "applied-not-declared");
        }
    }

    @Test
    void aTargetIsOnlyRead() throws SQLException {
        Workplace place = Workplace.sound(folder);
        try (TestTarget target = TestTarget.open()) {
            new Check(place.request(), target.options()).run();

            assertThat(target.ask("SELECT to_regclass('changelog') IS NULL")).isEqualTo("t");
        }
    }
}
