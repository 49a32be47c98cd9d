package io.github.schemachangelog.rehearsal.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a server when its Java does not end in order. */
@Tag("postgres")
@Order(2)
@ResourceLock(TestPostgres.RUNS)
@Timeout(60)
class KilledRunTest {
    private final PostgresHome home;

    KilledRunTest() throws IOException {
        // The server of the other tests has installed what the child needs, and is the run that nobody may touch.
        TestPostgres.server();
        home = PostgresHome.of(TestPostgres.CACHE, Account.find());
    }

    @Test
    void afterKillTheNextRunRemovesItAndNothingElse() throws IOException, InterruptedException, SQLException {
        List<Path> before = runs();
        Process child = startChild();
        Path left = newRun(before);
        int port = port(left);
        Path data = data(left);

        child.destroyForcibly().waitFor();
        assertThat(left).isDirectory();
        assertThat(data).isDirectory();
        assertThat(listens(port)).isTrue();
        ScratchPostgresTest.start(TestPostgres.CACHE).close();

        assertThat(left).doesNotExist();
        assertThat(data.getParent()).doesNotExist();
        assertThat(listens(port)).isFalse();
        assertThat(runs()).isEqualTo(before);
        TestPostgres.server().connect().close();
    }

    @Test
    void afterTerminateItIsGone() throws IOException, InterruptedException {
        List<Path> before = runs();
        Process child = startChild();
        Path run = newRun(before);
        int port = port(run);
        Path data = data(run);

        child.destroy();
        child.waitFor();

        assertThat(data.getParent()).doesNotExist();

        assertThat(runs()).isEqualTo(before);
        assertThat(listens(port)).isFalse();
    }

    /** Ctrl-C reaches the server as well, and may reach it first. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMigrationThatIsCutOffHasNotFailed(boolean serverFirst, @TempDir Path folder)
            throws IOException, InterruptedException {
        List<Path> before = runs();
        Files.writeString(Files.createDirectory(folder.resolve("1_a")).resolve("migration.sql"), "SELECT 1");
        Files.writeString(Files.createDirectory(folder.resolve("2_b")).resolve("migration.sql"), "SELECT pg_sleep(50)");
        Process child = start(RehearsalRun.class, TestPostgres.CACHE.toString(), folder.toString());
        BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
        assertThat(List.of(out.readLine(), out.readLine(), out.readLine()))
                .containsExactly("begins 1_a", "1_a applied", "begins 2_b");
        String server = Files.readAllLines(data(newRun(before)).resolve("postmaster.pid"))
                .get(0)
                .strip();

        if (serverFirst) {
            // A Java that a background job of a shell has started does not hear of INT.
            new ProcessBuilder("sh", "-c", "kill -INT " + server + "; kill -TERM " + child.pid())
                    .start()
                    .waitFor();
        } else {
            // A Process closes its streams when it is told to end, a handle does not.
            child.toHandle().destroy();
        }
        child.waitFor();

        assertThat(out.lines()).noneMatch(line -> line.contains("failed"));
        assertThat(runs()).isEqualTo(before);
    }

    private static Process startChild() throws IOException {
        Process child = start(ScratchRun.class, TestPostgres.CACHE.toString());
        BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
        assertThat(out.readLine()).startsWith("answered");
        return child;
    }

    private static Process start(Class<?> main, String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Path newRun(List<Path> before) throws IOException {
        return runs().stream().filter(run -> !before.contains(run)).findFirst().orElseThrow();
    }

    private static int port(Path run) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(data(run).resolve("postmaster.pid")).get(3));
    }

    /** It lies in memory where there is room. */
    private static Path data(Path run) {
        Path memory = MemoryDisk.FOLDER.resolve("schema-changelog-" + run.getFileName());
        return (Files.exists(memory) ? memory : run).resolve("data");
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> all = Files.list(home.runs())) {
            return all.sorted().toList();
        }
    }
}
