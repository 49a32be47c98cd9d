package io.github.schemachangelog.rehearsal.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder. */
final class FolderContent {
    private FolderContent() {}

    /** The text of every file, and nothing for every folder, by its path with {@code /}. */
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(one -> !one.equals(folder)).toList()) {
                content.put(
                        folder.relativize(path).toString().replace('\\', '/'),
                        Files.isDirectory(path) ? "" : Files.readString(path));
            }
        }
        return content;
    }
}
