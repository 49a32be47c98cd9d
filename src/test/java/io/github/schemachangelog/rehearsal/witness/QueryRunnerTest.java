package io.github.schemachangelog.rehearsal.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.Verification.Outcome;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.scratch.OfThisTest;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
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
                CREATE VIEW f AS SELECT pg_read_file('postgresql.conf') AS content;
                CREATE VIEW ends AS SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();
                CREATE VIEW cancels AS SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();
                CREATE VIEW becomes AS SELECT set_config('role', 'none', false);
                CREATE VIEW reloads AS SELECT pg_reload_conf();
                CREATE VIEW lists AS SELECT pg_ls_dir('.');
                CREATE VIEW exports AS SELECT lo_export(1, '/tmp/schema-changelog-was-here');
                CREATE FUNCTION climbs() RETURNS text LANGUAGE plpgsql STABLE AS
                    $$ BEGIN PERFORM set_config('role', 'none', false); RETURN pg_read_file('postgresql.conf'); END $$;
                CREATE ROLE clerk_of_queries;
                CREATE TABLE customers (id int PRIMARY KEY);
                CREATE TABLE orders (id int PRIMARY KEY, c int REFERENCES customers, n int CHECK (n > 0));
                ALTER TABLE customers OWNER TO clerk_of_queries;
                GRANT UPDATE ON orders TO clerk_of_queries;
                CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
                CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
                CREATE VIEW one AS SELECT 1 AS a;
                CREATE TABLE secrets (id int);
                INSERT INTO secrets VALUES (1), (2);
                ALTER TABLE secrets ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY, OWNER TO clerk_of_queries;
                CREATE FUNCTION kept() RETURNS int LANGUAGE sql STABLE AS 'SELECT 5';
                REVOKE EXECUTE ON FUNCTION kept() FROM PUBLIC
                """);
    }

    @AfterAll
    void close() throws SQLException {
        execute("DROP OWNED BY clerk_of_queries CASCADE; DROP ROLE clerk_of_queries");
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
            SELECT sum(id) / 2.0 FROM t                     # Expected: 1.5           # as expected: 1.5000000000000000
            SELECT 1000 + id FROM t WHERE id = 1            # Expected: 1,001         # as expected: 1001
            SELECT n FROM t WHERE id = 1                    # Expected: 'a'           # as expected: a
            SELECT '1.10'                                   # Expected: 1.1           # otherwise: 1.10
            SELECT to_regclass('public.t')                  # Expected: public.t      # as expected: t
            SHOW transaction_read_only                      # Should return on        # as expected: on
            SHOW TimeZone                                   # Should return UTC       # as expected: UTC
            SELECT nosuch                                   # Should return 1         # failed: ERROR: column "nosuch" does not exist
            SELECT count(*) FROM t WHERE '{"a":1}'::jsonb ? 'a' # Should return 2     # as expected: 2
            """)
    void comparesWhatItGives(String sql, String comment, String expected) throws SQLException {
        String comments = comment.replaceAll("(?<!\\\\)\\|", "\n-- ").replace("\\|", "|");
        Verification found = run(sql, Expectation.read("-- " + comments));

        assertThat((found.outcome() + ": " + found.found()).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            SELECT count(*) FROM secrets                                                                              # 2
            SELECT constraint_type FROM information_schema.table_constraints WHERE constraint_name = 'orders_c_fkey'  # FOREIGN KEY
            SELECT count(*) FROM information_schema.table_constraints WHERE table_name = 'customers'                  # 2
            SELECT unique_constraint_name FROM information_schema.referential_constraints                            # customers_pkey
            SELECT check_clause FROM information_schema.check_constraints WHERE check_clause LIKE '%n >%'             # (n > 0)
            SELECT count(*) FROM information_schema.key_column_usage WHERE table_name = 'orders'                      # 2
            SELECT count(*) FROM information_schema.constraint_column_usage WHERE constraint_name = 'orders_c_fkey'   # 1
            SELECT trigger_name FROM information_schema.triggers                                                      # touch
            SELECT view_definition FROM information_schema.views WHERE table_name = 'one'                             # SELECT 1 AS a;
            SELECT routine_definition FROM information_schema.routines WHERE routine_name = 'kept'                    # SELECT 5
            SELECT count(*) FROM information_schema.table_privileges WHERE grantee = 'clerk_of_queries' AND table_name = 'orders' # 1
            SELECT has_table_privilege('orders', 'INSERT')                                                            # t
            SELECT has_table_privilege('customers', 'DELETE')                                                         # t
            SELECT kept()                                                                                             # 5
            """)
    void seesWhatOwnersSee(String sql, String expected) throws SQLException {
        String before = trace();

        assertThat(run(sql, Optional.empty()).found().replace("CHECK", "").strip())
                .isEqualTo(expected);
        assertThat(trace()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            SELECT count(*) FROM t                                       # no expectation: 2
            SELECT count(*) FROM information_schema.columns WHERE table_name = 't' # no expectation: 3
            SELECT count(*) FROM secrets                                 # refused: ERROR: query would be affected by row-level security policy for table "secrets"
            SELECT count(*) FROM "information_schema" . table_constraints # refused: it asks for what PostgreSQL shows to owners alone, and only a superuser can let it read safely as one
            SELECT HAS_TABLE_PRIVILEGE('orders', 'INSERT')               # refused: it asks for what PostgreSQL shows to owners alone, and only a superuser can let it read safely as one
            DELETE FROM t                                                # refused: it begins with DELETE and is no query
            """)
    void whoCannotReadAsAnOwnerIsNotSaidToFindNothing(String sql, String expected) throws SQLException {
        execute("GRANT pg_read_all_data TO clerk_of_queries");
        ScratchDatabase ofClerk = new OfClerk(database);

        Verification found = new QueryRunner(ofClerk, Duration.ofSeconds(2)).run(query(sql, Optional.empty()));

        assertThat(found.outcome() + ": " + found.found()).isEqualTo(expected);
    }

    /** The same database, which somebody who is no superuser is connected to. */
    private record OfClerk(ScratchDatabase database) implements ScratchDatabase {
        @Override
        public Connection connect() throws SQLException {
            Connection connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION AUTHORIZATION clerk_of_queries");
            }
            return connection;
        }

        @Override
        public String version() {
            return database.version();
        }

        @Override
        public boolean endsWithin(Duration patience) {
            return database.endsWithin(patience);
        }

        @Override
        public void close() {
            database.close();
        }
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
                "SELECT * FROM ends",
                "SELECT * FROM cancels",
                "SELECT * FROM becomes",
                "SELECT * FROM reloads",
                "SELECT * FROM lists",
                "SELECT * FROM exports",
                "SELECT climbs()",
                "INSERT INTO orders VALUES (1)",
                "WITH d AS (DELETE FROM secrets RETURNING id) SELECT count(*) FROM d",
                "SELECT * FROM customers FOR UPDATE",
                "SELECT * FROM pg_file_settings",
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
        return runner.run(query(sql, expected));
    }

    private static VerificationQuery query(String sql, Optional<Expectation> expected) {
        Source source = new Source(Path.of("x.md"), "x.md", sql);
        return new VerificationQuery(new Script(source, new Span(0, sql.length()), Checksum.of(sql)), expected);
    }

    /** All that a query could have left: rows, objects, the sequence, locks, roles; other databases are of other tests. */
    private String trace() throws SQLException {
        try (Statement statement = victim.orElseThrow().createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT (SELECT string_agg(t::text, ',' ORDER BY id) FROM t),
                               (SELECT count(*) FROM pg_class),
                               (SELECT last_value || is_called::text FROM s),
                               (SELECT count(*) FROM pg_largeobject_metadata),
                               (SELECT count(*) FROM pg_locks
                                WHERE locktype = 'advisory' AND database =
                                    (SELECT oid FROM pg_database WHERE datname = current_database())),
                               (SELECT md5(string_agg(p::text, ',' ORDER BY oid)) FROM pg_proc p),
                               (SELECT count(*) FROM pg_roles WHERE rolname ~ 'reader' AND rolname !~ '^pg_')
                        """)) {
            row.next();
            StringBuilder trace = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                trace.append(row.getString(i)).append(' ');
            }
            return trace.toString();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = victim.orElseThrow().createStatement()) {
            statement.execute(sql);
        }
    }
}
