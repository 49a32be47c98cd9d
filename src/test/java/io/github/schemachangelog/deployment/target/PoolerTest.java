package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.deployment.session.Session;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind a pooler in transaction mode neither a lock nor a setting belongs to a session. */
@Tag("postgres")
@ResourceLock(Overheard.LOG)
class PoolerTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "TRANSACTION_.*")
    void inTransactionModeIsRefused(TestPooler.Mode mode) throws SQLException, IOException {
        try (Grounds grounds = new Grounds();
                TestPooler pooler = new TestPooler(grounds.port(), mode)) {
            Target target = grounds.target(Grounds.USER + ":" + Grounds.PASSWORD, pooler.port(), "");

            assertThat(Overheard.refusal(target, Purpose.READ))
                    .startsWith("`127.0.0.1:" + pooler.port() + "/" + grounds.database()
                            + "` is a pooler in transaction mode")
                    .contains("session mode");
        }
    }

    @Test
    void withoutASecondSessionItsModeIsUnknown() throws SQLException, IOException {
        try (Grounds grounds = new Grounds();
                TestPooler pooler = new TestPooler(grounds.port(), TestPooler.Mode.SESSION_OF_ONE)) {
            Target target = Grounds.target(
                    Requests.url("jdbc:postgresql://127.0.0.1:" + pooler.port() + "/" + grounds.database() + "?user="
                            + Grounds.USER + "&password=" + Grounds.PASSWORD + "&sslmode=disable&loginTimeout=1"));

            assertThat(Overheard.refusal(target, Purpose.READ))
                    .contains("is a pooler that has no second session", "pool_size");
        }
    }

    @Test
    void inSessionModeIsAsGoodAsTheServer() throws SQLException, IOException {
        try (Grounds grounds = new Grounds();
                TestPooler pooler = new TestPooler(grounds.port(), TestPooler.Mode.SESSION);
                OpenTarget open = new TargetDatabase(
                                grounds.target(Grounds.USER + ":" + Grounds.PASSWORD, pooler.port(), ""))
                        .open(Purpose.WRITE)) {
            assertThat(Grounds.answer(open.connection(), "SELECT current_user")).isEqualTo(Grounds.USER);
            assertThat(Grounds.answer(open.connection(), "SELECT pg_backend_pid()"))
                    .isEqualTo(String.valueOf(new Session(open.connection(), List.of()).pid()));
        }
    }
}
