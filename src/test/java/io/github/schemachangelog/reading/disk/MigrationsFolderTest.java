package io.github.schemachangelog.reading.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MigrationsFolderTest {
    private Path base;
    private Path folder;
    private Path outside;

    @BeforeEach
    void makeFolders(@TempDir Path directory) throws IOException {
        base = directory;
        folder = Files.createDirectory(base.resolve("migrations"));
        outside = Files.createDirectory(base.resolve("outside"));
        Files.writeString(outside.resolve("migration.sql"), "select 1;");
    }

    @Test
    void aLinkedFolderThatLeadsOutIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("1_a"), outside);

        refused("The symbolic link `migrations/1_a` leads out of the migrations folder, to `" + outside + "`.");
    }

    @Test
    void aLinkedScriptThatLeadsOutIsRefused() throws IOException {
        Path migration = Files.createDirectory(folder.resolve("1_a"));
        Files.createSymbolicLink(migration.resolve("migration.sql"), Path.of("../../outside/migration.sql"));

        refused("The symbolic link `migrations/1_a/migration.sql` leads out of the migrations folder, to"
                + " `../../outside/migration.sql`.");
    }

    @Test
    void aFolderWhoseNameBeginsAlikeIsOutside() throws IOException {
        Path alike = Files.createDirectory(base.resolve("migrations2"));
        Files.createSymbolicLink(folder.resolve("1_a"), alike);

        refused("leads out of the migrations folder");
    }

    @Test
    void aLinkToNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("1_a"), Path.of("gone"));
        Files.createSymbolicLink(folder.resolve("2_b"), Path.of("2_b"));

        refused("The symbolic link `migrations/1_a` leads to `gone`, where nothing can be reached.");
        Files.delete(folder.resolve("1_a"));
        refused("The symbolic link `migrations/2_b` leads to `2_b`, where nothing can be reached.");
    }

    @Test
    void linksInsideAndALinkToTheFolderItselfAreFollowed() throws IOException {
        Path first = Files.createDirectory(folder.resolve("1_a"));
        Files.writeString(first.resolve("migration.sql"), "select 1;");
        Files.createSymbolicLink(folder.resolve("2_b"), Path.of("1_a"));
        Path link = Files.createSymbolicLink(base.resolve("link"), folder);

        assertThat(new MigrationsReader(new SourceReader(base)).read(link).all())
                .extracting(migration -> migration.script().source().name())
                .containsExactly("link/1_a/migration.sql", "link/2_b/migration.sql");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNotUtf8IsRefused() throws IOException {
        Files.createDirectory(Path.of(URI.create(folder.toUri() + "1_%E9+")));

        refused("The name `migrations/1_\uFFFD+` cannot be read as text.");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderThatMayNotBeRead() throws IOException {
        Path closed = Files.createDirectory(
                folder.resolve("1_a"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
        assumeFalse(Files.isReadable(closed), "root reads everything");

        refused("`migrations/1_a` cannot be read: permission is denied.");
    }

    @Test
    void aFolderThatVanishes() throws IOException {
        Path first = Files.createDirectory(folder.resolve("1_a"));
        MigrationsFolder opened = open();
        Files.delete(first);

        assertThatThrownBy(() -> opened.children(first))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`migrations/1_a` cannot be read: it is no longer there.");
    }

    private MigrationsFolder open() {
        return MigrationsFolder.open(folder, new SourceReader(base));
    }

    private void refused(String message) {
        assertThatThrownBy(() -> new MigrationsReader(new SourceReader(base)).read(folder))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining(message);
    }
}
