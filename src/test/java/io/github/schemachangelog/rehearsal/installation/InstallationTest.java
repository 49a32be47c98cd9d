package io.github.schemachangelog.rehearsal.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.Lineage;
import io.github.schemachangelog.rehearsal.scratch.ScratchPostgres;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL in the cache, and what becomes of it when somebody damages it. */
@Tag("postgres")
@Order(2)
class InstallationTest {
    private static final Binaries NONE = build -> {
        throw new AssertionError("nothing is to be unpacked");
    };

    @Test
    void aDamagedOneIsMadeAnewAndWhatAKilledUnpackingLeftIsGone(@TempDir Path cache) throws IOException, SQLException {
        PostgresHome home = PostgresHome.of(cache, Account.find());
        Path left = Files.createDirectories(home.installed().resolve("unfinished-1/server/bin"));
        Files.writeString(left.resolve("postgres"), "half");
        Path damaged = home.installed().resolve(TestPostgres.BUILD + "-2");
        Files.createDirectories(damaged.resolve("pristine"));

        Installation made = of(home, TestPostgres::jar);

        assertThat(made.folder()).isEqualTo(damaged);
        assertThat(installed(home)).containsExactly(damaged.getFileName().toString());
        assertThat(of(home, NONE)).isEqualTo(made);
        try (ScratchPostgres server = ScratchPostgres.start(cache, TestPostgres.BUILD, NONE, Lineage.NONE, true);
                Connection connection = server.connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }
        assertThat(made.isWhole()).isTrue();
        truncate(made.folder().resolve("server/bin/postgres"));
        assertThat(made.isWhole()).isFalse();
    }

    @Test
    void whatIsMissingOrCutShortIsSeen(@TempDir Path folder) throws IOException {
        Installation made = new Installation(folder, TestPostgres.BUILD, Account.OWN);
        Path program = Files.createDirectories(folder.resolve("server/bin")).resolve("postgres");
        Path version = Files.createDirectories(folder.resolve("pristine")).resolve("PG_VERSION");
        Files.writeString(program, "a program");
        Files.writeString(version, "18");
        assertThat(made.isWhole()).isFalse();
        Inventory.take(folder.resolve("server"), folder.resolve("pristine")).write(folder.resolve("inventory"));
        assertThat(made.isWhole()).isTrue();

        Files.delete(version);
        assertThat(made.isWhole()).isFalse();
        Files.writeString(version, "18");
        assertThat(made.isWhole()).isTrue();
        truncate(program);
        assertThat(made.isWhole()).isFalse();
        FileTree.delete(folder.resolve("server"));
        assertThat(made.isWhole()).isFalse();
    }

    @Test
    void whereTheJarIsBrokenTooTheProblemSaysWhatToDo(@TempDir Path other) throws IOException {
        PostgresHome home = PostgresHome.of(other, Account.find());
        Files.createDirectories(
                home.installed().resolve(TestPostgres.BUILD + "-2").resolve("server"));
        Path jar = Files.writeString(other.resolve("broken.jar"), "not a zip");

        assertThatThrownBy(() -> of(home, build -> jar))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("could not be unpacked from `" + jar + "`")
                .hasMessageContaining("delete it, so that Maven downloads it again")
                .hasMessageContaining("-DschemaChangelog.cacheDirectory=FOLDER");
        assertThat(installed(home)).containsExactly(TestPostgres.BUILD + "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below"})
    void aCacheThatCannotBeWrittenIsNamedBeforeTheServer(String place, @TempDir Path other) throws IOException {
        Files.writeString(other.resolve("file"), "no folder");

        assertThatThrownBy(
                        () -> ScratchPostgres.start(other.resolve(place), TestPostgres.BUILD, NONE, Lineage.NONE, true))
                .isInstanceOf(UserProblem.class)
                .hasMessageMatching("(?s)PostgreSQL cannot be kept in the cache directory.*"
                        + "schemaChangelog\\.cacheDirectory=FOLDER.*scratchUrl.*");
    }

    private static Installation of(PostgresHome home, Binaries binaries) throws IOException {
        return ExclusiveLock.hold(home.lock(), () -> Installation.of(home, TestPostgres.BUILD, binaries));
    }

    private static void truncate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static List<String> installed(PostgresHome home) throws IOException {
        try (Stream<Path> all = Files.list(home.installed())) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
