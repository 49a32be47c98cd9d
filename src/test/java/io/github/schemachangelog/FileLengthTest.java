package io.github.schemachangelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What outgrows a few pages is two things. */
class FileLengthTest {
    private static final int MOST = 300;

    @Test
    void noFileIsLong() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(MOST));
        }
    }
}
