package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.deployment.Deployer;
import io.github.schemachangelog.deployment.Deployment;
import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.script.Trial;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.catalog.CatalogReader;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
import io.github.schemachangelog.rehearsal.witness.Leftovers;
import io.github.schemachangelog.rehearsal.witness.LockRecorder;
import io.github.schemachangelog.rehearsal.witness.QueryRunner;
import io.github.schemachangelog.rehearsal.witness.Trials;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.PGConnection;

/** One rehearsal: as fast as it goes to where something is new, and from there on looking. */
final class Course {
    private static final HistoryTable OF_FOLDERS = new HistoryTable(Rehearsal.HISTORY_SCHEMA + ".changelog");

    /** Where MyBatis' own first script makes it. */
    private static final HistoryTable OF_MYBATIS = new HistoryTable("changelog");

    private static final List<String> OPENING = List.of(Session.IN_UTC);

    private static final String KEEPABLE = SqlResource.read(Course.class, "keepable.sql");

    /** Milliseconds that migrations must have run for the state behind them to be kept: to stop and to pack costs that much. */
    private static final long WORTH_KEEPING = 500;

    private final Scene scene;
    private final Past past;
    private final Progress progress;
    private final Clock clock;
    private final List<Migration> migrations;
    private final List<MigrationRun> runs = new ArrayList<>();
    /** Milliseconds that the baseline took. */
    private long laying;

    Course(Scene scene, Past past, Progress progress, Clock clock) {
        this.scene = scene;
        this.past = past;
        this.progress = progress;
        this.clock = clock;
        this.migrations = scene.migrations().all();
    }

    /** What {@link Rehearsal#record} is given. */
    record Scene(
            ScratchDatabase database,
            Optional<Baseline> baseline,
            Migrations migrations,
            Map<Script, ScriptFacts> facts,
            Questions questions,
            Map<String, String> variables) {}

    RehearsalRecord run() throws SQLException {
        ScratchDatabase database = scene.database();
        for (Migration held : migrations.subList(0, database.restored())) {
            runs.add(past.run(held, Objects.requireNonNull(scene.facts().get(held.script()))));
        }
        int kept = database.restored();
        if (kept == 0) {
            lay();
        }
        Connection working = database.connect();
        try {
            int unchanged = past.unchanged(scene.migrations());
            if (isWorthAStop(unchanged)) {
                replay(working, unchanged);
                if (isKeepable(working, unchanged)) {
                    working.close();
                    database.keep(past.lineage().states().get(unchanged));
                    kept = unchanged;
                    working = database.connect();
                }
            }
            RehearsalRecord record = look(working);
            boolean keepable = isWorthKeeping(kept) && isKeepable(working, migrations.size());
            working.close();
            if (keepable) {
                database.keep(past.lineage().newest());
            }
            return record;
        } finally {
            working.close();
        }
    }

    /** On a connection of its own: what it sets for the database counts for those that come. */
    private void lay() throws SQLException {
        if (scene.baseline().isEmpty()) {
            return;
        }
        long began = clock.millis();
        try (Connection connection = scene.database().connect()) {
            Optional<Failure> failure = scene.baseline().get().run(connection);
            if (failure.isPresent()) {
                throw stopped(failure.get());
            }
        }
        laying = clock.millis() - began;
    }

    private UserProblem stopped(Failure failure) {
        ScratchDatabase database = scene.database();
        return failure.isCutOff() && database.endsWithin(Rehearsal.SIGNALS_DIFFER)
                ? ScratchDatabase.stopped(null)
                : database.fullDisk().orElseGet(() -> Baseline.problem(failure));
    }

    private boolean isWorthAStop(int unchanged) {
        return unchanged < migrations.size()
                && unchanged > runs.size()
                && laying + past.milliseconds(migrations.subList(runs.size(), unchanged)) > WORTH_KEEPING;
    }

    /** @param kept how many migrations a state that is kept holds */
    private boolean isWorthKeeping(int kept) {
        long since = runs.subList(kept, runs.size()).stream()
                .mapToLong(MigrationRun::milliseconds)
                .sum();
        return since + (kept == 0 ? laying : 0) > WORTH_KEEPING;
    }

    /** Runs what is known. */
    private void replay(Connection working, int end) throws SQLException {
        Migrations all = scene.migrations();
        Migrations known = all.with(migrations.subList(0, end));
        for (MigrationRun run : new Deployer(progress, clock).deploy(working, deployment(working, known))) {
            if (run.state() == State.APPLIED) {
                runs.add(run);
            }
        }
    }

    /** Runs the rest, and notes what is new. */
    private RehearsalRecord look(Connection working) throws SQLException {
        ScratchDatabase database = scene.database();
        Migrations all = scene.migrations();
        Deployment deployment = deployment(working, all);
        try (Connection outside = database.connect();
                Connection aside = database.connect()) {
            // The same large query after every migration: planned once.
            outside.unwrap(PGConnection.class).setPrepareThreshold(1);
            CatalogReader catalog = new CatalogReader(
                    deployment.history().name(), all.layout().makesHistory() ? "" : Rehearsal.HISTORY_SCHEMA);
            LockRecorder locks = new LockRecorder(working, outside);
            Map<Script, ScriptFacts> facts = new HashMap<>(scene.facts());
            facts.putAll(scene.questions().facts());
            Trials trials = new Trials(
                    new Trial(aside, OPENING, deployment.replacements(), CatalogReader.PREPARED),
                    working,
                    catalog,
                    facts);
            Eyewitness eyewitness = new Eyewitness(
                    progress,
                    scene.questions(),
                    past,
                    new Eyewitness.Tools(
                            outside, catalog, locks, trials, new QueryRunner(database, QueryRunner.LIMIT)));
            migrations.subList(0, runs.size()).forEach(migration -> eyewitness.recall(migration.id()));
            runs.addAll(new Deployer(eyewitness, locks, clock).deploy(working, deployment));
            Map<MigrationId, Observation> observations = eyewitness.observations();
            return new RehearsalRecord(
                    database.version(),
                    runs.stream().map(MissingExtension::advise).toList(),
                    observations,
                    Leftovers.of(eyewitness.newest(), observations));
        }
    }

    private Deployment deployment(Connection working, Migrations part) throws SQLException {
        HistoryTable history = part.layout().makesHistory() ? OF_MYBATIS : OF_FOLDERS;
        boolean goesOn = !part.layout().makesHistory() && !runs.isEmpty();
        Map<String, BigDecimal> recorded =
                goesOn ? MigrationStates.recorded(scene.migrations(), history.read(working)) : Map.of();
        return new Deployment(
                part, scene.migrations().numbers(recorded), scene.facts(), history, scene.variables(), OPENING);
    }

    /** Whether the database now holds a state of the lineage that it did not begin with, and that a copy holds as well. */
    private boolean isKeepable(Connection working, int count) throws SQLException {
        boolean whole = runs.size() == count
                && runs.stream().allMatch(run -> run.state() == State.APPLIED)
                && count > scene.database().restored();
        if (!whole || past.lineage().isEmpty()) {
            return false;
        }
        try (Statement statement = working.createStatement();
                ResultSet rows = statement.executeQuery(KEEPABLE)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
