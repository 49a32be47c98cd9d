package io.github.schemachangelog.rule;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What a rehearsal would have seen of a fixture's migrations. A {@code rehearsal.properties} says which of them PostgreSQL
 * refuses: {@code migration}, {@code at} (the first such text in the script), {@code message}, perhaps {@code sqlState},
 * {@code detail} and {@code hint}. Those before it are applied, those behind it are not run; without the file, all are
 * applied. What else it saw: {@link FixtureObservations}.
 */
final class FixtureRehearsal {
    private static final Set<String> KEYS = Set.of("migration", "at", "message", "sqlState", "detail", "hint");
    private static final String SERVER_VERSION = "18.6";

    private final Properties properties = new Properties();

    private FixtureRehearsal(Path file) throws IOException {
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        Set<String> said = new HashSet<>(properties.stringPropertyNames());
        said.removeAll(FixtureObservations.KEYS);
        if (!KEYS.containsAll(said)) {
            throw new IllegalArgumentException(file + " may say " + KEYS + " and says " + properties);
        }
    }

    static RehearsalRecord read(Path fixture, Subject subject) throws IOException {
        FixtureRehearsal rehearsal = new FixtureRehearsal(fixture.resolve("rehearsal.properties"));
        FixtureObservations seen = new FixtureObservations(subject, rehearsal.properties);
        return new RehearsalRecord(
                SERVER_VERSION, rehearsal.runs(subject.migrations().all()), seen.all(), seen.invalid());
    }

    private List<MigrationRun> runs(List<Migration> migrations) {
        List<MigrationRun> runs = new ArrayList<>();
        State state = State.APPLIED;
        for (Migration migration : migrations) {
            boolean refused = migration.id().text().equals(properties.getProperty("migration"));
            runs.add(run(migration, refused ? State.FAILED : state));
            state = refused ? State.NOT_RUN : state;
        }
        return runs;
    }

    private MigrationRun run(Migration migration, State state) {
        Script script = migration.script();
        return new MigrationRun(
                migration.id(),
                script.source().name(),
                script.checksum(),
                state,
                state == State.NOT_RUN ? 0 : 1,
                TransactionPlan.Mode.ONE,
                state == State.FAILED ? Optional.of(failure(script)) : Optional.empty(),
                Optional.empty());
    }

    private Failure failure(Script script) {
        String at = properties.getProperty("at");
        int start = script.source().text().indexOf(at);
        return new Failure(
                new Place(script.source(), new Span(start, start + at.length())),
                properties.getProperty("message"),
                Optional.ofNullable(properties.getProperty("detail")),
                Optional.ofNullable(properties.getProperty("hint")),
                Optional.ofNullable(properties.getProperty("sqlState")));
    }
}
