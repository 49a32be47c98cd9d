package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a test holds against a file; {@code -Dfixtures.rewrite=true} writes the file instead. */
final class Golden {
    static final boolean REWRITE = Boolean.getBoolean("fixtures.rewrite");

    private Golden() {}

    static void assertHolds(Path file, String actual) throws IOException {
        if (REWRITE) {
            Files.writeString(file, actual);
        }
        assertThat(file).as("written by -Dfixtures.rewrite=true").exists();
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
