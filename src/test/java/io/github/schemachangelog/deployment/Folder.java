package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.sql.ScriptReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A migrations folder on the disk, read as the product reads it. */
final class Folder {
    private static final ScriptReader READER = new ScriptReader();

    private final Path path;
    private final Map<String, String> variables = new HashMap<>();

    Folder(Path path) {
        this.path = path;
    }

    /** Adds a migration in a folder of its own. */
    Folder with(String name, String sql) {
        return file(name + "/migration.sql", sql);
    }

    /** What {@code ${name}} stands for in MyBatis' layout. */
    Folder variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** Adds a file. */
    Folder file(String name, String content) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Migrations read() {
        return new MigrationsReader(new SourceReader(path)).read(path);
    }

    Deployment deployment() {
        Migrations migrations = read();
        Map<Script, ScriptFacts> facts = new HashMap<>();
        migrations.all().stream().map(Migration::script).forEach(script -> facts.put(script, READER.read(script)));
        migrations.bootstrap().ifPresent(script -> facts.put(script, READER.read(script)));
        migrations.onAbort().ifPresent(script -> facts.put(script, READER.read(script)));
        boolean folders = migrations.layout() == Layout.FOLDERS;
        return new Deployment(
                migrations,
                migrations.numbers(Map.of()),
                facts,
                new HistoryTable(folders ? "history.changelog" : "changelog"),
                variables,
                List.of("SET TimeZone TO 'UTC'"));
    }
}
