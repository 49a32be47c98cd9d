package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A rehearsal that begins in the middle comes to what one from the beginning comes to. */
@Tag("postgres")
@Order(1)
@ResourceLock(value = TestPostgres.RUNS, mode = ResourceAccessMode.READ)
@ResourceLock(TestPostgres.STATES)
class RememberedRehearsalTest {
    private static final String TITLE = "# Changes of " + RememberedRehearsalTest.class.getName();

    @TempDir
    private Path folder = Path.of("");

    /** Where the rehearsal from the beginning runs: on the server that is there already, which is a second sooner. */
    private ScratchRequest reference = Scratches.shared();

    private final Map<String, String> scripts = new TreeMap<>();
    private final Map<String, String> rollbacks = new TreeMap<>();
    private String preamble = "";

    @BeforeEach
    void fill() throws IOException {
        TestPostgres.forgetStates();
        add(
                "20260101000000_shelves",
                "CREATE TABLE shelves (id serial PRIMARY KEY, label text);",
                "DROP TABLE shelves;");
        add("20260102000000_teas", """
                CREATE TYPE kind AS ENUM ('GREEN', 'BLACK');
                CREATE UNLOGGED TABLE teas (id int PRIMARY KEY, shelf int REFERENCES shelves);
                INSERT INTO shelves (label) VALUES ('a'), ('b');
                INSERT INTO teas VALUES (1, 1);
                """, "DROP TABLE teas; DROP TYPE kind;");
        add("20260103000000_rows", "INSERT INTO shelves (label) SELECT 'x' FROM generate_series(1, 40);", "SELECT 1;");
        add(
                "20260104000000_concurrent",
                "CREATE INDEX CONCURRENTLY teas_shelf ON teas (shelf);",
                "DROP INDEX CONCURRENTLY teas_shelf;");
        add(
                "20260105000000_names",
                "ALTER TABLE teas ADD COLUMN kind kind; ALTER TABLE shelves RENAME COLUMN label TO name;",
                "ALTER TABLE shelves RENAME COLUMN name TO label;");
        add(
                "20260106000000_last",
                "ALTER TABLE teas ALTER COLUMN shelf TYPE bigint; INSERT INTO shelves (name) VALUES ('c');",
                "DROP TABLE teas;");
    }

    @AfterEach
    void forget() throws IOException {
        TestPostgres.forgetStates();
    }

    @Test
    void overEdits() throws IOException {
        assertThat(restored()).isZero();

        preamble = "Some words that are no entry.\n";
        assertThat(restored()).isEqualTo(6);

        add("20260107000000_more", "CREATE INDEX teas_kind ON teas (kind);", "DROP INDEX teas_kind;");
        assertThat(restored()).isEqualTo(6);

        scripts.put("20260107000000_more", "CREATE INDEX teas_kind ON teas (kind) WHERE shelf = 1;");
        assertThat(restored()).isEqualTo(6);

        rollbacks.put(
                "20260105000000_names",
                "ALTER TABLE teas DROP COLUMN kind; " + "ALTER TABLE shelves RENAME COLUMN name TO label;");
        assertThat(restored()).as("nothing is kept before it").isZero();

        rollbacks.put("20260105000000_names", "ALTER TABLE teas DROP COLUMN kind;");
        assertThat(restored()).as("kept when it was edited first").isEqualTo(4);

        scripts.put("20260105000000_names", "ALTER TABLE teas ADD COLUMN kind kind NOT NULL DEFAULT 'GREEN';");
        assertThat(restored()).isEqualTo(4);

        scripts.put("20260106000000_last", "ALTER TABLE teas ALTER COLUMN shelf TYPE bigint;");
        assertThat(restored()).isEqualTo(4);

        scripts.remove("20260106000000_last");
        rollbacks.remove("20260106000000_last");
        assertThat(restored()).isEqualTo(4);

        scripts.put("20260107000000_more", "CREATE INDEX teas_nosuch ON teas (nosuch);");
        assertThat(restored()).isEqualTo(4);

        scripts.put("20260107000000_more", "CREATE INDEX teas_kind ON teas (kind) WHERE shelf = 1;");
        preamble = "Other words that are no entry.\n";
        assertThat(restored()).isEqualTo(6);
    }

    @Test
    void verificationsAreAskedAgainWhereTheyChange() throws IOException {
        String asked = "SELECT count(*) FROM shelves;\n  -- Should return: 42\n";
        verify("20260103000000_rows", asked);
        assertThat(restored()).isZero();
        preamble = "Words.\n";
        assertThat(restored()).isEqualTo(6);

        verify("20260103000000_rows", asked.replace("42", "43"));
        assertThat(restored()).isZero();
    }

    @Test
    void aDamagedStateIsThrownAway() throws IOException {
        restored();
        for (Path state : TestPostgres.states()) {
            Files.write(state, Arrays.copyOf(Files.readAllBytes(state), 100_000));
        }
        preamble = "Words.\n";

        assertThat(restored()).isZero();
        assertThat(TestPostgres.states()).hasSize(1);
        preamble = "Other words.\n";
        assertThat(restored()).isEqualTo(6);
    }

    /** In order but of no use: only the server can tell. */
    @Test
    void aStateThatDoesNotStartIsThrownAway() throws IOException {
        restored();
        for (Path state : TestPostgres.states()) {
            TestPostgres.lose("pg_notify", state);
        }
        preamble = "Words.\n";

        assertThat(restored()).isZero();
        preamble = "Other words.\n";
        assertThat(restored()).isEqualTo(6);
    }

    /** New sessions on a copy would begin otherwise than the session that goes on. */
    @Test
    void whatACopyDoesNotHoldIsNotKept() throws IOException {
        reference = Scratches.OWN;
        add("20260107000000_database", "ALTER DATABASE postgres SET search_path TO elsewhere;", "SELECT 1;");
        restored();
        preamble = "Words.\n";

        assertThat(restored())
                .as("what was seen is known, and the way there is run")
                .isZero();
        assertThat(TestPostgres.states()).isEmpty();
    }

    @Test
    void twoAtOnceComeToTheSame() throws Exception {
        restored();
        preamble = "Words.\n";
        write();
        Workplace place = new Workplace(folder);
        ExecutorService builds = Executors.newFixedThreadPool(2);
        try {
            Callable<String> build = () ->
                    rehearse(place, "on", Scratches.OWN, new ArrayList<>()).failure();
            List<Future<String>> outcomes = builds.invokeAll(List.of(build, build));

            assertThat(outcomes.get(0).get()).isEqualTo(outcomes.get(1).get());
        } finally {
            builds.shutdownNow();
        }
        assertThat(TestPostgres.states()).hasSize(1);
    }

    @Test
    void inMyBatisLayoutToo() {
        Workplace place = new Workplace(folder)
                .file("migrations/bootstrap.sql", "CREATE TABLE boot (id int);\n")
                .file("migrations/20260101000000_changelog.sql", """
                        CREATE TABLE ${changelog} (
                            ID NUMERIC(20,0) NOT NULL PRIMARY KEY,
                            APPLIED_AT VARCHAR(25) NOT NULL,
                            DESCRIPTION VARCHAR(255) NOT NULL
                        );
                        -- //@UNDO
                        DROP TABLE ${changelog};
                        """)
                .file(
                        "migrations/20260102000000_teas.sql",
                        "CREATE TABLE teas (id int);\n-- //@UNDO\nDROP TABLE teas;\n")
                .changelog();
        assertThat(restored(place)).isZero();

        place.file("migrations/20260103000000_cups.sql", "ALTER TABLE boot ADD COLUMN x int;\n-- //@UNDO\n");
        assertThat(restored(place)).isEqualTo(2);

        place.file("migrations/20260103000000_cups.sql", """
                ALTER TABLE boot ADD COLUMN x int;
                -- //@UNDO
                ALTER TABLE boot DROP COLUMN x;
                """);
        assertThat(restored(place)).as("only its undo is another").isEqualTo(2);

        place.file("migrations/bootstrap.sql", "CREATE TABLE boot (id bigint);\n");
        assertThat(restored(place)).isZero();
    }

    private void verify(String id, String sql) {
        rollbacks.put(id, "SELECT 1;`\n- **Verification:**\n  ```sql\n  " + sql + "  ```\n- **Notes:** `none");
    }

    private void add(String id, String sql, String rollback) {
        scripts.put(id, sql);
        rollbacks.put(id, rollback);
    }

    /** How many migrations the rehearsal did not run; its reports are compared with those of one that knows nothing. */
    private int restored() throws IOException {
        return restored(write());
    }

    private int restored(Workplace place) {
        Outcome fresh = rehearse(place, "off", reference, new ArrayList<>());
        String evidence = place.text("evidence.json");
        String sarif = place.text("findings.sarif");
        List<String> progress = new ArrayList<>();
        Outcome quick = rehearse(place, "on", Scratches.OWN, progress);

        assertThat(place.text("evidence.json")).isEqualTo(evidence);
        assertThat(place.text("findings.sarif")).isEqualTo(sarif);
        assertThat(quick.messages()).isEqualTo(fresh.messages());
        assertThat(withoutTime(quick.summary())).isEqualTo(withoutTime(fresh.summary()));
        assertThat(progress).isNotEmpty();
        return progress.get(0).contains("restored")
                ? Integer.parseInt(progress.get(0).replaceAll(".*; (\\d+) (is|are) restored.*", "$1"))
                : 0;
    }

    private Workplace write() throws IOException {
        Workplace place = new Workplace(folder);
        try (Stream<Path> old = Files.walk(Files.createDirectories(folder.resolve("migrations")))) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
                Files.delete(file.getParent());
            }
        }
        scripts.forEach(place::migration);
        StringBuilder entries = new StringBuilder();
        rollbacks.forEach((id, rollback) -> entries.append(
                Workplace.entry(id).replaceFirst("`DROP TABLE [^`]*`", "`" + rollback.replace("$", "\\$") + "`")));
        place.file("CHANGES.md", TITLE + "\n\n" + preamble + "\n## Migrated\n\n" + entries);
        return place;
    }

    /**
     * Goes on by 100 ms whenever the build looks at it, once for every migration and once for every statement, so that one
     * migration is not worth a stop, and three are. A watcher that looks on makes it go on no faster.
     */
    private static final class Steps extends Clock {
        private final Thread build = Thread.currentThread();
        private volatile Instant now = Workplace.NOW;

        @Override
        public Instant instant() {
            if (Thread.currentThread().equals(build)) {
                now = now.plusMillis(100);
            }
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static String withoutTime(String summary) {
        return summary.substring(0, summary.lastIndexOf(';'));
    }

    private static Outcome rehearse(Workplace place, String cache, ScratchRequest scratch, List<String> progress) {
        Options options = new Options(Map.of(), "error", "", List.of(), Map.of(), cache);
        return new Rehearse(
                        place.request(options, TestPostgres.CACHE, new Steps()),
                        scratch,
                        true,
                        (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD))
                .run(Set.of(), progress::add);
    }
}
