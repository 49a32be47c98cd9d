package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.deployment.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** {@code hush} is a password wherever it stands, and every refusal is searched for it. */
@Tag("postgres")
@ResourceLock(Overheard.LOG)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TargetDatabaseTest {
    @SuppressWarnings("NullAway.Init")
    private static Grounds grounds;

    @BeforeAll
    static void makeADatabase() throws SQLException {
        grounds = new Grounds();
    }

    @AfterAll
    static void leaveIt() throws SQLException {
        grounds.close();
    }

    @Test
    void opensASessionAsItIsToBe() throws SQLException {
        grounds.execute(
                "CREATE SCHEMA \"Shop\"",
                "DROP ROLE IF EXISTS target_owner",
                "CREATE ROLE target_owner",
                "GRANT target_owner TO " + Grounds.USER,
                "GRANT USAGE ON SCHEMA \"Shop\" TO target_owner");
        Target target = Grounds.target(Requests.session(
                Requests.url("jdbc:postgresql://127.0.0.1:" + grounds.port() + "/" + grounds.database()
                        + "?user=target_user&password=" + Grounds.PASSWORD),
                "Shop, $user, public",
                "target_owner"));

        try (OpenTarget open = new TargetDatabase(target).open(Purpose.WRITE)) {
            assertThat(Grounds.answer(open.connection(), "SELECT current_user || ' for ' || session_user"))
                    .isEqualTo("target_owner for target_user");
            assertThat(Grounds.answer(open.connection(), "SHOW search_path")).isEqualTo("\"Shop\", \"$user\", public");
            assertThat(Grounds.answer(open.connection(), "SHOW application_name"))
                    .isEqualTo("schema-changelog");
            assertThat(Grounds.answer(open.connection(), "SHOW client_connection_check_interval"))
                    .isEqualTo("2s");
            assertThat(Grounds.answer(open.connection(), "SHOW TimeZone")).isEqualTo("UTC");
            assertThat(open.connection().getAutoCommit()).isTrue();
            assertThat(open.opening())
                    .containsExactly(
                            Session.IN_UTC,
                            "SET ROLE \"target_owner\"",
                            "SET search_path TO \"Shop\", \"$user\", \"public\"",
                            "SET client_connection_check_interval = '2s'");
        }
    }

    @Test
    void settingsOfTheUrlReachTheSession() throws SQLException {
        try (OpenTarget open = new TargetDatabase(grounds.target("&options=-c%20work_mem%3D12MB&application_name=ci"))
                .open(Purpose.READ)) {
            assertThat(Grounds.answer(open.connection(), "SHOW work_mem")).isEqualTo("12MB");
            assertThat(Grounds.answer(open.connection(), "SHOW application_name"))
                    .isEqualTo("ci");
        }
    }

    @Test
    void aPasswordMayStandInThePasswordFile(@TempDir Path folder) throws SQLException, IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), "*:*:*:target_user:" + Grounds.PASSWORD + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try (OpenTarget open =
                new TargetDatabase(grounds.target("target_user", grounds.port(), "")).open(Purpose.READ)) {
            assertThat(Grounds.answer(open.connection(), "SELECT current_user")).isEqualTo("target_user");
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
    }

    @Test
    void theHostIsUnknown() {
        assertThat(refusal(Grounds.target(Requests.url("postgres://me:hush@no-such-host.invalid/shop"))))
                .startsWith("The host of `no-such-host.invalid:5432/shop` is unknown to this machine.");
    }

    @Test
    void nothingListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(refusal(Grounds.target(Requests.url("postgres://me:hush@127.0.0.1:" + port + "/shop"))))
                .startsWith("Nothing takes connections at `127.0.0.1:" + port + "/shop`: they are refused.");
    }

    @Test
    void nobodyAnswers() throws IOException {
        try (Listener silent = Listener.answering(new byte[0], false)) {
            assertThat(refusal(Grounds.target(Requests.url("jdbc:postgresql://127.0.0.1:" + silent.port()
                            + "/shop?user=me&password=hush&sslmode=disable&loginTimeout=1"))))
                    .startsWith("`127.0.0.1:" + silent.port() + "/shop` does not answer in time.");
        }
    }

    @Test
    void thePasswordIsWrong() throws SQLException {
        assertThat(refusal(grounds.target("target_user:hush-wrong", grounds.port(), "")))
                .startsWith("PostgreSQL does not let `target_user` into `127.0.0.1:")
                .contains("password authentication failed", "`url`");
    }

    @Test
    void noPasswordIsGiven() throws SQLException {
        assertThat(refusal(grounds.target("target_user", grounds.port(), "")))
                .startsWith("PostgreSQL asks for the password of `target_user`")
                .contains("PGPASSWORD", ".pgpass");
    }

    @Test
    void theDatabaseIsMissing() throws SQLException {
        assertThat(refusal(Grounds.target(Requests.url("postgres://target_user:" + Grounds.PASSWORD + "@127.0.0.1:"
                        + grounds.port() + "/absent?sslmode=disable"))))
                .startsWith("There is no database `absent` on the server");
    }

    @Test
    void connectionsAreUsedUp() throws SQLException {
        grounds.execute(
                "DROP ROLE IF EXISTS target_crowded",
                "CREATE ROLE target_crowded LOGIN PASSWORD 'hush-4711' CONNECTION LIMIT 0");

        assertThat(refusal(grounds.target("target_crowded:" + Grounds.PASSWORD, grounds.port(), "")))
                .contains("takes no more connections of `target_crowded`", "too many connections");
    }

    @Test
    void theServerIsNotUpYet() throws IOException, SQLException {
        byte[] answer = Listener.error("57P03", "the database system is starting up");
        try (Listener starting = Listener.answering(answer, true)) {
            assertThat(refusal(grounds.target("me:hush", starting.port(), "")))
                    .contains("takes no connections now", "PostgreSQL says: the database system is starting up.");
        }
    }

    @Test
    void aPoolerRefusesASetting() throws IOException, SQLException {
        byte[] answer = Listener.error("08P01", "unsupported startup parameter: loud");
        try (Listener pooler = Listener.answering(answer, true)) {
            assertThat(refusal(grounds.target("me:loud", pooler.port(), "")))
                    .contains("probably a pooler", "It says: unsupported startup parameter: ***.");
        }
        try (Listener pooler = Listener.answering(Listener.error("08P01", "query_wait_timeout"), true)) {
            assertThat(refusal(grounds.target("me:hush", pooler.port(), "")))
                    .contains("refuses the session", "It says: query_wait_timeout.")
                    .doesNotContain("settings");
        }
    }

    @Test
    void itIsNotPostgres() throws IOException, SQLException {
        byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Listener web = Listener.answering(answer, true)) {
            assertThat(refusal(grounds.target("me:hush", web.port(), ""))).contains("is not PostgreSQL");
            assertThat(refusal(Grounds.target(
                            Requests.url("postgres://me:hush@127.0.0.1:" + web.port() + "/d?sslmode=require"))))
                    .contains("is not PostgreSQL");
        }
    }

    @Test
    void itHangsUp() throws IOException, SQLException {
        try (Listener rude = Listener.answering(new byte[0], true)) {
            assertThat(refusal(grounds.target("me:hush", rude.port(), "")))
                    .contains("closes the connection without an answer");
        }
    }

    @Test
    void theRoleCannotBeTaken() throws SQLException {
        assertThat(refusal(withSession("", "absent_role")))
                .contains("`target_user` cannot act as `absent_role`", "does not exist", "`role`");
        assertThat(refusal(withSession("", "postgres"))).contains("cannot act as `postgres`", "permission denied");
    }

    @Test
    void aSchemaIsMissing() throws SQLException {
        grounds.execute("CREATE SCHEMA closed", "CREATE SCHEMA opened", "GRANT USAGE ON SCHEMA opened TO target_user");

        assertThat(refusal(withSession("opened, Opened, closed, $user", "")))
                .contains("has no schema `Opened`, `closed` that the session may use");
        assertThat(refusal(grounds.target("&schema=nowhere"))).contains("has no schema `nowhere`");
    }

    @Test
    void aSessionThatOnlyReadsIsForReading() throws SQLException {
        grounds.execute(
                "DROP ROLE IF EXISTS target_reader",
                "CREATE ROLE target_reader LOGIN PASSWORD 'hush-4711'",
                "ALTER ROLE target_reader SET default_transaction_read_only = on");
        Target target = grounds.target("target_reader:" + Grounds.PASSWORD, grounds.port(), "");

        assertThat(refusal(target)).contains("only read", "default_transaction_read_only");
        new TargetDatabase(target).open(Purpose.READ).close();
    }

    @Test
    void whatPostgresSaysBeyondIsHandedOn() throws SQLException {
        assertThat(refusal(grounds.target("&options=-c%20no_such_setting%3D1")))
                .contains("PostgreSQL refuses the connection", "(42704)", "no_such_setting");
    }

    private Target withSession(String schema, String role) throws SQLException {
        return Grounds.target(Requests.session(
                Requests.url("postgres://target_user:" + Grounds.PASSWORD + "@127.0.0.1:" + grounds.port() + "/"
                        + grounds.database() + "?sslmode=disable"),
                schema,
                role));
    }

    private static String refusal(Target target) {
        return Overheard.refusal(target, Purpose.WRITE);
    }
}
