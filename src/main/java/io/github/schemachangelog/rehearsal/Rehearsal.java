package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
import io.github.schemachangelog.text.Place;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every migration on a scratch database, by the deployer that serves real ones. */
public final class Rehearsal {
    /** The schema that holds the history of a folder, out of the way of tables that migrations make, move or drop. */
    public static final String HISTORY_SCHEMA = "schema_changelog";

    /** How much later than the server this Java may hear of the Ctrl-C that ends both. */
    static final Duration SIGNALS_DIFFER = Duration.ofMillis(500);

    private final Progress progress;
    private final Clock clock;
    private final Past past;
    private final Optional<Baseline> baseline;
    private final Map<String, String> variables;

    public Rehearsal(Progress progress, Clock clock) {
        this(progress, clock, Past.NONE, Optional.empty(), Map.of());
    }

    /**
     * @param past what need not be seen again
     * @param baseline what is there before the first migration
     * @param variables what {@code ${name}} in a script of MyBatis' layout stands for
     */
    public Rehearsal(
            Progress progress, Clock clock, Past past, Optional<Baseline> baseline, Map<String, String> variables) {
        this.progress = progress;
        this.clock = clock;
        this.past = past;
        this.baseline = baseline;
        this.variables = Map.copyOf(variables);
    }

    /**
     * Applies everything that the database does not hold yet, up to the first failure, and notes what each migration does.
     *
     * @param database that holds no migration of which something new is asked
     * @param facts of every script that the migrations hold
     * @throws UserProblem where the scratch database cannot be reached, where the baseline fails, and where this Java is being
     *     ended
     */
    public RehearsalRecord record(
            ScratchDatabase database, Migrations migrations, Map<Script, ScriptFacts> facts, Questions questions) {
        Onlooker onlooker = new Onlooker(progress, database);
        Course course = new Course(
                new Course.Scene(database, baseline, migrations, facts, questions, variables), past, onlooker, clock);
        try {
            RehearsalRecord record = course.run();
            if (onlooker.cutOff) {
                throw ScratchDatabase.stopped(null);
            }
            return record;
        } catch (SQLException e) {
            throw database.endsWithin(SIGNALS_DIFFER)
                    ? ScratchDatabase.stopped(e)
                    : database.fullDisk().orElseGet(() -> unreachable(e));
        }
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
        public void stillRuns(Place statement, Duration elapsed, List<Blocker> blockers) {
            progress.stillRuns(statement, elapsed, blockers);
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
