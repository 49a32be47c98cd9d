package io.github.schemachangelog.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with a changelog and migrations.
 *
 * @param folder absolute
 */
record Project(Path folder, List<Script> scripts) {
    static final int USUAL = 100;

    /** Writes the first migrations of the usual ones. */
    static Project in(Path folder, int count) {
        Project project = new Project(folder.toAbsolutePath(), Script.all(count));
        project.write("CHANGES.md", "# Changes\n");
        for (Script script : project.scripts()) {
            project.write("migrations/" + script.name() + "/migration.sql", script.text());
        }
        return project;
    }

    List<String> names() {
        return scripts.stream().map(Script::name).toList();
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
