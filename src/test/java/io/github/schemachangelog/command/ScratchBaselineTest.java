package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A rehearsal on what is there before the first migration. */
@Tag("postgres")
@ResourceLock(value = TestPostgres.RUNS, mode = ResourceAccessMode.READ)
@ResourceLock(TestPostgres.STATES)
class ScratchBaselineTest {
    private static final String PLATFORM = """
            CREATE ROLE shop_reader;
            CREATE SCHEMA auth;
            CREATE TABLE auth.users (id uuid PRIMARY KEY);
            """;

    /** As pg_dump begins and ends one. */
    private static final String DUMP = """
            --
            -- PostgreSQL database dump
            --
            \\restrict 3xZkT9

            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            SET default_table_access_method = heap;
            CREATE FUNCTION public.twice(i integer) RETURNS integer LANGUAGE sql AS $$ SELECT i * 2; $$;
            CREATE TABLE public.teas (id bigint NOT NULL);
            ALTER TABLE ONLY public.teas ADD CONSTRAINT teas_pkey PRIMARY KEY (id);

            \\unrestrict 3xZkT9
            """;

    @TempDir
    private Path folder = Path.of("");

    private Workplace place = new Workplace(folder);

    @BeforeEach
    void write() {
        place = Workplace.sound(folder);
    }

    @AfterEach
    void forget() throws IOException {
        TestPostgres.forgetStates();
    }

    @Test
    void rolesAndSchemasOfOthersAreThere() {
        place.file("base.sql", PLATFORM).migration("20260106120000_b", """
                        CREATE TABLE b (id bigint PRIMARY KEY, owner uuid REFERENCES auth.users);
                        GRANT SELECT ON b TO shop_reader;
                        """);

        assertThat(rehearsed()).first().asString().endsWith(", on `base.sql`");
        assertThat(place.reported()).isEmpty();
    }

    @Test
    void withoutItTheFindingNamesIt() {
        place.migration("20260106120000_b", "CREATE TABLE b (id bigint);\nGRANT SELECT ON b TO shop_reader;\n");

        Outcome outcome = rehearse(Optional.empty(), new ArrayList<>());

        assertThat(outcome.messages())
                .singleElement()
                .asString()
                .contains(
                        "role \"shop_reader\" does not exist",
                        "unless the target has it from elsewhere",
                        "scratchBaseline");
    }

    @Test
    void aDumpIsRunAsItIs() {
        place.file("base.sql", DUMP)
                .migration("20260106120000_b", "CREATE TABLE b (id bigint PRIMARY KEY);\nDROP FUNCTION twice(int);\n");

        rehearsed();

        assertThat(place.reported()).doesNotContain("migration-fails");
    }

    @Test
    void whatItSetsForTheDatabaseCounts() {
        place.file("base.sql", """
                        CREATE SCHEMA aside;
                        CREATE TABLE aside.teas (id bigint PRIMARY KEY);
                        DO $$ BEGIN
                            EXECUTE format('ALTER DATABASE %I SET search_path = public, aside', current_database());
                        END $$;
                        """).migration("20260106120000_b", "CREATE TABLE b (id bigint REFERENCES teas);\n");

        rehearsed();

        assertThat(place.reported()).doesNotContain("migration-fails");
    }

    @Test
    void whatItMakesExistedBeforeTheMigrations() {
        place.file("base.sql", "CREATE TABLE teas (id bigint);\nINSERT INTO teas VALUES (1);\n")
                .migration("20260106120000_b", "CREATE TABLE b (id bigint);\nALTER TABLE teas ALTER id TYPE text;\n");

        rehearsed();

        assertThat(place.reported()).contains("table-rewrite");
    }

    @Test
    void whatFailsIsToldWithItsPlace() {
        place.file("base.sql", "CREATE TABLE teas (id bigint);\nGRANT SELECT ON teas TO nobody_knows;\n");

        assertThatThrownBy(this::rehearsed)
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining(
                        "The scratch baseline fails at base.sql:2:1: role \"nobody_knows\" does not exist.")
                .hasMessageContaining("--no-privileges");
        assertThat(place.out().resolve("evidence.json")).doesNotExist();
    }

    @Test
    void rowsOfPsqlAreRefused() {
        place.file("base.sql", "CREATE TABLE teas (id bigint);\nCOPY teas FROM stdin;\n1\n\\.\n");

        assertThatThrownBy(this::rehearsed)
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("base.sql:2:1: COPY FROM stdin with its data in the script runs in psql only")
                .hasMessageContaining("pg_dump --schema-only");
    }

    @Test
    void aScriptThatIsNotThereIsNamed() {
        assertThatThrownBy(this::rehearsed)
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("There is no file `base.sql`.");
    }

    @Test
    void whatChangesInItIsRehearsedAgain() {
        place.file("base.sql", PLATFORM);
        assertThat(rehearsed()).isNotEmpty();
        assertThat(rehearsed()).as("nothing changed").isEmpty();

        place.file("base.sql", PLATFORM + "CREATE TABLE a (id int);\n");

        assertThat(rehearsed()).isNotEmpty();
        assertThat(place.reported()).containsExactly("migration-fails");
    }

    /** A state that holds it does not get it again. */
    @Test
    void whatTakesLongIsKept() {
        place.file("base.sql", PLATFORM + "SELECT pg_sleep(0.6);\n");
        rehearsed();
        place.file(
                "CHANGES.md",
                "Some words.\n\n# Changes\n\n## Migrated\n\n" + Workplace.entry("20260105120000_a")
                        + Workplace.entry("20260106120000_b"));

        assertThat(rehearsed()).first().asString().contains("; 2 are restored, unchanged");
        assertThat(place.reported()).isEmpty();
    }

    /** What it says while it rehearses; nothing where it knows the outcome. */
    private List<String> rehearsed() {
        List<String> progress = new ArrayList<>();
        rehearse(Optional.of(folder.resolve("base.sql")), progress);
        return progress;
    }

    private Outcome rehearse(Optional<Path> baseline, List<String> progress) {
        ScratchRequest scratch = new ScratchRequest("required", "18", "", "", "", false, "", true, baseline);
        Request request = place.request(Options.STANDARD, TestPostgres.CACHE, Clock.systemUTC());
        return new Rehearse(
                        request, scratch, false, (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD))
                .run(Set.of(), progress::add);
    }
}
