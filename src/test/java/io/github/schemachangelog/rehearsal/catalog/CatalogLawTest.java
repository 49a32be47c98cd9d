package io.github.schemachangelog.rehearsal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.CatalogDiff;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real server, whatever was done before: a change is told exactly, and reading what is young reads everything. */
@Tag("postgres")
class CatalogLawTest {
    private static final int STEPS = 40;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyStepIsToldExactly(int seed) throws SQLException {
        RandomDdl ddl = new RandomDdl(seed);
        CatalogReader reader = new CatalogReader("history", "hidden");
        try (Connection connection = TestPostgres.newDatabase()) {
            execute(connection, "CREATE TABLE history (id int PRIMARY KEY); CREATE SCHEMA hidden");
            CatalogState state = reader.read(connection, CatalogState.NONE);
            CatalogState first = state;
            for (int i = 0; i < STEPS; i++) {
                RandomDdl.Step step = ddl.next();
                execute(connection, step.sql() + "; INSERT INTO history VALUES (" + i + ")");
                CatalogState now = reader.read(connection, state);

                assertThat(told(state.changesTo(now))).as(step.sql()).isEqualTo(step.changes());
                CatalogState anew = reader.read(connection, CatalogState.NONE);
                assertThat(now.facts()).as("all, behind %s", step.sql()).isEqualTo(anew.facts());
                assertThat(now.relations()).isEqualTo(anew.relations());
                assertThat(state.differenceTo(now).isEmpty())
                        .as("another schema, behind %s", step.sql())
                        .isEqualTo(step.changes().isEmpty());
                state = now;
            }
            assertThat(CatalogDiff.between(state.facts(), state.facts())).isEmpty();
            assertThat(CatalogDiff.between(first.facts(), state.facts())).isEqualTo(first.changesTo(state));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void aTransactionThatIsRolledBackLeavesNoDifference(int seed) throws SQLException {
        RandomDdl ddl = new RandomDdl(seed);
        CatalogReader reader = new CatalogReader("history", "hidden");
        try (Connection connection = TestPostgres.newDatabase()) {
            for (int i = 0; i < STEPS; i++) {
                execute(connection, ddl.next().sql());
            }
            CatalogState before = reader.read(connection, CatalogState.NONE);
            execute(connection, "BEGIN");
            for (int i = 0; i < 10; i++) {
                execute(connection, ddl.next().sql());
            }
            CatalogState inside = reader.read(connection, before);
            execute(connection, "ROLLBACK");
            CatalogState after = reader.read(connection, before);

            assertThat(before.changesTo(inside)).isNotEmpty();
            assertThat(before.changesTo(after)).isEmpty();
            assertThat(after.facts()).isEqualTo(before.facts());
        }
    }

    private static List<String> told(List<SchemaChange> changes) {
        return changes.stream()
                .map(SchemaChange::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
