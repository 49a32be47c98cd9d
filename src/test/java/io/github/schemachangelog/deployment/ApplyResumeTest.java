package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.evidence.Attempt;
import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.Residue;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.MigrationId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broken script goes on where it broke. */
@Tag("postgres")
@Timeout(30)
class ApplyResumeTest {
    private static final String VALID = "SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass";

    private final Target target;
    private final Folder folder;

    ApplyResumeTest(@TempDir Path path) throws SQLException {
        this.target = new Target();
        this.folder = new Folder(path)
                .with("1_t", "CREATE TABLE t (v int); INSERT INTO t VALUES (1), (1); CREATE SCHEMA app;");
        target.apply(folder);
    }

    @AfterEach
    void close() throws SQLException {
        target.close();
    }

    private List<Attempt> attempts() throws SQLException {
        Deployment deployment = folder.deployment();
        return TargetDeployer.standing(target.bench().working(), deployment.opening(), deployment.history())
                .attempts();
    }

    @Test
    void behindTheLastStatementThatIsDone() throws SQLException {
        String begin = "SET search_path TO app, public; INSERT INTO t VALUES (2); VACUUM t; ";
        target.failure(folder.with("2_several", begin + "CREATE TABLE a (v int); SELECT 1/0;"));
        assertThat(attempts())
                .extracting(attempt -> attempt.first() + "-" + attempt.last() + " " + attempt.state())
                .containsExactly("1-2 done", "3-3 done", "4-5 failed");

        DeploymentRecord record = target.apply(folder.with("2_several", begin + "CREATE TABLE a (v int);"));

        assertThat(record.effort(new MigrationId("2_several"))
                        .resumedAt()
                        .orElseThrow()
                        .text())
                .isEqualTo("CREATE TABLE a (v int)");
        assertThat(target.told()).contains("resumes 2_several at CREATE TABLE a (v int)");
        assertThat(target.column("SELECT count(*) FROM t WHERE v = 2")).containsExactly("1");
        assertThat(target.column("SELECT to_regclass('app.a')")).containsExactly("app.a");
    }

    @Test
    void notWhereWhatIsDoneWasEdited() throws SQLException {
        target.failure(folder.with("2_several", "INSERT INTO t VALUES (2); VACUUM t; SELECT 1/0;"));
        folder.with("2_several", "INSERT INTO t VALUES (3); VACUUM t; SELECT 1;");

        assertThatThrownBy(() -> target.run(folder))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`2_several` was applied up to statement 2")
                .hasMessageContaining("Restore the script up to the end of statement 2");

        target.apply(folder.with("2_several", "-- a comment may come\nINSERT INTO t VALUES (2); VACUUM t; SELECT 1;"));
    }

    @Test
    void notWhereTheMigrationIsGone(@TempDir Path other) throws SQLException {
        target.failure(folder.with("2_several", "INSERT INTO t VALUES (2); VACUUM t; SELECT 1/0;"));
        Folder without = new Folder(other)
                .with("1_t", "CREATE TABLE t (v int); INSERT INTO t VALUES (1), (1); CREATE SCHEMA app;")
                .with("3_x", "SELECT 1");

        assertThatThrownBy(() -> target.run(without))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`2_several` was begun");
    }

    @Test
    void leftoverWhoseNameTheServerFoldsInPart() throws SQLException {
        folder.with("2_unique", "CREATE UNIQUE INDEX CONCURRENTLY IDX_\u00C4RZTE ON t (v)");
        assertThat(target.failure(folder).sqlState()).contains("23505");

        target.execute("DELETE FROM t");

        assertThat(target.apply(folder).isComplete()).isTrue();
    }

    @Test
    @DisplayName("17, 22d: an index that a failed build left is dropped before it is built again")
    void leftoverOfOurs() throws SQLException {
        folder.with("2_unique", "CREATE UNIQUE INDEX CONCURRENTLY i ON t (v)");
        assertThat(target.failure(folder).sqlState()).contains("23505");
        assertThat(target.run(folder).residue())
                .extracting(Residue::toString)
                .singleElement()
                .satisfies(text -> assertThat(text).contains("INDEX", "public.i", "public.t"));
        target.execute("DELETE FROM t");

        assertThat(target.apply(folder).residue()).isEmpty();

        assertThat(target.told()).contains("clears public.i before CREATE UNIQUE INDEX CONCURRENTLY i ON t (v)");
        assertThat(target.column(VALID)).containsExactly("t");
    }

    @Test
    @DisplayName("17: IF NOT EXISTS is not content with an index that is not valid")
    void leftoverOfSomebody() throws SQLException {
        try {
            target.execute("CREATE UNIQUE INDEX CONCURRENTLY i ON t (v)");
        } catch (SQLException e) {
            target.execute("DELETE FROM t");
        }
        assertThat(target.column(VALID)).containsExactly("f");

        target.apply(folder.with("2_unique", "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON public.t (v)"));

        assertThat(target.column(VALID)).containsExactly("t");
    }

    @Test
    void anIndexThatWasThereBeforeIsNotTakenForOurs() throws SQLException {
        target.execute("CREATE INDEX i ON t (v)");
        folder.with("2_index", "CREATE INDEX CONCURRENTLY i ON t (v)");

        assertThat(target.failure(folder).sqlState()).contains("42P07");
        assertThat(target.failure(folder).sqlState()).contains("42P07");
    }

    @Test
    @DisplayName("22d: where nobody can tell, it stops as often as it is run, until a person answers")
    void untoldUntilAPersonAnswers() throws SQLException {
        folder.with(
                "2_call",
                "-- schema-changelog: transaction=none\n"
                        + "DO $$BEGIN INSERT INTO t VALUES (7); COMMIT; RAISE 'full'; END$$;");
        assertThat(target.failure(folder).message()).isEqualTo("full");

        for (int i = 0; i < 2; i++) {
            Failure failure = target.failure(folder);
            assertThat(failure.message()).isEqualTo("nobody knows whether statement 1 was carried out");
            assertThat(failure.detail().orElseThrow()).contains("and it failed: P0001: full");
        }
        assertThat(attempts()).extracting(Attempt::state).containsExactly(Attempt.State.INTENT);
        assertThat(target.column("SELECT v FROM t WHERE v = 7")).containsExactly("7");
    }

    @Test
    @DisplayName("22d: where nobody can tell, it stops and says how one answers")
    void untold() throws SQLException {
        folder.with("2_unnamed", "SELECT 1; CREATE INDEX CONCURRENTLY ON t (v); INSERT INTO t VALUES (5)");
        target.failure(folder.with("2_unnamed", "SELECT 1; CREATE INDEX CONCURRENTLY ON t (v); SELECT 1/0"));
        target.execute("UPDATE history.changelog_progress SET state = 'intent' WHERE first_statement = 2");
        folder.with("2_unnamed", "SELECT 1; CREATE INDEX CONCURRENTLY ON t (v); INSERT INTO t VALUES (5)");

        Failure failure = target.failure(folder);
        assertThat(failure.message()).isEqualTo("nobody knows whether statement 2 was carried out");
        assertThat(failure.place().text()).isEqualTo("CREATE INDEX CONCURRENTLY ON t (v)");
        String hint = failure.hint().orElseThrow();
        int update = hint.indexOf("UPDATE");
        target.execute(hint.substring(update, hint.indexOf(';', update)));

        target.apply(folder);

        assertThat(target.column("SELECT count(*) FROM pg_indexes WHERE tablename = 't'"))
                .containsExactly("1");
        assertThat(target.column("SELECT count(*) FROM t WHERE v = 5")).containsExactly("1");
    }

    @Test
    @DisplayName("22d: a statement that is carried out behind a refused history row is not carried out again")
    void theHistoryRowIsRefused() throws SQLException {
        target.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'closed'; END$$;"
                + "CREATE TRIGGER refuse BEFORE INSERT ON history.changelog EXECUTE FUNCTION refuse()");
        folder.with("2_index", "CREATE INDEX CONCURRENTLY i ON t (v)");
        assertThat(target.failure(folder).message()).isEqualTo("the history row was refused: closed");
        String made = target.column("SELECT 'i'::regclass::oid").get(0);
        target.execute("DROP TRIGGER refuse ON history.changelog");

        target.apply(folder);

        assertThat(target.column("SELECT 'i'::regclass::oid")).containsExactly(made);
        assertThat(target.bench().history()).containsExactly("1_t", "2_index");
    }

    @Test
    void statementsWithoutATransactionHaveOneWithTheirNote() throws SQLException {
        String none = "-- schema-changelog: transaction=none\nINSERT INTO t VALUES (7);\nVACUUM t;\n";
        target.failure(folder.with("2_none", none + "SELECT 1/0;"));

        target.apply(folder.with("2_none", none + "SELECT 1;"));

        assertThat(target.column("SELECT count(*) FROM t WHERE v = 7")).containsExactly("1");
    }

    @Test
    @DisplayName("22b: an enum value and its use are two commits, and a broken run goes on between them")
    void enumValue() throws SQLException {
        target.apply(folder.with("2_enum", "CREATE TYPE e AS ENUM ('x'); CREATE TABLE u (e e)"));
        String add = "ALTER TYPE e ADD VALUE 'y'; ";
        target.failure(folder.with("3_value", add + "INSERT INTO u VALUES ('y'); SELECT 1/0"));

        target.apply(folder.with("3_value", add + "INSERT INTO u VALUES ('y');"));

        assertThat(target.column("SELECT e FROM u")).containsExactly("y");
    }

    @Test
    void theNotesAreWrittenAsWhoWeAre() throws SQLException {
        target.failure(folder.with(
                "2_role",
                "GRANT ALL ON t TO pg_monitor; SET ROLE pg_monitor; SET search_path TO nowhere, public;"
                        + " INSERT INTO t VALUES (8); RESET ROLE; VACUUM t; SET ROLE pg_monitor; INSERT INTO t VALUES (9);"
                        + " RESET ROLE; VACUUM t; SET ROLE pg_monitor; COMMIT; BEGIN; COMMIT; SELECT 1/0"));

        List<Attempt> attempts = attempts();
        assertThat(attempts).extracting(Attempt::last).containsExactly(5, 6, 9, 10, 11, 12, 14, 15);
    }
}
