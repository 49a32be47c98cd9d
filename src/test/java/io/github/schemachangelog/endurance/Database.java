package io.github.schemachangelog.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.CatalogDiff;
import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.rehearsal.scratch.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** A database that migrations are applied to, looked at from outside. */
record Database(TestServer server, String name) {
    /** In a schema of its own, which is no part of what is compared. */
    static final String HISTORY = "bookkeeping.changelog";

    private static final String HIDDEN = "bookkeeping";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MOMENT = 3_000_000;

    /** Who but us is connected to this database. */
    static final String OTHERS = " FROM pg_stat_activity WHERE datname = current_database() AND application_name <> '"
            + TestServer.ONLOOKER + "'";

    private static final String ACTIVITY = "SELECT CASE WHEN state = 'active' AND query ILIKE '%CONCURRENTLY%'"
            + " THEN 'at a statement without a transaction' WHEN state = 'active' THEN 'at another statement'"
            + " WHEN state = 'idle' THEN 'between transactions' ELSE 'between statements of a transaction' END";

    static Database create(TestServer server, String name) throws SQLException {
        server.create(name);
        return new Database(server, name);
    }

    /** The same, once more; one of that name is replaced. */
    Database copy(String other) throws SQLException {
        server.copy(name, other);
        return new Database(server, other);
    }

    Map<String, String> environment() {
        return server.environment(name, server.port());
    }

    /** The first column of what a query answers. */
    List<String> column(String query) throws SQLException {
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(String.valueOf(rows.getString(1)));
            }
            return column;
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.connect(name);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the backends of others are at, in words. */
    String activity() throws SQLException {
        return column(ACTIVITY + OTHERS + " AND backend_type = 'client backend' ORDER BY state = 'idle', 1").stream()
                .findFirst()
                .orElse("before it was connected, or behind that");
    }

    /** Waits until the backends of clients that were killed have ended; whether there were any. */
    boolean quiet() throws SQLException {
        boolean busy = !column("SELECT pid" + OTHERS).isEmpty();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!column("SELECT pid" + OTHERS).isEmpty()) {
            assertThat(System.nanoTime()).as("backends that do not end").isLessThan(end);
            LockSupport.parkNanos(MOMENT);
        }
        return busy;
    }

    /** The names that the history holds, once for every row. */
    List<String> recorded() throws SQLException {
        return exists(HISTORY) ? column("SELECT name FROM " + HISTORY + " ORDER BY id") : List.of();
    }

    /** What statements have left, as {@code migration/number}, once for every row. */
    List<String> steps() throws SQLException {
        return exists("steps") ? column("SELECT migration || '/' || step FROM steps ORDER BY 1") : List.of();
    }

    /** Of scripts that are not recorded: the statements that are noted as done, as {@code migration/number}. */
    Set<String> noted() throws SQLException {
        return exists(HISTORY + "_progress")
                ? Set.copyOf(column("SELECT name || '/' || generate_series(first_statement, last_statement) FROM "
                        + HISTORY + "_progress WHERE state = 'done'"))
                : Set.of();
    }

    /** How many rows the progress has in a state. */
    int progress(String state) throws SQLException {
        return exists(HISTORY + "_progress")
                ? column("SELECT name FROM " + HISTORY + "_progress WHERE state = '" + state + "'")
                        .size()
                : 0;
    }

    List<String> tables() throws SQLException {
        return column("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'");
    }

    List<String> invalid() throws SQLException {
        return column("SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid ORDER BY 1");
    }

    CatalogFacts schema() throws SQLException {
        return server.schema(name, HIDDEN);
    }

    /** What differs from an undisturbed run. */
    void assertLike(Database undisturbed) throws SQLException {
        assertThat(CatalogDiff.between(undisturbed.schema(), schema()))
                .as("changes of the schema")
                .isEmpty();
        assertThat(CatalogDiff.between(schema(), undisturbed.schema()))
                .as("changes of the schema")
                .isEmpty();
        assertThat(invalid()).isEmpty();
        assertThat(recorded()).isEqualTo(undisturbed.recorded());
        assertThat(steps()).isEqualTo(undisturbed.steps());
        assertThat(noted()).isEmpty();
        assertThat(progress("intent") + progress("failed")).isZero();
    }

    /**
     * What holds at every moment, while no run is under way: what is recorded was done, once; what one commit does is done
     * only if it is recorded; what else was done in a transaction and is not recorded is noted.
     */
    void assertSound(Project project) throws SQLException {
        Set<String> recorded = Set.copyOf(recorded());
        List<String> steps = steps();
        Set<String> noted = noted();
        Set<String> tables = Set.copyOf(tables());
        assertThat(recorded()).doesNotHaveDuplicates();
        assertThat(steps).doesNotHaveDuplicates();
        for (Script script : project.scripts()) {
            boolean done = recorded.contains(script.name());
            if (script.oneCommit()) {
                assertThat(tables.contains(script.table()))
                        .as("%s is in the database, and in the history: %s", script.name(), done)
                        .isEqualTo(done);
            }
            for (int step : script.steps()) {
                String place = script.name() + "/" + step;
                assertThat(steps.contains(place))
                        .as("%s is in the database, and is known to be", place)
                        .isEqualTo(done || noted.contains(place));
            }
        }
    }

    private boolean exists(String table) throws SQLException {
        return column("SELECT to_regclass('" + table + "') IS NOT NULL").contains("t");
    }
}
