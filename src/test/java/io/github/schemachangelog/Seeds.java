package io.github.schemachangelog;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The documents that this project started from. They are not part of this repository. */
public final class Seeds {
    private static final String PROPERTY = "schemaChangelog.seeds";

    private Seeds() {}

    /** The document whose name begins so; without the property the test is skipped, and says so. */
    public static Source read(String prefix) {
        String folder = System.getProperty(PROPERTY, "");
        assumeTrue(
                !folder.isEmpty(),
                "SKIPPED: the documents that this project started from are not part of it; -D" + PROPERTY
                        + "=<their folder> reads them");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + prefix + "… in " + folder));
            return new SourceReader(Path.of(folder)).read(file);
        } catch (IOException e) {
            throw new AssertionError("cannot list " + folder, e);
        }
    }
}
