package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.rehearsal.Questions;
import io.github.schemachangelog.rehearsal.Rehearsal;
import io.github.schemachangelog.sql.ScriptReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A Java of its own that rehearses a folder and says what it hears. */
final class RehearsalRun {
    private RehearsalRun() {}

    /**
     * Rehearses.
     *
     * @param arguments the cache, and the migrations folder
     */
    public static void main(String... arguments) {
        Path folder = Path.of(arguments[1]);
        Migrations migrations = new MigrationsReader(new SourceReader(folder)).read(folder);
        Map<Script, ScriptFacts> facts = migrations.all().stream()
                .map(Migration::script)
                .collect(Collectors.toMap(Function.identity(), new ScriptReader()::read));
        try (ScratchPostgres server = ScratchPostgres.start(
                Path.of(arguments[0]), TestPostgres.BUILD, TestPostgres::jar, Lineage.NONE, true)) {
            new Rehearsal(new Spoken(), Clock.systemUTC()).record(server, migrations, facts, Questions.NONE);
        } catch (UserProblem e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private static void say(Object line) {
        System.out.println(line);
        System.out.flush();
    }

    private static final class Spoken implements Progress {
        @Override
        public void begins(Migration migration) {
            say("begins " + migration.id());
        }

        @Override
        public void ended(MigrationRun run) {
            say(run.id() + " " + run.state());
        }
    }
}
