package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The server of all tests, with a certificate of its own for {@code localhost}. Nobody else is hurt: what asks for no
 * TLS goes on without.
 */
@Tag("postgres")
@ResourceLock(Overheard.LOG)
class TlsTest {
    private static final String STORE_PASSWORD = "changeit";
    private static final String KEYS = "target_server";
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Grounds grounds;

    @BeforeAll
    static void giveTheServerACertificate() throws Exception {
        grounds = new Grounds();
        KeyStore store = store();
        char[] password = STORE_PASSWORD.toCharArray();
        write("CERTIFICATE", store.getCertificate(KEYS).getEncoded());
        write("PRIVATE KEY", store.getKey(KEYS, password).getEncoded());
        copyToServer("CERTIFICATE");
        copyToServer("PRIVATE KEY");
        grounds.execute(
                "DROP ROLE IF EXISTS target_tls",
                "CREATE ROLE target_tls LOGIN PASSWORD 'hush-4711'",
                "COPY (SELECT 'hostnossl all target_tls all reject') TO PROGRAM"
                        + " 'cat - pg_hba.conf > target_hba && cp target_hba pg_hba.conf'",
                "ALTER SYSTEM SET ssl_cert_file = 'target_CERTIFICATE'",
                "ALTER SYSTEM SET ssl_key_file = 'target_PRIVATE_KEY'",
                "ALTER SYSTEM SET ssl_ca_file = 'target_CERTIFICATE'",
                "ALTER SYSTEM SET ssl = on");
        reload("on");
    }

    @AfterAll
    static void takeItBack() throws SQLException {
        grounds.execute(
                "ALTER SYSTEM RESET ssl",
                "ALTER SYSTEM RESET ssl_ca_file",
                "ALTER SYSTEM RESET ssl_cert_file",
                "ALTER SYSTEM RESET ssl_key_file");
        reload("off");
        grounds.close();
    }

    @Test
    void theAuthorityIsNamed() throws SQLException {
        assertEncrypted(target("localhost", "sslmode=verify-full&sslrootcert=" + certificate()));
    }

    @Test
    void encryptionWithoutVerification() throws SQLException {
        assertEncrypted(target("127.0.0.1", "sslmode=require"));
    }

    @Test
    void theCertificateIsNotTrusted() throws SQLException {
        assertThat(refusal(target("localhost", "sslrootcert=system")))
                .contains("certificate of the server of `localhost:", "is not one that is trusted", "sslrootcert");
    }

    @Test
    void theCertificateIsForAnotherHost() throws SQLException {
        assertThat(refusal(target("127.0.0.1", "sslmode=verify-full&sslrootcert=" + certificate())))
                .contains("is for another host name", "sslmode=verify-ca");
        assertThat(refusal(Grounds.target(Requests.url("jdbc:postgresql://127.0.0.1:" + grounds.port() + "/"
                        + grounds.database() + "?user=me&password=hush&ssl=true&sslrootcert=" + certificate()))))
                .contains("is for another host name");
    }

    @Test
    void theDriverLogsNothingOfAnotherHost() throws SQLException {
        Target other = target("127.0.0.1", "sslmode=verify-full&sslrootcert=" + certificate());
        try (Overheard overheard = new Overheard()) {
            assertThatThrownBy(() -> new TargetDatabase(other).open(Purpose.READ))
                    .hasMessageContaining("is for another host name");
            assertThat(overheard.atDefault()).isEmpty();
        }
    }

    @Test
    void theKeyOfTheClientIsOpenToOthers() throws IOException, SQLException {
        String pem = Files.readString(folder.resolve("PRIVATE KEY.pem")).replaceAll("-----.*-----", "");
        Path key =
                Files.write(folder.resolve("open.pk8"), Base64.getMimeDecoder().decode(pem));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(refusal(target(
                        "localhost",
                        "sslmode=verify-full&sslrootcert=" + certificate() + "&sslcert=" + certificate() + "&sslkey="
                                + key)))
                .contains("No encrypted connection", "open.pk8", "sslkey")
                .doesNotContain("another host name");
    }

    @Test
    void theAuthorityIsMissing() throws SQLException {
        assertThat(refusal(target("localhost", "sslmode=verify-ca&sslrootcert=/absent/root.pem")))
                .contains("No encrypted connection", "/absent/root.pem");
    }

    @Test
    void theServerAsksForIt() throws SQLException {
        assertThat(refusal(target("127.0.0.1", "sslmode=disable")))
                .contains("does not let `target_tls` into", "pg_hba.conf", "`sslmode`");
    }

    @Test
    void theServerHasNone() throws IOException {
        try (Listener plain = Listener.answering(new byte[] {'N'}, false)) {
            assertThat(refusal(Grounds.target(
                            Requests.url("postgres://me:hush@127.0.0.1:" + plain.port() + "/d?sslmode=require"))))
                    .contains("No encrypted connection", "sslmode");
        }
    }

    private static void assertEncrypted(Target target) throws SQLException {
        try (OpenTarget open = new TargetDatabase(target).open(Purpose.READ)) {
            assertThat(Grounds.answer(open.connection(), "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"))
                    .isEqualTo("t");
        }
    }

    private static String refusal(Target target) {
        return Overheard.refusal(target, Purpose.READ);
    }

    private static Target target(String host, String parameters) throws SQLException {
        return Grounds.target(Requests.url("postgres://target_tls:" + Grounds.PASSWORD + "@" + host + ":"
                + grounds.port() + "/" + grounds.database() + "?" + parameters));
    }

    private static Path certificate() {
        return folder.resolve("CERTIFICATE.pem");
    }

    private static KeyStore store() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        KEYS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    private static void write(String kind, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(bytes).replace("\r", "");
        Files.writeString(
                folder.resolve(kind + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    /** The server writes it itself: it runs as somebody else, and reads no key that others might read. */
    private static void copyToServer(String kind) throws IOException, SQLException {
        String lines = String.join("'),('", Files.readAllLines(folder.resolve(kind + ".pem")));
        grounds.execute("COPY (VALUES ('" + lines + "')) TO PROGRAM 'umask 077 && cat > target_"
                + kind.replace(' ', '_') + "'");
    }

    /** The server takes new settings when it comes to it. */
    private static void reload(String wanted) throws SQLException {
        grounds.execute("SELECT pg_reload_conf()");
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!ssl().equals(wanted)) {
            assertThat(System.nanoTime()).as("the server reloads").isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static String ssl() throws SQLException {
        try (OpenTarget open = new TargetDatabase(grounds.target("")).open(Purpose.READ)) {
            return Grounds.answer(open.connection(), "SHOW ssl");
        }
    }
}
