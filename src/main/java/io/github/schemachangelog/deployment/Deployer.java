package io.github.schemachangelog.deployment;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.migration.Layout;
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
        Session session = new Session(connection, deployment.opening());
        session.reset();
        boolean folders = deployment.migrations().layout() == Layout.FOLDERS;
        boolean exists = deployment.history().isReadable(session);
        if (folders && !exists) {
            deployment.history().create(session);
        }
        ScriptPlayer player = new ScriptPlayer(session, deployment.replacements(), witness);
        Performance performance =
                new Performance(session, player, deployment.history(), new Performance.Watch(progress, clock));
        drive(deployment, performance);
        if (performance.hasFailed()) {
            addNotRun(deployment, performance);
        }
        return performance.runs();
    }

    private static void drive(Deployment deployment, Performance performance) {
        ScriptLoader loader = new ScriptLoader(deployment, performance);
        DatabaseOperationOption option = option(deployment.history());
        try {
            if (deployment.migrations().bootstrap().isPresent()) {
                new BootstrapOperation().operate(() -> DrivenConnection.of(performance), loader, option, null);
            }
            new UpOperation()
                    .operate(() -> DrivenConnection.of(performance), loader, option, null, new Finish(performance));
        } catch (MigrationException e) {
            if (!performance.hasFailed()) {
                explain(e, performance);
            }
        }
    }

    /** MyBatis wraps whatever happens; a refused history row is the migration's failure, all else is a bug of ours. */
    private static void explain(MigrationException wrapped, Performance performance) {
        Optional<SQLException> cause = sqlCause(wrapped);
        if (cause.isEmpty() || !performance.isRecording()) {
            throw wrapped;
        }
        performance.stoppedBy(cause.get());
    }

    private static Optional<SQLException> sqlCause(Throwable wrapped) {
        Throwable at = wrapped;
        while (at != null && !(at instanceof SQLException)) {
            at = at.getCause();
        }
        return at instanceof SQLException found ? Optional.of(found) : Optional.empty();
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
