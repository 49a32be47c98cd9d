package io.github.schemachangelog.rehearsal.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.target.TestPooler;
import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("postgres")
class ScratchOnServerTest {
    @Test
    void makesADatabaseAndDropsItUnderItsConnections() throws SQLException {
        ScratchOnServer scratch = ScratchOnServer.create(server(false));
        try (Connection connection = scratch.connect()) {
            assertThat(connection.getCatalog()).isEqualTo(scratch.name()).matches("schema_changelog_[0-9a-f]{8}");
            assertThat(scratch.version()).isEqualTo("18.6");
            scratch.close();
            scratch.close();
        }

        assertThat(databases()).doesNotContain(scratch.name());
    }

    @Test
    void removesWhatAKilledRunLeftAndNothingElse() throws SQLException {
        execute("CREATE DATABASE schema_changelog_0000abcd");
        execute("CREATE DATABASE schema_changelog_mine");
        ScratchOnServer living = ScratchOnServer.create(server(false));

        ScratchOnServer.create(server(false)).close();

        assertThat(databases())
                .contains(living.name(), "schema_changelog_mine")
                .doesNotContain("schema_changelog_0000abcd");
        living.close();
    }

    @Test
    void leavesADatabaseThatSomebodyIsConnectedTo() throws SQLException {
        execute("CREATE DATABASE schema_changelog_1111abcd");
        PGSimpleDataSource somebody = TestPostgres.source();
        somebody.setDatabaseName("schema_changelog_1111abcd");
        try (Connection connected = somebody.getConnection()) {
            ScratchOnServer.create(server(false)).close();

            assertThat(connected.isValid(1)).isTrue();
        }
    }

    @Test
    void takesTheUrlOfOtherTools() throws SQLException {
        PGSimpleDataSource source = TestPostgres.source();
        String url = "postgres://" + source.getUser() + "@127.0.0.1:" + source.getPortNumbers()[0]
                + "/postgres?sslmode=disable&connect_timeout=7&application_name=nightly";
        ScratchOnServer.Server server =
                new ScratchOnServer.Server(url, "", String.valueOf(source.getPassword()), false);

        ScratchOnServer scratch = ScratchOnServer.create(server);
        try (Connection connection = scratch.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_user, current_setting('application_name')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(source.getUser());
            assertThat(rows.getString(2)).isEqualTo("nightly");
        } finally {
            scratch.close();
        }
        assertThat(server).hasToString("127.0.0.1:" + source.getPortNumbers()[0] + "/postgres");
    }

    @Test
    void keepsWhatIsToBeKept() throws SQLException {
        ScratchOnServer scratch = ScratchOnServer.create(server(true));
        scratch.close();
        ScratchOnServer.create(server(false)).close();

        assertThat(databases()).contains(scratch.name());
    }

    @Test
    void saysWhyThereIsNoConnectionAndShowsNoSecret() {
        assertThatThrownBy(() -> ScratchOnServer.create(
                        new ScratchOnServer.Server(server(false).url(), "postgres", "wrong-secret", false)))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("wrong-secret")
                .hasMessageNotContaining("sslmode");
    }

    @Test
    void aPoolerInTransactionModeIsRefused() throws IOException {
        int port = TestPostgres.source().getPortNumbers()[0];
        try (TestPooler pooler = new TestPooler(port, TestPooler.Mode.TRANSACTION_LAST_USED)) {
            assertThatThrownBy(() -> ScratchOnServer.create(server(pooler.port(), false)))
                    .isInstanceOf(UserProblem.class)
                    .hasMessageContaining("`127.0.0.1:" + pooler.port() + "/postgres` is a pooler in transaction mode");
        }
    }

    @Test
    void aPoolerInSessionModeIsAServer() throws IOException, SQLException {
        int port = TestPostgres.source().getPortNumbers()[0];
        try (TestPooler pooler = new TestPooler(port, TestPooler.Mode.SESSION);
                ScratchOnServer scratch = ScratchOnServer.create(server(pooler.port(), false))) {
            assertThat(databases()).contains(scratch.name());
        }
    }

    private static ScratchOnServer.Server server(boolean keep) {
        return server(TestPostgres.source().getPortNumbers()[0], keep);
    }

    private static ScratchOnServer.Server server(int port, boolean keep) {
        PGSimpleDataSource source = TestPostgres.source();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?sslmode=disable";
        return new ScratchOnServer.Server(url, source.getUser(), source.getPassword(), keep);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.server().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = TestPostgres.server().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
