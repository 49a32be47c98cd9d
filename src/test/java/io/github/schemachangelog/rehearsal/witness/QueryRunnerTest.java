package io.github.schemachangelog.rehearsal.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.Verification.Outcome;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.scratch.OfThisTest;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a verification query gives, and that none does anything but read. */
@Tag("postgres")
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class QueryRunnerTest {
    private final OfThisTest database = new OfThisTest();
    private final QueryRunner runner = new QueryRunner(database, Duration.ofSeconds(2));
    private Optional<Connection> victim = Optional.empty();

    @BeforeAll
    void schema() throws SQLException {
        victim = Optional.of(database.connect());
        execute("""
                CREATE TABLE t (id int PRIMARY KEY, b bool, n text);
                INSERT INTO t VALUES (1, true, 'a'), (2, false, NULL);
                CREATE SEQUENCE s;
                CREATE FUNCTION writes() RETURNS int LANGUAGE sql AS 'INSERT INTO t VALUES (9) RETURNING id';
                CREATE FUNCTION lies() RETURNS int LANGUAGE plpgsql STABLE AS
                    $$ BEGIN EXECUTE 'INSERT INTO t VALUES (8)'; RETURN 1; END $$;
                CREATE FUNCTION hidden() RETURNS int LANGUAGE plpgsql STABLE AS
                    $$ BEGIN PERFORM set_config('transaction_read_only', 'off', true);
                       PERFORM set_config('role', 'postgres', false); PERFORM writes(); RETURN 1; END $$;
                CREATE FUNCTION reads_file() RETURNS text LANGUAGE plpgsql STABLE AS
                    $$ BEGIN RETURN pg_read_file('postgresql.conf'); END $$;
                CREATE FUNCTION lifted() RETURNS int LANGUAGE plpgsql STABLE SECURITY DEFINER AS
                    $$ BEGIN RETURN length(pg_read_file('postgresql.conf')); END $$;
                CREATE FUNCTION shouts(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS
                    $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();
                       RETURN 1; END $$;
                CREATE OPERATOR !!! (FUNCTION = shouts, RIGHTARG = int);
                CREATE VIEW v AS SELECT writes() AS w;
                CREATE VIEW f AS SELECT pg_read_file('postgresql.conf') AS content
                """);
    }

    @AfterAll
    void close() throws SQLException {
        victim.orElseThrow().close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            SELECT count(*) FROM t                          # Should return: 2        # as expected: 2
            SELECT count(*) FROM t                          # Should return 3         # otherwise: 2
            SELECT id FROM t                                # Should return 2 rows    # as expected: 2 rows: 1, 2
            SELECT id FROM t WHERE id > 5                   # Should return: 0        # as expected: 0 rows
            SELECT b FROM t WHERE id = 1                    # Should return true      # as expected: t
            VALUES ('a'), ('b')                             # Expected output:|b|a    # as expected: 2 rows: a, b
            SELECT id, n FROM t ORDER BY id                 # Expected:|1 \\| a       # otherwise: 2 rows: 1 | a, 2 |
            TABLE t                                         # -                       # no expectation: 2 rows: 1 | t | a, 2 | f |
            WITH x AS (SELECT 1 AS one) SELECT one FROM x   # Should return 1 row     # as expected: 1
            SHOW transaction_read_only                      # Should return on        # as expected: on
            SELECT nosuch                                   # Should return 1         # failed: ERROR: column "nosuch" does not exist
            SELECT count(*) FROM t WHERE '{"a":1}'::jsonb ? 'a' # Should return 2     # as expected: 2
            """)
    void comparesWhatItGives(String sql, String comment, String expected) throws SQLException {
        String comments = comment.replaceAll("(?<!\\\\)\\|", "\n-- ").replace("\\|", "|");
        Verification found = run(sql, Expectation.read("-- " + comments));

        assertThat((found.outcome() + ": " + found.found()).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (3)",
                "DELETE FROM t",
                "DROP TABLE t",
                "DO $$ BEGIN DELETE FROM t; END $$",
                "CALL nosuch()",
                "COPY t TO PROGRAM 'touch /tmp/schema-changelog-was-here'",
                "COPY t TO '/tmp/schema-changelog-was-here'",
                "COPY (SELECT 1) TO STDOUT",
                "EXPLAIN ANALYZE DELETE FROM t",
                "SET ROLE postgres",
                "RESET ROLE",
                "PREPARE p AS DELETE FROM t",
                "EXECUTE p",
                "LOCK TABLE t",
                "NOTIFY x",
                "LISTEN x",
                "BEGIN",
                "COMMIT",
                "VACUUM",
                "SELECT 1; DELETE FROM t",
                "SELECT 1; COMMIT; DELETE FROM t",
                "COMMIT; DELETE FROM t; SELECT 1",
                "WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d",
                "WITH d AS (INSERT INTO t VALUES (7) RETURNING *) SELECT count(*) FROM d",
                "SELECT * INTO copied FROM t",
                "SELECT * FROM t FOR UPDATE",
                "SELECT writes()",
                "SELECT lies()",
                "SELECT hidden()",
                "SELECT lifted()",
                "SELECT reads_file()",
                "SELECT w FROM v",
                "SELECT content FROM f",
                "SELECT \"writes\"()",
                "SELECT writes /* here */ ()",
                "SELECT public.writes()",
                "SELECT U&\"\\0077rites\"()",
                "SELECT u&\"!0077rites\" UESCAPE '!' ()",
                "SELECT !!! 5",
                "SELECT nextval('s')",
                "SELECT setval('s', 100)",
                "SELECT set_config('transaction_read_only', 'off', false)",
                "SELECT set_config('role', 'none', false)",
                "SELECT pg_read_file('postgresql.conf')",
                "SELECT pg_read_binary_file('postgresql.conf')",
                "SELECT pg_ls_dir('.')",
                "SELECT pg_stat_file('postgresql.conf')",
                "SELECT * FROM pg_hba_file_rules",
                "SELECT rolpassword FROM pg_authid WHERE rolname = 'nosuch' OR pg_read_file('PG_VERSION') <> ''",
                "SELECT lo_import('/etc/hostname')",
                "SELECT lo_create(0)",
                "SELECT lo_export(1, '/tmp/schema-changelog-was-here')",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
                "SELECT pg_cancel_backend(pid) FROM pg_stat_activity",
                "SELECT pg_reload_conf()",
                "SELECT pg_rotate_logfile()",
                "SELECT pg_advisory_lock(1)",
                "SELECT pg_notify('x', 'y')",
                "SELECT pg_sleep(100)",
                "SELECT query_to_xml('DELETE FROM t', true, true, '')",
                "SELECT ts_stat('DELETE FROM t')",
                "SELECT ts_rewrite('a'::tsquery, 'DELETE FROM t')",
                "SELECT dblink('dbname=postgres', 'DELETE FROM t')",
                "SELECT pg_create_restore_point('x')",
                "SELECT pg_switch_wal()",
                "SELECT pg_export_snapshot()",
                "SELECT count(*) FROM generate_series(1, 100000000000)",
            })
    void doesNothingButRead(String sql) throws SQLException {
        String before = trace();

        Verification found = run(sql, Optional.empty());

        assertThat(found.outcome()).isIn(Outcome.REFUSED, Outcome.FAILED);
        assertThat(trace()).isEqualTo(before);
        assertThat(victim.orElseThrow().isValid(5)).isTrue();
        assertThat(Path.of("/tmp/schema-changelog-was-here")).doesNotExist();
    }

    private Verification run(String sql, Optional<Expectation> expected) throws SQLException {
        Source source = new Source(Path.of("x.md"), "x.md", sql);
        Script script = new Script(source, new Span(0, sql.length()), Checksum.of(sql));
        return runner.run(new VerificationQuery(script, expected));
    }

    /** All that a query could have left: rows, objects, the sequence, locks; other databases are of other tests. */
    private String trace() throws SQLException {
        try (Statement statement = victim.orElseThrow().createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT (SELECT string_agg(t::text, ',' ORDER BY id) FROM t),
                               (SELECT count(*) FROM pg_class),
                               (SELECT last_value || is_called::text FROM s),
                               (SELECT count(*) FROM pg_largeobject_metadata),
                               (SELECT count(*) FROM pg_locks
                                WHERE locktype = 'advisory' AND database =
                                    (SELECT oid FROM pg_database WHERE datname = current_database()))
                        """)) {
            row.next();
            return row.getString(1) + row.getString(2) + row.getString(3) + row.getString(4) + row.getString(5);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = victim.orElseThrow().createStatement()) {
            statement.execute(sql);
        }
    }
}
