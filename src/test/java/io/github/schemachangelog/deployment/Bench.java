package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A database of a test's own, what is deployed to it, and what can be seen in it from outside. */
final class Bench implements AutoCloseable {
    private final Connection working;
    private final Connection outside;

    Bench() throws SQLException {
        working = TestPostgres.newDatabase();
        outside = TestPostgres.another(working);
    }

    Connection working() {
        return working;
    }

    List<MigrationRun> deploy(Folder folder) throws SQLException {
        return new Deployer(Progress.SILENT, Clock.systemUTC()).deploy(working, folder.deployment());
    }

    /** Deploys what must succeed. */
    void apply(Folder folder) throws SQLException {
        List<MigrationRun> runs = deploy(folder);
        runs.forEach(run -> {
            if (run.state() != State.APPLIED) {
                throw new AssertionError(run.toString());
            }
        });
    }

    /** Deploys what must fail, and says why it did. */
    Failure failure(Folder folder) throws SQLException {
        return deploy(folder).stream()
                .flatMap(run -> run.failure().stream())
                .findFirst()
                .orElseThrow();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = outside.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query, as text. */
    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = outside.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    /** The names in the history, in order. */
    List<String> history() throws SQLException {
        return column("SELECT description FROM history.changelog ORDER BY id");
    }

    @Override
    public void close() throws SQLException {
        working.close();
        outside.close();
    }
}
