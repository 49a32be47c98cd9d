package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import io.github.schemachangelog.rehearsal.scratch.TestStandby;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@Tag("postgres")
@ResourceLock(Overheard.LOG)
@ResourceLock(TestPostgres.RUNS)
class StandbyTest {
    @Test
    void isForReading() throws SQLException, IOException {
        try (TestStandby standby = TestStandby.start()) {
            Target target = Grounds.target(Requests.url(standby.url()));

            assertThat(Overheard.refusal(target, Purpose.WRITE))
                    .contains("is a standby, which repeats what its primary does", "Name the primary");
            assertThat(Overheard.refusal(
                            Grounds.target(Requests.url(standby.url() + "?target_session_attrs=read-write")),
                            Purpose.WRITE))
                    .contains("is of the kind that target_session_attrs asks for", "primary");
            try (OpenTarget open = new TargetDatabase(target).open(Purpose.READ)) {
                assertThat(Grounds.answer(open.connection(), "SELECT pg_is_in_recovery()"))
                        .isEqualTo("t");
            }
        }
    }
}
