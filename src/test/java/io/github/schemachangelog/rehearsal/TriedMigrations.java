package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.rehearsal.scratch.OfThisTest;
import io.github.schemachangelog.sql.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A test's migrations in a folder, and what a rehearsal sees of them. */
final class TriedMigrations {
    private final Path folder;

    TriedMigrations(Path folder) {
        this.folder = folder;
    }

    void write(String name, String sql) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("migration.sql"), sql);
    }

    void write(String name, String sql, String undo) throws IOException {
        write(name, sql);
        undo(name, undo);
    }

    void undo(String name, String sql) throws IOException {
        Files.writeString(folder.resolve(name).resolve("down.sql"), sql);
    }

    /** Proves every undo script, too. */
    RehearsalRecord rehearse(Questions asked) {
        Migrations migrations = new MigrationsReader(new SourceReader(folder)).read(folder);
        ScriptReader reader = new ScriptReader();
        Map<Script, ScriptFacts> facts = new HashMap<>();
        migrations.all().forEach(migration -> {
            facts.put(migration.script(), reader.read(migration.script()));
            migration.undo().ifPresent(undo -> facts.put(undo, reader.read(undo)));
        });
        Map<MigrationId, List<Script>> undos = migrations.all().stream()
                .filter(migration -> migration.undo().isPresent())
                .collect(Collectors.toMap(
                        Migration::id, migration -> List.of(migration.undo().orElseThrow())));
        Questions questions = new Questions(undos, Map.of(), asked.secondRuns(), asked.queries(), asked.late());
        return new Rehearsal(Progress.SILENT, Clock.systemUTC()).record(new OfThisTest(), migrations, facts, questions);
    }

    static RollbackProof proof(RehearsalRecord record, String id) {
        return record.observation(new MigrationId(id)).orElseThrow().rollback().orElseThrow();
    }
}
