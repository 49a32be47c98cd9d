package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.deployment.Deployer;
import io.github.schemachangelog.deployment.Deployment;
import io.github.schemachangelog.deployment.HistoryTable;
import io.github.schemachangelog.deployment.Progress;
import io.github.schemachangelog.deployment.Trial;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Every migration on a scratch database, by the deployer that serves real ones. */
public final class Rehearsal {
    /** The schema that holds the history of a folder, out of the way of tables that migrations make, move or drop. */
    public static final String HISTORY_SCHEMA = "schema_changelog";

    private static final HistoryTable OF_FOLDERS = new HistoryTable(HISTORY_SCHEMA + ".changelog");

    /** Where MyBatis' own first script makes it. */
    private static final HistoryTable OF_MYBATIS = new HistoryTable("changelog");

    /** The driver gives every session the time zone of this Java; results must not depend on it. */
    private static final List<String> OPENING = List.of("SET TimeZone TO 'UTC'");

    /** How much later than the server this Java may hear of the Ctrl-C that ends both. */
    private static final Duration SIGNALS_DIFFER = Duration.ofMillis(500);

    private final Progress progress;
    private final Clock clock;

    public Rehearsal(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Applies everything, up to the first failure, and notes what each migration does.
     *
     * @param facts of every script that the migrations hold
     * @throws UserProblem where the scratch database cannot be reached, and where this Java is being ended
     */
    public RehearsalRecord record(
            ScratchDatabase database, Migrations migrations, Map<Script, ScriptFacts> facts, Questions questions) {
        Deployment deployment = new Deployment(
                migrations,
                migrations.numbers(Map.of()),
                facts,
                migrations.layout() == Layout.FOLDERS ? OF_FOLDERS : OF_MYBATIS,
                Map.of(),
                OPENING);
        Onlooker onlooker = new Onlooker(progress, database);
        try (Connection working = database.connect();
                Connection outside = database.connect();
                Connection aside = database.connect()) {
            // The same large query after every migration: planned once.
            outside.unwrap(PGConnection.class).setPrepareThreshold(1);
            CatalogReader catalog = new CatalogReader(
                    deployment.history().name(), migrations.layout() == Layout.FOLDERS ? HISTORY_SCHEMA : "");
            LockRecorder locks = new LockRecorder(working, outside);
            Map<Script, ScriptFacts> known = new HashMap<>(facts);
            known.putAll(questions.facts());
            Trials trials = new Trials(new Trial(aside, OPENING, deployment.replacements()), catalog, known);
            Eyewitness eyewitness = new Eyewitness(
                    onlooker,
                    questions,
                    new Eyewitness.Tools(outside, catalog, locks, trials, new QueryRunner(database)));
            List<MigrationRun> runs = new Deployer(eyewitness, locks, clock).deploy(working, deployment);
            if (onlooker.cutOff) {
                throw stopped(null);
            }
            Map<MigrationId, Observation> observations = eyewitness.observations();
            return new RehearsalRecord(
                    database.version(),
                    runs.stream().map(MissingExtension::advise).toList(),
                    observations,
                    Leftovers.of(eyewitness.newest(), observations));
        } catch (SQLException e) {
            throw database.endsWithin(SIGNALS_DIFFER) ? stopped(e) : unreachable(e);
        }
    }

    /** What a build says whose own end has cut off its rehearsal. */
    static UserProblem stopped(@Nullable Exception cause) {
        return new UserProblem(
                "The rehearsal was stopped, because the build is being ended.",
                "What it had come to says nothing about a migration.",
                "Run it again.",
                cause);
    }

    private static UserProblem unreachable(SQLException cause) {
        return new UserProblem(
                "The scratch database does not answer: " + cause.getMessage(),
                "",
                "Run again; where it stays so, name a server with"
                        + " -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE.",
                cause);
    }

    /** Passes on what is heard, but for a failure that is only our own end. */
    private static final class Onlooker implements Progress {
        private final Progress progress;
        private final ScratchDatabase database;
        private boolean cutOff;

        Onlooker(Progress progress, ScratchDatabase database) {
            this.progress = progress;
            this.database = database;
        }

        @Override
        public void begins(Migration migration) {
            progress.begins(migration);
        }

        @Override
        public void ended(MigrationRun run) {
            cutOff = run.failure().filter(MigrationRun.Failure::isCutOff).isPresent()
                    && database.endsWithin(SIGNALS_DIFFER);
            if (!cutOff) {
                progress.ended(run);
            }
        }
    }
}
