package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.ApplyOptions.OutOfOrder;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.waiting.Pauses;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.Retry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import io.github.schemachangelog.text.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A database that migrations are applied to as to a real one, and what is told meanwhile. */
final class Target implements AutoCloseable {
    static final Signature SIGNATURE = new Signature("kim", "build-7", "1.2.3");

    /** As a test waits. */
    static final ApplyOptions OPTIONS =
            new ApplyOptions(Duration.ofSeconds(20), Duration.ofSeconds(5), 3, OutOfOrder.STOP, SIGNATURE);

    /** Long enough for others to go on, short enough for a test. */
    static final Pauses SHORT = duration -> Thread.sleep(Math.min(duration.toMillis(), 3));

    private final Bench bench = new Bench();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private ApplyOptions options = OPTIONS;

    Target() throws SQLException {}

    /** What is told, a line for each. */
    private final class Listener implements Progress {
        @Override
        public void begins(Migration migration) {
            told.add("begins " + migration.id());
        }

        @Override
        public void ended(MigrationRun run) {
            told.add("ended " + run.id() + " " + run.state());
        }

        @Override
        public void waitsFor(Blocker holder) {
            told.add("waits for " + holder);
        }

        @Override
        public void resumes(Migration migration, Place statement) {
            told.add("resumes " + migration.id() + " at " + statement.text());
        }

        @Override
        public void clears(Place statement, String index) {
            told.add("clears " + index + " before " + statement.text());
        }

        @Override
        public void retries(Migration migration, Retry retry) {
            told.add("retries " + migration.id() + " after "
                    + retry.refused().sqlState().orElse("") + " of " + retry.blockers());
        }

        @Override
        public void givesUp(Migration migration, List<Blocker> blockers) {
            told.add("gives up " + migration.id() + " because of " + blockers);
        }
    }

    Target with(Duration lockWait, Duration lockTimeout, int retries) {
        options = new ApplyOptions(lockWait, lockTimeout, retries, options.outOfOrder(), SIGNATURE);
        return this;
    }

    Target outOfOrder(OutOfOrder policy) {
        options = new ApplyOptions(options.lockWait(), options.lockTimeout(), options.retries(), policy, SIGNATURE);
        return this;
    }

    Bench bench() {
        return bench;
    }

    List<String> told() {
        return List.copyOf(told);
    }

    Connection another() throws SQLException {
        return TestPostgres.another(bench.working());
    }

    DeploymentRecord run(Folder folder) throws SQLException {
        return run(folder, bench.working(), SHORT);
    }

    /** As another role. */
    DeploymentRecord runAs(String role, Folder folder) throws SQLException {
        Deployment own = folder.deployment();
        Deployment deployment = new Deployment(
                own.migrations(), own.numbers(), own.facts(), own.history(), Map.of(), List.of("SET ROLE " + role));
        return new TargetDeployer(new Listener(), Clock.systemUTC(), SHORT, new Random(1))
                .apply(new TargetDeployer.Connections(bench.working(), this::another), deployment, options);
    }

    DeploymentRecord run(Folder folder, Connection working, Pauses pauses) throws SQLException {
        return new TargetDeployer(new Listener(), Clock.systemUTC(), pauses, new Random(1))
                .apply(new TargetDeployer.Connections(working, this::another), folder.deployment(), options);
    }

    /** Applies what must succeed. */
    DeploymentRecord apply(Folder folder) throws SQLException {
        DeploymentRecord record = run(folder);
        if (!record.isComplete()) {
            throw new AssertionError(record.runs().toString());
        }
        return record;
    }

    /** Applies what must fail, and says why it did. */
    Failure failure(Folder folder) throws SQLException {
        return run(folder).runs().stream()
                .flatMap(run -> run.failure().stream())
                .findFirst()
                .orElseThrow();
    }

    List<String> column(String query) throws SQLException {
        return bench.column(query);
    }

    void execute(String sql) throws SQLException {
        bench.execute(sql);
    }

    @Override
    public void close() throws SQLException {
        bench.close();
    }
}
