package io.github.schemachangelog.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How a fixture's texts are written down; no rule may see a difference. */
enum FixtureForm {
    AS_WRITTEN,
    CRLF,
    BYTE_ORDER_MARK;

    /** A text in this form. */
    String of(String text) {
        return switch (this) {
            case AS_WRITTEN -> text;
            case CRLF -> text.replace("\r\n", "\n").replace("\n", "\r\n");
            case BYTE_ORDER_MARK -> text.startsWith("\uFEFF") ? text : "\uFEFF" + text;
        };
    }

    /** A fixture's folder to be read in this form: the fixture itself, where that is how it is written. */
    Path folder(Path fixture, Path copy) throws IOException {
        if (this == AS_WRITTEN) {
            return fixture;
        }
        copy(fixture, copy);
        return copy;
    }

    /** Copies a fixture's folder, its Markdown and its SQL in this form. */
    void copy(Path fixture, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(fixture)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(fixture.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            if (file.toString().matches(".*\\.(md|sql)")) {
                Files.writeString(copy, of(Files.readString(file)));
            } else {
                Files.copy(file, copy);
            }
        }
    }
}
