package io.github.schemachangelog.rehearsal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes that leave few traces in the catalog are told, exactly, and by those who read only what is young, too. */
@Tag("postgres")
class CatalogReaderTest {
    private static final String SCHEMA = """
            CREATE DOMAIN mail AS text CONSTRAINT at CHECK (VALUE LIKE '%@%') CONSTRAINT short CHECK (length(VALUE) < 99);
            CREATE TABLE users (id int, name text, mail mail);
            CREATE PUBLICATION pub FOR TABLE users;
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            ALTER DOMAIN mail DROP CONSTRAINT at                                 # domain mail ALTERED
            ALTER DOMAIN mail DROP CONSTRAINT at; ALTER DOMAIN mail ADD CHECK (VALUE <> '') # domain mail ALTERED
            ALTER PUBLICATION pub DROP TABLE users                               # publication pub ALTERED
            CREATE TABLE more (id int); ALTER PUBLICATION pub ADD TABLE more     # TableCreated more; publication pub ALTERED
            """)
    void whatLeavesFewTracesIsTold(String sql, String expected) throws SQLException {
        CatalogReader reader = new CatalogReader("history", "hidden");
        try (Connection connection = TestPostgres.newDatabase()) {
            execute(connection, SCHEMA);
            CatalogState before = reader.read(connection, CatalogState.NONE);
            execute(connection, sql);
            CatalogState now = reader.read(connection, before);

            assertThat(before.changesTo(now).stream()
                            .map(CatalogReaderTest::told)
                            .collect(Collectors.joining("; ")))
                    .isEqualTo(expected);
            assertThat(now.facts())
                    .isEqualTo(reader.read(connection, CatalogState.NONE).facts());
        }
    }

    private static String told(SchemaChange change) {
        return change instanceof SchemaChange.OtherObject other
                ? other.kind() + " " + other.name() + " " + other.verb()
                : change.getClass().getSimpleName() + " " + change.subject().orElseThrow();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
