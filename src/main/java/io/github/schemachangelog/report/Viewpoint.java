package io.github.schemachangelog.report;

import io.github.schemachangelog.text.Source;
import java.nio.file.Path;

/** From where files are named: the repository's root for other programs, where Maven was started for people. */
@FunctionalInterface
public interface Viewpoint {
    String name(Source source);

    /** Names what lies below a folder relative to it, and all else absolutely; with {@code /}. */
    static Viewpoint at(Path folder) {
        return source -> name(folder, source.path());
    }

    /** A file as it is named from a folder. */
    static String name(Path folder, Path file) {
        Path from = folder.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        boolean below = absolute.startsWith(from) && !absolute.equals(from);
        Path shown = below ? from.relativize(absolute) : absolute;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }
}
