package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A server is started before it is known to be needed. */
@ResourceLock(TestPostgres.RUNS)
class UnneededServerTest {
    @Test
    @Tag("postgres")
    void isStopped(@TempDir Path folder) throws IOException {
        Workplace place = Workplace.sound(folder);
        Request unknown = place.request(Workplace.since("20990101000000"), TestPostgres.CACHE);
        List<Path> before = TestPostgres.runs();

        assertThatThrownBy(() -> new Rehearse(
                                unknown,
                                Scratches.OWN,
                                false,
                                (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD))
                        .run(Set.of(), line -> {}))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("since");

        assertThat(TestPostgres.runs()).isEqualTo(before);
    }
}
