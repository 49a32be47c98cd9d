package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.history.Recorder;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.deployment.script.Care;
import io.github.schemachangelog.deployment.script.Cue;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.script.ScriptPlayer;
import io.github.schemachangelog.deployment.script.Witness;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.waiting.Watcher;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.migration.MigrationException;
import org.apache.ibatis.migration.hook.MigrationHook;
import org.apache.ibatis.migration.operations.BootstrapOperation;
import org.apache.ibatis.migration.operations.PendingOperation;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;

/** Applies migrations through MyBatis Migrations. */
public final class Deployer {
    private final Progress progress;
    private final Witness witness;
    private final Clock clock;

    /** @param clock measures how long migrations take */
    public Deployer(Progress progress, Clock clock) {
        this(progress, Witness.NONE, clock);
    }

    /** @param clock measures how long migrations take */
    public Deployer(Progress progress, Witness witness, Clock clock) {
        this.progress = progress;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * Applies what the history does not hold yet, up to the first failure.
     *
     * @param connection to PostgreSQL; used by nobody else meanwhile, and left open
     * @return what was applied, then what failed, then what was not run; a failing {@code bootstrap.sql} stands among
     *     them as {@code bootstrap}
     * @throws SQLException where the session cannot be prepared, before anything is run
     */
    public List<MigrationRun> deploy(Connection connection, Deployment deployment) throws SQLException {
        Session session = new Session(connection, deployment.opening(), deployment.replacements()::conceal);
        session.reset();
        try (Watcher watcher = new Watcher(new Watcher.Sight(progress, clock))) {
            return deploy(session, deployment, new Conduct(new Timekeeping(watcher), Signature.NONE, false));
        }
    }

    /**
     * How a deployment is conducted.
     *
     * @param pending whether MyBatis is to apply what is out of order as well
     */
    record Conduct(Care care, Signature signature, boolean pending) {}

    List<MigrationRun> deploy(Session session, Deployment deployment, Conduct conduct) throws SQLException {
        boolean ours = !deployment.migrations().layout().makesHistory();
        deployment.history().makeReady(session, ours, ours);
        ScriptPlayer player = new ScriptPlayer(session, deployment.replacements(), witness, conduct.care());
        Recorder recorder = new Recorder(session, deployment.history(), conduct.signature(), ours);
        Performance performance =
                new Performance(session, player, recorder, new Performance.Watch(progress, conduct.care(), clock));
        drive(deployment, performance, conduct);
        if (performance.hasFailed()) {
            addNotRun(deployment, performance);
        }
        return performance.runs();
    }

    private static void drive(Deployment deployment, Performance performance, Conduct conduct) throws SQLException {
        ScriptLoader loader = new ScriptLoader(deployment, performance);
        DatabaseOperationOption option = option(deployment.history());
        try {
            if (deployment.migrations().bootstrap().isPresent()) {
                new BootstrapOperation().operate(() -> DrivenConnection.of(performance), loader, option, null);
            }
            apply(loader, option, performance, conduct.pending());
        } catch (MigrationException e) {
            if (!performance.hasFailed()) {
                explain(e, performance);
            }
        }
    }

    private static void apply(
            ScriptLoader loader, DatabaseOperationOption option, Performance performance, boolean pending) {
        MigrationHook finish = new Finish(performance);
        if (pending) {
            new PendingOperation().operate(() -> DrivenConnection.of(performance), loader, option, null, finish);
        } else {
            new UpOperation().operate(() -> DrivenConnection.of(performance), loader, option, null, finish);
        }
    }

    /** MyBatis wraps whatever happens; what the server says of a migration is its failure, all else is a bug of ours. */
    private static void explain(MigrationException wrapped, Performance performance) throws SQLException {
        Optional<SQLException> cause = cause(wrapped, SQLException.class);
        Optional<UserProblem> problem = cause(wrapped, UserProblem.class);
        if (cause.isEmpty() && problem.isPresent()) {
            throw problem.get();
        }
        if (cause.isEmpty()) {
            throw wrapped;
        }
        if (!performance.isUnderWay()) {
            throw cause.get();
        }
        performance.stoppedBy(cause.get());
    }

    private static <T extends Throwable> Optional<T> cause(Throwable wrapped, Class<T> type) {
        Throwable at = wrapped;
        while (at != null && !type.isInstance(at)) {
            at = at.getCause();
        }
        return Optional.ofNullable(at).map(type::cast);
    }

    private static void addNotRun(Deployment deployment, Performance performance) {
        List<MigrationRun> runs = performance.runs();
        MigrationId stopped = runs.get(runs.size() - 1).id();
        List<Migration> all = deployment.migrations().all();
        int index = deployment.migrations().ids().indexOf(stopped);
        for (Migration migration : all.subList(index + 1, all.size())) {
            performance.notRun(new Cue(
                    migration.id(),
                    migration.script(),
                    deployment.factsOf(migration.script()),
                    Optional.of(migration)));
        }
    }

    private static DatabaseOperationOption option(HistoryTable history) {
        DatabaseOperationOption option = new DatabaseOperationOption();
        option.setChangelogTable(history.name());
        option.setSendFullScript(true);
        option.setThrowWarning(false);
        return option;
    }

    /** Hears from MyBatis that a history row is committed. */
    private record Finish(Performance performance) implements MigrationHook {
        @Override
        public void before(Map<String, Object> bindings) {
            // The loader's cue says the same, and which script.
        }

        @Override
        public void beforeEach(Map<String, Object> bindings) {
            // As above.
        }

        @Override
        public void afterEach(Map<String, Object> bindings) {
            performance.finished();
        }

        @Override
        public void after(Map<String, Object> bindings) {
            // The return of the operation says the same.
        }
    }
}
