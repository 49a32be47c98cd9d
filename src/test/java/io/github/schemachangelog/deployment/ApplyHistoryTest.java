package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.ApplyOptions.OutOfOrder;
import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.History;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.sql.ContentChecksum;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.ibatis.migration.FileMigrationLoader;
import org.apache.ibatis.migration.operations.StatusOperation;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the history of a target, and who else can read it. */
@Tag("postgres")
@Timeout(30)
class ApplyHistoryTest {
    private static final String MADE_BY_MYBATIS = "CREATE TABLE changelog (ID NUMERIC(20,0) NOT NULL PRIMARY KEY,"
            + " APPLIED_AT VARCHAR(25) NOT NULL, DESCRIPTION VARCHAR(255) NOT NULL)";

    private final Target target;
    private final Folder folder;
    private final Path path;

    ApplyHistoryTest(@TempDir Path path) throws SQLException {
        this.target = new Target();
        this.path = path;
        this.folder = new Folder(path);
    }

    @AfterEach
    void close() throws SQLException {
        target.close();
    }

    @Test
    void aRowSaysWhatWasAppliedByWhomAndFromWhere() throws SQLException {
        target.apply(folder.with("20260101_t", "CREATE TABLE t (v int); -- why"));

        List<AppliedMigration> rows =
                folder.deployment().history().read(target.bench().working()).applied();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.name()).contains("20260101_t");
            assertThat(row.description()).isEqualTo("20260101_t");
            assertThat(row.checksum()).contains(Checksum.of("CREATE TABLE t (v int); -- why"));
            assertThat(row.contentChecksum())
                    .contains(ContentChecksum.of(folder.read().all().get(0).script()));
            assertThat(row.by()).contains("kim");
            assertThat(row.from()).contains("build-7");
            assertThat(row.pluginVersion()).contains("1.2.3");
            assertThat(row.milliseconds()).isPresent();
            assertThat(row.appliedAt()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        });
    }

    @Test
    @DisplayName("1: script and history row are one commit, also behind the script's own last COMMIT")
    void oneCommit() throws SQLException {
        target.apply(folder.with("1_ours", "CREATE TABLE t (v int); INSERT INTO t VALUES (1);")
                .with("2_own", "BEGIN; INSERT INTO t VALUES (2); COMMIT;")
                .with("3_end", "BEGIN; INSERT INTO t VALUES (3); END TRANSACTION")
                .with("4_idle", "INSERT INTO t VALUES (4); COMMIT;"));

        assertThat(target.column("SELECT v FROM t JOIN history.changelog h ON h.xmin::text = t.xmin::text AND h.name"
                        + " LIKE t.v || '\\_%' ORDER BY v"))
                .containsExactly("1", "2", "3", "4");
        assertThat(target.column("SELECT to_regclass('history.changelog_progress')"))
                .containsExactly("null");
    }

    @Test
    @DisplayName("3: an edited script is seen, an edited comment is none")
    void changed() throws SQLException {
        target.apply(folder.with("1_t", "CREATE TABLE t (v int);").with("2_u", "CREATE TABLE u (v int);"));
        folder.with("1_t", "-- now with a comment\r\nCREATE TABLE t\r\n(v int);");
        assertThat(target.apply(folder).runs()).isEmpty();

        folder.with("2_u", "CREATE TABLE u (v bigint);").with("3_x", "CREATE TABLE x (v int)");

        assertThatThrownBy(() -> target.run(folder))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`2_u` is changed")
                .hasMessageContaining("SET checksum = NULL, content_checksum = NULL WHERE name = '");
        assertThat(target.column("SELECT to_regclass('x')")).containsExactly("null");

        target.execute("UPDATE history.changelog SET checksum = NULL, content_checksum = NULL WHERE name = '2_u'");
        assertThat(target.apply(folder).runs()).hasSize(1);
    }

    @Test
    @DisplayName("5: what sorts before an applied one stops everything, or is applied where that is asked for")
    void outOfOrder() throws SQLException {
        target.apply(folder.with("20260102_b", "CREATE TABLE b (v int)"));
        folder.with("20260101_a", "CREATE TABLE a (v int)").with("20260103_c", "CREATE TABLE c (v int)");
        assertThatThrownBy(() -> target.run(folder))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`20260101_a` is out of order")
                .hasMessageContaining("outOfOrder=apply");

        target.outOfOrder(OutOfOrder.APPLY).apply(folder);

        assertThat(target.bench().history()).containsExactly("20260101_a", "20260102_b", "20260103_c");
        assertThat(target.run(folder).runs()).isEmpty();
    }

    @Test
    void behindAFailureOutOfOrderOnlyWhatIsPendingIsNotRun() throws SQLException {
        target.apply(folder.with("20260102_b", "CREATE TABLE b (v int)"));
        folder.with("20260101_a", "SELECT 1/0").with("20260103_c", "CREATE TABLE c (v int)");

        assertThat(target.outOfOrder(OutOfOrder.APPLY).run(folder).runs())
                .extracting(run -> run.id() + " " + run.state())
                .containsExactly("20260101_a failed", "20260103_c not run");
    }

    @Test
    @DisplayName("14: what the history has and the folder has not stops everything")
    void missing() throws SQLException {
        target.apply(folder.with("1_a", "CREATE TABLE a (v int)").with("2_b", "CREATE TABLE b (v int)"));
        path.resolve("2_b").toFile().renameTo(path.resolve("2_renamed").toFile());

        assertThatThrownBy(() -> target.run(folder))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`2_b` is missing")
                .hasMessageContaining("`2_renamed` has its script");
    }

    @Test
    void nobodyIsToldToApplyAgainWhatWasRenamed() throws SQLException {
        target.apply(folder.with("1_a", "CREATE TABLE a (v int)").with("2_b", "CREATE TABLE b (v int)"));
        path.resolve("1_a").toFile().renameTo(path.resolve("1_renamed").toFile());

        assertThatThrownBy(() -> target.run(folder))
                .hasMessageContaining("`1_a` is missing")
                .hasMessageNotContaining("out of order")
                .hasMessageNotContaining("outOfOrder=apply");
    }

    @Test
    @DisplayName("11: a history that may not be read is not taken for none")
    void permission() throws SQLException {
        target.apply(folder.with("1_a", "CREATE TABLE a (v int)"));
        target.execute("REVOKE ALL ON history.changelog FROM PUBLIC; GRANT USAGE ON SCHEMA history TO pg_monitor");
        target.bench().working().createStatement().execute("SET SESSION AUTHORIZATION pg_monitor");

        assertThatThrownBy(
                        () -> folder.deployment().history().read(target.bench().working()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("permission denied for table changelog")
                .hasMessageContaining("Grant");
    }

    @Test
    void whereThereIsNoSchemaNothingIsCalledPending() {
        assertThatThrownBy(() -> TargetDeployer.standing(
                        target.bench().working(), List.of("SET search_path TO nowhere"), new HistoryTable("changelog")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("There is no schema for the history table `changelog`");
    }

    @Test
    void aUserWhoMayNotMakeTheTable() throws SQLException {
        Session session = new Session(target.bench().working(), List.of());
        session.send("SET SESSION AUTHORIZATION pg_monitor");

        assertThatThrownBy(() -> new HistoryTable("public.changelog").makeReady(session, true, true))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("cannot be made ready: ERROR: permission denied for schema public.")
                .hasMessageContaining("nothing was applied")
                .hasMessageNotContaining("Position")
                .hasMessageNotContaining("empty one");
    }

    @Test
    @DisplayName("11: a table of the application is not taken for a history")
    void somethingElse() throws SQLException {
        target.execute("CREATE SCHEMA history; CREATE TABLE history.changelog (author text, at date)");

        assertThatThrownBy(() -> target.run(folder.with("1_a", "CREATE TABLE a (v int)")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`history.changelog` is a table of something else")
                .hasMessageContaining("author, at");
        assertThat(target.column("SELECT to_regclass('a')")).containsExactly("null");
    }

    @Test
    void aTableOfMyBatisIsExtendedOnce() throws SQLException {
        target.execute(MADE_BY_MYBATIS.replace("TABLE changelog", "TABLE old")
                + "; CREATE SCHEMA history; ALTER TABLE old SET SCHEMA history; ALTER TABLE history.old RENAME TO changelog;"
                + " INSERT INTO history.changelog VALUES (20260101000000, '2026-01-01 10:00:00', 'add t')");
        folder.with("20260101000000_add_t", "CREATE TABLE t (v int)").with("20260102_u", "CREATE TABLE u (v int)");

        target.apply(folder);

        assertThat(target.column("SELECT id || ' ' || description || coalesce(' ' || name, '') FROM history.changelog"
                        + " ORDER BY id"))
                .containsExactly("20260101000000 add t", "20260102999999.5 20260102_u 20260102_u");
        target.execute("REVOKE ALL ON SCHEMA history FROM PUBLIC");
        String columns = "SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute"
                + " WHERE attrelid = 'history.changelog'::regclass AND attnum > 0";
        List<String> before = target.column(columns);
        target.apply(folder.with("20260103_x", "SELECT 1"));
        assertThat(target.column(columns)).isEqualTo(before);
    }

    @Test
    void whoMayNotExtendItIsToldWhatItsOwnerRuns() throws SQLException {
        target.execute("CREATE SCHEMA history; " + MADE_BY_MYBATIS.replace("TABLE changelog", "TABLE history.changelog")
                + "; GRANT ALL ON SCHEMA history TO pg_monitor; GRANT ALL ON history.changelog TO pg_monitor");

        assertThatThrownBy(() -> target.runAs("pg_monitor", folder.with("1_a", "SELECT 1")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("Let its owner run: ALTER TABLE history.changelog ADD COLUMN name TEXT, ")
                .hasMessageContaining("ALTER COLUMN id TYPE NUMERIC;");
    }

    @Test
    void aHistoryThatIsLockedIsNotTakenForNone() throws SQLException {
        target.apply(folder.with("1_a", "CREATE TABLE a (v int)"));
        try (Connection other = target.another()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE history.changelog");

            assertThatThrownBy(() -> target.with(Duration.ofSeconds(1), Duration.ofMillis(100), 0)
                            .run(folder.with("2_b", "SELECT 1")))
                    .isInstanceOf(UserProblem.class)
                    .hasMessageContaining("another session has locked it");
        }
    }

    @Test
    @DisplayName("12: MyBatis goes on where we stopped, and we go on where MyBatis stopped")
    void takesTurnsWithMyBatis() throws SQLException {
        scripts(
                "20260101000000_create_changelog.sql",
                MADE_BY_MYBATIS.replace("TABLE changelog", "TABLE ${changelog}"));
        scripts("20260102000000_a.sql", "CREATE TABLE a (v int);");
        target.apply(folder);
        scripts("20260103000000_b.sql", "CREATE TABLE b (v int);");
        myBatis(new UpOperation());
        scripts("20260104000000_c.sql", "CREATE TABLE c (v int);");
        target.apply(folder);
        scripts("20260105000000_d.sql", "CREATE TABLE d (v int);");

        StatusOperation status =
                new StatusOperation().operate(target::another, loader(), new DatabaseOperationOption(), null);
        assertThat(List.of(status.getAppliedCount(), status.getPendingCount())).containsExactly(4, 1);
        assertThat(target.column("SELECT id || coalesce(' ' || name, '') FROM changelog ORDER BY id"))
                .containsExactly(
                        "20260101000000 20260101000000_create_changelog",
                        "20260102000000 20260102000000_a",
                        "20260103000000",
                        "20260104000000 20260104000000_c");
        assertThat(states()).containsExactly("applied", "applied", "applied", "applied", "pending");
    }

    @Test
    @DisplayName("7, 10: what fails is not recorded, and the run says so")
    void failsAsAWhole() throws SQLException {
        List<MigrationRun> runs = target.run(folder.with("1_t", "CREATE TABLE t (v int)")
                        .with("2_fails", "INSERT INTO t VALUES (1); SELECT 1/0;")
                        .with("3_later", "SELECT 1"))
                .runs();

        assertThat(runs)
                .extracting(MigrationRun::state)
                .containsExactly(MigrationRun.State.APPLIED, MigrationRun.State.FAILED, MigrationRun.State.NOT_RUN);
        assertThat(target.column("SELECT v FROM t")).isEmpty();
        assertThat(target.column("SELECT name || ' ' || state || ' ' || attempts || ' ' || sqlstate FROM"
                        + " history.changelog_progress"))
                .containsExactly("2_fails failed 1 22012");

        target.apply(folder.with("2_fails", "INSERT INTO t VALUES (1)"));
        assertThat(target.column("SELECT count(*) FROM history.changelog_progress"))
                .containsExactly("0");
    }

    @Test
    @DisplayName("13: a notice is no error")
    void notices() throws SQLException {
        target.apply(folder.with("1_notice", "DROP TABLE IF EXISTS nothing;"));

        assertThat(target.bench().history()).containsExactly("1_notice");
    }

    private List<String> states() throws SQLException {
        Deployment deployment = folder.deployment();
        History history = TargetDeployer.history(target.bench().working(), deployment.opening(), deployment.history());
        return MigrationStates.of(deployment.migrations(), history, ContentChecksum::of).all().stream()
                .map(MigrationState::state)
                .map(TargetState::toString)
                .toList();
    }

    private void scripts(String name, String sql) {
        folder.file(name, "-- // " + name + "\n" + sql + "\n-- //@UNDO\n");
    }

    private void myBatis(UpOperation up) {
        DatabaseOperationOption option = new DatabaseOperationOption();
        option.setThrowWarning(false);
        up.operate(target::another, loader(), option, null);
    }

    private FileMigrationLoader loader() {
        Properties variables = new Properties();
        variables.put("changelog", "changelog");
        return new FileMigrationLoader(path.toFile(), "UTF-8", variables);
    }
}
