package io.github.schemachangelog.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.rehearsal.scratch.OfThisTest;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.text.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgres")
class RehearsalTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTableCalledChangelogAndADroppedPublicSchemaAreNoneOfTheHistorysBusiness() throws IOException {
        write("1_changelog", "CREATE TABLE changelog (id int, applied_at int)");
        write("2_again", "DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE changelog (v int)");

        RehearsalRecord record = rehearse(Progress.SILENT);

        assertThat(record.serverVersion()).isEqualTo("18.6");
        assertThat(record.runs()).extracting(MigrationRun::state).containsOnly(State.APPLIED);
    }

    @Test
    void aMissingExtensionSaysWhichServerToGive() throws IOException {
        write("1_vector", "SELECT 1;\nCREATE EXTENSION vector;");

        MigrationRun.Failure failure =
                rehearse(Progress.SILENT).runs().get(0).failure().orElseThrow();

        assertThat(failure.message()).isEqualTo("extension \"vector\" is not available");
        assertThat(failure.hint().orElseThrow())
                .contains("-DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE");
        assertThat(failure.place().location()).hasToString("2:1");
    }

    @Test
    void progressIsHeardMigrationByMigration() throws IOException {
        write("1_a", "SELECT 1");
        write("2_b", "SELECT nosuch");
        write("3_c", "SELECT 1");
        List<String> heard = new ArrayList<>();

        rehearse(new Progress() {
            @Override
            public void begins(Migration migration) {
                heard.add("begins " + migration.id());
            }

            @Override
            public void ended(MigrationRun run) {
                heard.add(run.id() + " " + run.state());
            }
        });

        assertThat(heard).containsExactly("begins 1_a", "1_a applied", "begins 2_b", "2_b failed");
    }

    @Test
    void aStatementThatRunsForLongIsTold() throws IOException {
        write("1_a", "SELECT 1;\nSELECT pg_sleep(0.8);");
        AtomicLong now = new AtomicLong();
        InstantSource hurrying = () -> Instant.ofEpochSecond(now.addAndGet(20));
        List<String> heard = Collections.synchronizedList(new ArrayList<>());

        rehearse(
                new Progress() {
                    @Override
                    public void begins(Migration migration) {
                        // Told by another test.
                    }

                    @Override
                    public void ended(MigrationRun run) {
                        // As above.
                    }

                    @Override
                    public void stillRuns(Place statement, Duration elapsed, List<Blocker> blockers) {
                        heard.add(statement.location() + " " + (elapsed.toSeconds() >= 10) + " " + blockers);
                    }
                },
                hurrying.withZone(ZoneOffset.UTC));

        assertThat(heard).contains("2:1 true []");
    }

    private RehearsalRecord rehearse(Progress progress) {
        return rehearse(progress, Clock.systemUTC());
    }

    private RehearsalRecord rehearse(Progress progress, Clock clock) {
        Migrations migrations = new MigrationsReader(new SourceReader(folder)).read(folder);
        Map<Script, ScriptFacts> facts = migrations.all().stream()
                .map(Migration::script)
                .collect(Collectors.toMap(Function.identity(), new ScriptReader()::read));
        return new Rehearsal(progress, clock).record(new OfThisTest(), migrations, facts, Questions.NONE);
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("migration.sql"), sql);
    }
}
