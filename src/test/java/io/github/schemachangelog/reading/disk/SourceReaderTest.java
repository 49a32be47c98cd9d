package io.github.schemachangelog.reading.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SourceReaderTest {
    private final Path folder;

    SourceReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFileBelowTheBaseDirectoryIsShownRelativeToIt() throws IOException {
        Path file = write("docs/CHANGELOG.md", "text".getBytes(StandardCharsets.UTF_8));

        assertThat(new SourceReader(folder).read(file).name()).isEqualTo("docs/CHANGELOG.md");
        assertThat(new SourceReader(folder.resolve("docs/../docs")).read(file).name())
                .isEqualTo("CHANGELOG.md");
        assertThat(new SourceReader(folder.resolve("doc")).read(file).name())
                .as("a sibling with the same beginning is not below")
                .isEqualTo(file.toAbsolutePath().toString().replace('\\', '/'));
    }

    @Test
    void theByteOrderMarkStaysInTheBytesAndOutOfTheText() throws IOException {
        byte[] bytes = "\uFEFF# Ä\r\n\u0000".getBytes(StandardCharsets.UTF_8);

        SourceReader.Loaded loaded = new SourceReader(folder).load(write("a.md", bytes));

        assertThat(loaded.bytes()).isEqualTo(bytes);
        assertThat(loaded.source().text()).isEqualTo("# Ä\r\n\u0000");
        assertThat(loaded.source().hasByteOrderMark()).isTrue();
        assertThat(loaded.source().encode(loaded.source().text())).isEqualTo(bytes);
    }

    @Test
    void theReplacementCharacterIsACharacter() throws IOException {
        Path file = write("a.md", "a \uFFFD b".getBytes(StandardCharsets.UTF_8));

        assertThat(new SourceReader(folder).read(file).text()).isEqualTo("a \uFFFD b");
    }

    @Test
    void aByteThatIsNotUtf8IsNamed() throws IOException {
        Path file = write("latin1.md", "first\r\nsecond\rPreis f\u00fcr\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new SourceReader(folder).read(file))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`latin1.md` is not UTF-8")
                .hasMessageContaining("byte 0xFC at offset 21 (counted from 0), line 3")
                .hasMessageContaining("Save the file as UTF-8");
    }

    @Test
    void aCutCharacterAtTheEndIsNamed() throws IOException {
        Path file = write("cut.md", new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82});

        assertThatThrownBy(() -> new SourceReader(folder).read(file))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("byte 0xE2 at offset 2 (counted from 0), line 2");
    }

    @Test
    void utf16IsRecognised() throws IOException {
        Path file = write("wide.md", "\uFEFF# Title".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> new SourceReader(folder).read(file)).hasMessageContaining("UTF-16");
    }

    @Test
    void aMissingFileAndAFolderAreUserProblems() {
        SourceReader reader = new SourceReader(folder);

        assertThatThrownBy(() -> reader.read(folder.resolve("none.md")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("There is no file `none.md`.");
        assertThatThrownBy(() -> reader.read(folder))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("is a folder, not a file");
    }

    @Test
    @Timeout(20)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeAndADeviceAreRefusedWithoutBeingRead() throws IOException, InterruptedException {
        SourceReader reader = new SourceReader(folder);
        Path pipe = folder.resolve("pipe.md");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatThrownBy(() -> reader.read(pipe))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`pipe.md` is not a regular file.");
        assertThatThrownBy(() -> reader.read(Path.of("/dev/zero")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`/dev/zero` is not a regular file.");
        assertThatThrownBy(() -> new MigrationsReader(reader).read(pipe))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`pipe.md` is a pipe, a socket or a device, not a migrations folder.");
        assertThatThrownBy(() -> new MigrationsReader(reader).read(write("file.md", new byte[0])))
                .hasMessageContaining("`file.md` is a file, not a migrations folder.");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aForbiddenFileNamesThePermission() throws IOException {
        Path file = write("secret/secret.md", new byte[] {'a'});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");

        assertThatThrownBy(() -> new SourceReader(folder).read(file))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`secret/secret.md` cannot be read: permission is denied.");
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("---------"));
        assertThatThrownBy(() -> new MigrationsReader(new SourceReader(folder)).read(file.resolveSibling("migrations")))
                .hasMessageContaining("permission is denied");
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
