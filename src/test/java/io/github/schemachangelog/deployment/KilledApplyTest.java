package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.deployment.CuttingProxy.Moment;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a run is cut off, the next one ends where an undisturbed run does, and the history has everything once. */
@Tag("postgres")
@Order(2)
@Timeout(120)
class KilledApplyTest {
    private static final String SCHEMA =
            "SELECT relname || ' ' || relkind::text || coalesce(' ' || (SELECT indisvalid FROM pg_index"
                    + " WHERE indexrelid = c.oid), '') FROM pg_class c WHERE relnamespace = 'public'::regnamespace"
                    + " AND relkind IN ('r', 'i', 'v') ORDER BY 1";

    /** Behind one request is before the next, but for the server that may still be at work; so some are enough of those. */
    private static final int BEFORE_EVERY = 5;

    @Test
    @DisplayName("1, 22d: cut off at every request")
    void everywhere(@TempDir Path path) throws SQLException, IOException {
        Folder folder = new Folder(path)
                .with("1_t", "CREATE TABLE t (v int); INSERT INTO t VALUES (1);")
                .with(
                        "2_mixed",
                        "SET search_path TO public; INSERT INTO t VALUES (2); CREATE INDEX CONCURRENTLY i ON t (v);"
                                + " INSERT INTO t VALUES (3); DROP INDEX CONCURRENTLY i;"
                                + " BEGIN; INSERT INTO t VALUES (4); COMMIT; INSERT INTO t VALUES (5);"
                                + " CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS j ON t (v);")
                .with(
                        "3_own",
                        "BEGIN; INSERT INTO t VALUES (6); COMMIT AND CHAIN; INSERT INTO t VALUES (7); COMMIT;"
                                + " BEGIN; CREATE VIEW w AS SELECT v FROM t; COMMIT;");
        try (Target target = new Target()) {
            int request = 1;
            while (cutAt(target, folder, request)) {
                assertThat(target.apply(folder).isComplete()).isTrue();
                assertWhole(target, "request " + request);
                target.execute("DROP SCHEMA history CASCADE; DROP TABLE t CASCADE");
                request++;
            }
            assertWhole(target, "not cut off");
            assertThat(request).isGreaterThan(30);
        }
    }

    private static void assertWhole(Target target, String when) throws SQLException {
        assertThat(target.column("SELECT v FROM t ORDER BY v"))
                .as(when)
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(target.column(SCHEMA)).as(when).isEqualTo(List.of("j i true", "t r", "w v"));
        assertThat(target.bench().history()).as(when).containsExactly("1_t", "2_mixed", "3_own");
        assertThat(target.column("SELECT name FROM history.changelog_progress"))
                .as(when)
                .isEmpty();
    }

    /** Whether the run was long enough to be cut off there. */
    private static boolean cutAt(Target target, Folder folder, int request) throws SQLException, IOException {
        try (CuttingProxy proxy = new CuttingProxy();
                Connection working =
                        TestPostgres.through(proxy.port(), target.bench().working())) {
            proxy.arm(request, request % BEFORE_EVERY == 0 ? Moment.BEFORE : Moment.BEHIND);
            try {
                target.run(folder, working, Target.SHORT);
            } catch (SQLException | UserProblem e) {
                assertThat(proxy.hasCut()).as(e.toString()).isTrue();
            }
            return proxy.hasCut();
        }
    }
}
