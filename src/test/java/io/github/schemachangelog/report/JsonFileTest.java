package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.finding.UserProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode().put("a", "漢\n");

    @Test
    void replacesWhatIsThereAndLeavesNothingBeside(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "something longer than what follows, and not JSON");

        ReportFile.write(file, JsonFile.text(json));

        assertThat(Files.readString(file)).isEqualTo("{\n  \"a\": \"漢\\n\"\n}\n");
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theSameContentIsNotWrittenAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.json");
        ReportFile.write(file, JsonFile.text(json));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, longAgo);

        ReportFile.write(file, JsonFile.text(json));

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    }

    @Test
    void aFolderThatIsAFileIsSaid(@TempDir Path folder) throws Exception {
        Path blocked = Files.writeString(folder.resolve("target"), "");

        assertThatThrownBy(() -> ReportFile.write(blocked.resolve("x.json"), JsonFile.text(json)))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("cannot be written: `" + blocked + "` is not a folder.")
                .hasMessageContaining("schemaChangelog.outputDirectory");
    }

    @Test
    void aFileThatIsAFolderIsSaidAndLeftAlone(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.json");
        Files.createDirectories(file.resolve("inside"));

        assertThatThrownBy(() -> ReportFile.write(file, JsonFile.text(json))).isInstanceOf(UserProblem.class);
        assertThat(file).isDirectory();
    }
}
