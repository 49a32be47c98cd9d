package io.github.schemachangelog.rehearsal.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folders of runs, on the disk and in memory. */
class RunFolderTest {
    private Path temporary = Path.of("");
    private Path memory = Path.of("");
    private PostgresHome home = new PostgresHome(temporary, Account.OWN);

    @BeforeEach
    void use(@TempDir Path folder) throws IOException {
        assumeTrue(FileTree.isPosix(folder), "there is no such disk in memory");
        temporary = folder;
        memory = Files.createDirectory(folder.resolve("memory"));
        home = new PostgresHome(Files.createDirectory(folder.resolve("home")), Account.OWN);
        FileTree.createPublic(home.runs());
    }

    @Test
    void dataLieInMemoryAndEverythingGoes() throws IOException {
        try (RunFolder run = RunFolder.create(home, Optional.of(memory))) {
            assertThat(run.isInMemory()).isTrue();
            assertThat(run.data()).startsWithRaw(memory);
            assertThat(run.log()).startsWithRaw(home.runs());
            assertThat(run.packed()).startsWithRaw(home.runs());
            Files.createDirectory(run.data());
        }
        assertThat(memory).isEmptyDirectory();
        assertThat(home.runs()).isEmptyDirectory();
    }

    @Test
    void whereNoFolderCanBeMadeInMemoryTheyLieBelowTheHome() throws IOException {
        try (RunFolder run = RunFolder.create(home, Optional.of(temporary.resolve("nowhere")))) {
            assertThat(run.isInMemory()).isFalse();
            assertThat(run.data()).startsWithRaw(home.runs());
        }
        assertThat(home.runs()).isEmptyDirectory();
    }

    @Test
    void onlyFoldersOfOursThatNobodyHoldsAreSwept() throws IOException {
        Path kept = Files.createDirectories(temporary.resolve("elsewhere").resolve("data"));
        Path left = Files.createDirectories(
                memory.resolve("schema-changelog-1-1-left").resolve("data"));
        Path other = Files.createDirectory(memory.resolve("another-program"));
        Path link = Files.createSymbolicLink(memory.resolve("schema-changelog-1-1-link"), kept.getParent());
        Path file = Files.createFile(memory.resolve("schema-changelog-1-1-file"));
        Installation installation = new Installation(temporary, TestPostgres.BUILD, Account.OWN);
        try (RunFolder run = RunFolder.create(home, Optional.of(memory))) {
            Files.createDirectory(run.data());

            RunFolder.sweepMemory(memory, Files.getOwner(home.folder()), installation);

            assertThat(run.data()).isDirectory();
        }
        assertThat(left.getParent()).doesNotExist();
        assertThat(kept).isDirectory();
        assertThat(other).isDirectory();
        assertThat(file).exists();
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }
}
