package io.github.schemachangelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a test holds against a file; {@code -Dfixtures.rewrite=true} writes the file instead. */
public final class Golden {
    private static final boolean REWRITE = Boolean.getBoolean("fixtures.rewrite");

    private Golden() {}

    /**
     * Compares a text with a file.
     *
     * @param mayRewrite whether this text is the one to write; others are only held against it
     */
    public static void assertHolds(Path file, String actual, boolean mayRewrite) throws IOException {
        if (REWRITE && mayRewrite) {
            Files.writeString(file, actual);
        }
        assertThat(file).as("written by -Dfixtures.rewrite=true").exists();
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
