package io.github.schemachangelog.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereaboutsTest {
    @Test
    void theRootIsTheNearestFolderThatGitWorksIn(@TempDir Path folder) throws IOException {
        Path build = Files.createDirectories(folder.resolve("backend/build"));
        assertThat(Whereabouts.repository(build)).isEqualTo(build);

        Files.createDirectory(folder.resolve(".git"));
        assertThat(Whereabouts.repository(build)).isEqualTo(folder);

        Files.writeString(folder.resolve("backend/.git"), "gitdir: elsewhere");
        assertThat(Whereabouts.repository(build)).isEqualTo(folder.resolve("backend"));
    }
}
