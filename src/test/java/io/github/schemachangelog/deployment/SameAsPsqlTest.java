package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is deployed is what {@code psql -f} of the same files makes: every object and every row. */
@Tag("postgres")
class SameAsPsqlTest {
    private static final String TABLES =
            "SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relpersistence = 'p'"
                    + " AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
                    + " AND relnamespace::regnamespace::text <> 'history' ORDER BY 1::text";

    @BeforeAll
    static void psqlIsHere() {
        Psql.mustBeHere();
    }

    @Test
    void theStorefront() throws IOException, InterruptedException, SQLException {
        assertSame(new Folder(Path.of("src/it/storefront/src/main/migrations").toAbsolutePath()), 50);
    }

    @ParameterizedTest
    @EnumSource
    void aHostileScript(HostileScript script, @TempDir Path path)
            throws IOException, InterruptedException, SQLException {
        Folder folder = new Folder(path)
                .with("1_hostile", script.text())
                .with("2_after", "CREATE TABLE passing (v text); INSERT INTO passing VALUES (current_schema())");

        assertSame(folder, 2);
    }

    private static void assertSame(Folder folder, int atLeast) throws IOException, InterruptedException, SQLException {
        try (Bench ours = new Bench();
                Bench theirs = new Bench()) {
            ours.apply(folder);
            for (var migration : folder.read().all()) {
                Psql.run(theirs.working(), migration.script().source().path());
            }

            List<String> expected = content(theirs);
            assertThat(expected).hasSizeGreaterThan(atLeast);
            assertThat(content(ours)).isEqualTo(expected);
        }
    }

    private static List<String> content(Bench bench) throws IOException, SQLException {
        List<String> content = new ArrayList<>(bench.column(schemaQuery()));
        for (String table : bench.column(TABLES)) {
            bench.column("SELECT t::text FROM " + table + " t ORDER BY 1")
                    .forEach(row -> content.add(table + " " + row));
        }
        return content;
    }

    private static String schemaQuery() throws IOException {
        try (InputStream in = SameAsPsqlTest.class.getResourceAsStream("schema.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
