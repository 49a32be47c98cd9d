package io.github.schemachangelog.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.Invalid;
import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.RollbackProof.Outcome;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SecondRun;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rehearsal sees beyond whether migrations apply. */
@Tag("postgres")
class WitnessTest {
    private static final ObjectName ORDERS = ObjectName.of("orders");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theCatalogTellsWhatAMigrationChanges() throws IOException {
        write("1_a", "CREATE TYPE status AS ENUM ('NEW', 'OLD'); CREATE TABLE orders (id int PRIMARY KEY, s status)");
        write("2_b", """
                ALTER TABLE orders ADD COLUMN note varchar(32) DEFAULT 'x' NOT NULL;
                CREATE UNIQUE INDEX orders_note ON orders (note DESC) WHERE id > 5;
                ALTER TYPE status ADD VALUE 'LOST' BEFORE 'OLD'
                """);
        write("3_c", "ALTER TABLE orders RENAME COLUMN note TO remark; COMMENT ON TABLE orders IS 'all of them'");
        write("4_d", "DROP INDEX orders_note; INSERT INTO orders VALUES (1, 'NEW', 'y')");

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(changes(record, "2_b"))
                .extracting(SchemaChange::toString)
                .containsExactly(
                        "EnumValueAdded[type=status, value=LOST, before=Optional[OLD], after=Optional.empty]",
                        "ColumnAdded[table=orders, column=Column[name=note, type=character varying(32), nullable=false,"
                                + " defaultText=Optional['x'::character varying], generation=NONE], ifAbsent=false]",
                        "IndexCreated[index=Optional[orders_note], table=orders, method=btree, keys=[note DESC], included=[],"
                                + " where=Optional[(id > 5)], unique=true, concurrently=false]");
        assertThat(changes(record, "3_c"))
                .containsExactly(
                        new SchemaChange.ColumnRenamed(ORDERS, "note", "remark"),
                        new SchemaChange.OtherObject("table", ORDERS, SchemaChange.Verb.COMMENTED));
        assertThat(changes(record, "4_d"))
                .containsExactly(new SchemaChange.IndexDropped(ObjectName.of("orders_note"), false));
    }

    @Test
    void locksAndRewritesOfWhatWasThereAreSeenStatementByStatement() throws IOException {
        write("1_a", "CREATE TABLE customers (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, n int)");
        write("2_b", """
                CREATE TABLE lines (id int, order_id int REFERENCES orders (id));
                CREATE INDEX ON lines (order_id);
                CREATE INDEX orders_n ON orders (n);
                ALTER TABLE orders ALTER COLUMN n TYPE bigint;
                TRUNCATE customers;
                """);

        Observation seen =
                rehearse(Questions.NONE).observation(new MigrationId("2_b")).orElseThrow();

        assertThat(seen.locks().stream()
                        .filter(lock -> lock.kind() == RelationKind.TABLE)
                        .map(lock -> lock.relation() + " " + lock.mode()))
                .containsExactly(
                        "orders ShareRowExclusiveLock",
                        "orders ShareLock",
                        "orders AccessExclusiveLock",
                        "customers AccessExclusiveLock",
                        "customers ShareLock");
        assertThat(seen.rewrites()).hasSize(1).first().satisfies(rewrite -> {
            assertThat(rewrite.relation()).isEqualTo(ORDERS);
            assertThat(rewrite.statement())
                    .isEqualTo(seen.locks().stream()
                            .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                            .findFirst()
                            .orElseThrow()
                            .statement());
        });
    }

    @Test
    void whatIsStoredAnewIsTheTableOrItsIndexAndNotWhereLongValuesLie() throws IOException {
        write("1_a", """
                CREATE TABLE orders (id int PRIMARY KEY, note text);
                INSERT INTO orders SELECT i, repeat('x', 10) FROM generate_series(1, 10) i;
                """);
        write("2_b", "REINDEX TABLE orders;\nCLUSTER orders USING orders_pkey;\n");
        write("3_c", "DO $$ BEGIN TRUNCATE orders; END $$;\n");
        write("4_d", """
                CREATE FUNCTION wipe() RETURNS void LANGUAGE sql AS 'TRUNCATE orders';
                SELECT wipe();
                DO $$ BEGIN ALTER TABLE orders ALTER COLUMN id TYPE bigint; END $$;
                """);

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(rewritten(record, "2_b")).containsExactly("index orders_pkey", "table orders");
        assertThat(rewritten(record, "3_c")).isEmpty();
        assertThat(rewritten(record, "4_d")).containsExactly("table orders");
    }

    @Test
    void whatHasNoTransactionByItsDirectiveIsSeenAsADeploymentDoesIt() throws IOException {
        write("1_a", "CREATE TABLE orders (id int)");
        write("2_b", """
                -- schema-changelog: transaction=none
                CREATE INDEX orders_id ON orders (id);
                ALTER TABLE orders ALTER id TYPE bigint;
                """);

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(locked(record, "2_b"))
                .containsExactly(
                        "table orders ShareLock", "table orders AccessExclusiveLock", "table orders ShareLock");
        assertThat(rewritten(record, "2_b")).containsExactly("table orders");
    }

    @Test
    void aPartitionedTableIsToldFromItsPartitions() throws IOException {
        write("1_a", """
                CREATE TABLE orders (id int, n int) PARTITION BY RANGE (id);
                CREATE TABLE first PARTITION OF orders FOR VALUES FROM (1) TO (10);
                CREATE TABLE second (id int NOT NULL, n int);
                """);
        write("2_b", "CREATE INDEX ON ONLY orders (n)");
        write("3_c", "CREATE INDEX ON orders (id)");
        write("4_d", "ALTER TABLE orders ATTACH PARTITION second FOR VALUES FROM (10) TO (20)");

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(locked(record, "2_b")).containsExactly("partitioned table orders ShareLock");
        assertThat(locked(record, "3_c"))
                .containsExactly("partitioned table orders ShareLock", "table first ShareLock");
        assertThat(locked(record, "4_d"))
                .contains("partitioned table orders ShareUpdateExclusiveLock", "table second AccessExclusiveLock")
                .doesNotContain("partitioned table orders AccessExclusiveLock", "table first AccessExclusiveLock");
    }

    private static List<String> locked(RehearsalRecord record, String id) {
        return record.observation(new MigrationId(id)).orElseThrow().locks().stream()
                .filter(lock -> lock.kind().isTable())
                .map(lock -> lock.kind() + " " + lock.relation() + " " + lock.mode())
                .toList();
    }

    private static List<String> rewritten(RehearsalRecord record, String id) {
        return record.observation(new MigrationId(id)).orElseThrow().rewrites().stream()
                .map(rewrite -> rewrite.kind() + " " + rewrite.relation())
                .toList();
    }

    @Test
    void anUndoIsProvedAndLeavesNoTrace() throws IOException {
        write("1_a", "CREATE TABLE orders (id serial PRIMARY KEY)");
        undo("1_a", "DROP TABLE orders");
        write(
                "2_b",
                "ALTER TABLE orders ADD COLUMN n int; CREATE INDEX orders_n ON orders (n); INSERT INTO orders (n) VALUES (5)");
        undo("2_b", "ALTER TABLE orders DROP COLUMN n");
        write("3_c", "ALTER TABLE orders ADD COLUMN m int; CREATE TABLE lines (id int)");
        undo("3_c", "DROP TABLE lines");
        write("4_d", "CREATE TABLE extra (id int)");
        undo("4_d", "DROP TABLE nosuch");
        write("5_e", "DO $$ BEGIN ASSERT (SELECT last_value FROM orders_id_seq) = 1; END $$");

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(record.runs()).extracting(MigrationRun::state).containsOnly(MigrationRun.State.APPLIED);
        assertThat(proof(record, "1_a").outcome()).isEqualTo(Outcome.RESTORED);
        assertThat(proof(record, "2_b").outcome()).isEqualTo(Outcome.RESTORED);
        assertThat(proof(record, "3_c").outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(proof(record, "3_c").difference())
                .extracting(SchemaChange::toString)
                .containsExactly("ColumnAdded[table=orders, column=Column[name=m, type=integer, nullable=true,"
                        + " defaultText=Optional.empty, generation=NONE], ifAbsent=false]");
        assertThat(proof(record, "4_d").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(proof(record, "4_d").failure().orElseThrow().message()).contains("nosuch");
        assertThat(proof(record, "1_a").late().orElseThrow().taken())
                .containsExactly(
                        new RollbackProof.Taken(new SchemaChange.ColumnDropped(ORDERS, "n"), new MigrationId("2_b")),
                        new RollbackProof.Taken(new SchemaChange.ColumnDropped(ORDERS, "m"), new MigrationId("3_c")),
                        new RollbackProof.Taken(
                                new SchemaChange.IndexDropped(ObjectName.of("orders_n"), false),
                                new MigrationId("2_b")));
    }

    /** As Prisma rewrites an enum, of which PostgreSQL removes no value. */
    @Test
    void whatHasATransactionOfItsOwnIsProvedToo() throws IOException {
        write("1_a", "CREATE TYPE mood AS ENUM ('calm', 'glad'); CREATE TABLE orders (m mood)");
        write("2_b", "CREATE TABLE lines (id int);\n" + rewrite("'calm'"));
        undo("2_b", rewrite("'calm', 'glad'") + "DROP TABLE lines;");
        write("3_c", rewrite("'calm', 'sad'"));
        undo("3_c", "BEGIN; DROP TYPE nosuch; COMMIT;");
        write("4_d", "CREATE TABLE four (id int)");
        undo(
                "4_d",
                "BEGIN; ALTER TYPE mood ADD VALUE 'odd'; COMMIT; INSERT INTO orders VALUES ('odd'); DROP TABLE four;");
        write("5_e", "CREATE TABLE extra (id int)");
        undo("5_e", "VACUUM orders; DROP TABLE extra;");
        write("6_f", "CREATE UNIQUE INDEX CONCURRENTLY orders_m ON orders (m)");
        undo("6_f", "drop index\n concurrently if exists orders_m");
        write("7_g", "CREATE INDEX CONCURRENTLY lines_id ON lines (id)");
        undo("7_g", "DROP INDEX CONCURRENTLY nosuch");

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(record.runs()).extracting(MigrationRun::state).containsOnly(MigrationRun.State.APPLIED);
        assertThat(proof(record, "2_b").outcome()).isEqualTo(Outcome.RESTORED);
        assertThat(proof(record, "3_c").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(proof(record, "3_c").failure().orElseThrow().message()).contains("nosuch");
        assertThat(proof(record, "4_d").outcome()).isEqualTo(Outcome.UNTRIED);
        assertThat(proof(record, "4_d").failure().orElseThrow().message())
                .startsWith("its transactions cannot be tried as one: ");
        assertThat(proof(record, "5_e").outcome()).isEqualTo(Outcome.UNTRIED);
        assertThat(proof(record, "5_e").failure().orElseThrow().place().text()).isEqualTo("VACUUM orders");
        assertThat(proof(record, "6_f").outcome()).isEqualTo(Outcome.RESTORED);
        assertThat(proof(record, "7_g").outcome()).isEqualTo(Outcome.FAILED);
    }

    private static String rewrite(String values) {
        return """
                BEGIN;
                CREATE TYPE mood_new AS ENUM (%s);
                ALTER TABLE orders ALTER COLUMN m TYPE mood_new USING (m::text::mood_new);
                ALTER TYPE mood RENAME TO mood_old;
                ALTER TYPE mood_new RENAME TO mood;
                DROP TYPE mood_old;
                COMMIT;
                """.formatted(values);
    }

    @Test
    void anIndexThatGoesWithItsColumnsTypeIsNotMadeAnew() throws IOException {
        write("1_a", "CREATE TABLE orders (id int, code int)");
        write("2_b", "CREATE INDEX orders_code ON orders (code)");
        undo("2_b", "DROP INDEX orders_code");
        write("3_c", "ALTER TABLE orders RENAME code TO ref; ALTER TABLE orders ALTER ref TYPE text");

        assertThat(proof(rehearse(Questions.NONE), "2_b").late().orElseThrow().taken())
                .isEmpty();
    }

    @Test
    void aSecondRunIsTriedWhereAsked() throws IOException {
        write("1_a", "CREATE TABLE IF NOT EXISTS orders (id int)");
        write("2_b", "INSERT INTO orders VALUES (1)");
        write("3_c", "CREATE TABLE lines (id int)");
        Set<MigrationId> all = Set.of(new MigrationId("1_a"), new MigrationId("2_b"), new MigrationId("3_c"));

        RehearsalRecord record = rehearse(new Questions(Map.of(), Map.of(), all, Map.of(), false));

        assertThat(second(record, "1_a").isIdempotent()).isTrue();
        assertThat(second(record, "2_b").rows()).isEqualTo(1);
        assertThat(second(record, "2_b").isIdempotent()).isFalse();
        assertThat(second(record, "3_c").failure().orElseThrow().message()).contains("already exists");
    }

    @Test
    void whatIsLeftInvalidIsNamedWithItsMigration() throws IOException {
        write("1_a", "CREATE TABLE orders (id int, n int); INSERT INTO orders VALUES (1, 1), (1, 1)");
        write(
                "2_b",
                "ALTER TABLE orders ADD CONSTRAINT positive CHECK (n > 0) NOT VALID;"
                        + " ALTER TABLE orders ADD CONSTRAINT small CHECK (n < 9) NOT VALID");
        write("3_c", "ALTER TABLE orders VALIDATE CONSTRAINT small");

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(record.invalid())
                .containsExactly(new Invalid(Invalid.Kind.CONSTRAINT, "positive", ORDERS, new MigrationId("2_b")));
        assertThat(changes(record, "3_c")).containsExactly(new SchemaChange.ConstraintValidated(ORDERS, "small"));
        assertThat(changes(record, "2_b"))
                .allSatisfy(change -> assertThat(((SchemaChange.ConstraintAdded) change).constraint())
                        .matches(added -> added.kind() == Constraint.Kind.CHECK && !added.validated()));
    }

    @Test
    void whatIsNotEnforcedIsNotLeftInvalid() throws IOException {
        write("1_a", "CREATE TABLE orders (id int PRIMARY KEY, n int CONSTRAINT small CHECK (n < 9) NOT ENFORCED)");
        write(
                "2_b",
                "ALTER TABLE orders ADD CONSTRAINT positive CHECK (n > 0) NOT ENFORCED;"
                        + " ALTER TABLE orders ADD CONSTRAINT parent FOREIGN KEY (n) REFERENCES orders DEFERRABLE NOT ENFORCED");

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(record.runs()).extracting(MigrationRun::state).containsOnly(MigrationRun.State.APPLIED);
        assertThat(record.invalid()).isEmpty();
        assertThat(changes(record, "2_b"))
                .hasSize(2)
                .allSatisfy(change -> assertThat(((SchemaChange.ConstraintAdded) change).constraint())
                        .matches(added -> !added.validated()));
    }

    @Test
    void theHistoryOfMyBatisIsNoChange() throws IOException {
        Files.writeString(
                folder.resolve("1_changelog.sql"),
                "CREATE TABLE ${changelog} (ID NUMERIC(20,0) NOT NULL PRIMARY KEY, APPLIED_AT VARCHAR(25) NOT NULL,"
                        + " DESCRIPTION VARCHAR(255) NOT NULL);\n-- //@UNDO\nDROP TABLE ${changelog};\n");
        Files.writeString(
                folder.resolve("2_orders.sql"), "CREATE TABLE orders (id int);\n-- //@UNDO\nDROP TABLE orders;\n");

        RehearsalRecord record = rehearse(Questions.NONE);

        assertThat(record.runs()).extracting(MigrationRun::state).containsOnly(MigrationRun.State.APPLIED);
        assertThat(changes(record, "1_changelog")).isEmpty();
        assertThat(changes(record, "2_orders")).hasSize(1);
        assertThat(proof(record, "2_orders").outcome()).isEqualTo(Outcome.RESTORED);
    }

    @Test
    void aVerificationRunsBehindItsMigration() throws IOException {
        write("1_a", "CREATE TABLE orders (id int); INSERT INTO orders VALUES (1)");
        write("2_b", "INSERT INTO orders VALUES (2)");
        Map<MigrationId, List<VerificationQuery>> queries = Map.of(
                new MigrationId("1_a"),
                List.of(query("SELECT count(*) FROM orders", "1"), query("SELECT count(*) FROM orders", "2")));

        RehearsalRecord record = rehearse(new Questions(Map.of(), Map.of(), Set.of(), queries, false));

        assertThat(record.observation(new MigrationId("1_a")).orElseThrow().verifications())
                .extracting(found -> found.outcome() + ": " + found.found())
                .containsExactly("as expected: 1", "otherwise: 1");
    }

    private static VerificationQuery query(String sql, String value) {
        Source source = new Source(Path.of("x.md"), "x.md", sql);
        return new VerificationQuery(
                new Script(source, new Span(0, sql.length()), Checksum.of(sql)),
                Optional.of(new Expectation.Value(value)));
    }

    private static List<SchemaChange> changes(RehearsalRecord record, String id) {
        return record.observation(new MigrationId(id)).orElseThrow().changes();
    }

    private static RollbackProof proof(RehearsalRecord record, String id) {
        return TriedMigrations.proof(record, id);
    }

    private static SecondRun second(RehearsalRecord record, String id) {
        return record.observation(new MigrationId(id)).orElseThrow().secondRun().orElseThrow();
    }

    private RehearsalRecord rehearse(Questions asked) {
        return new TriedMigrations(folder).rehearse(asked);
    }

    private void write(String name, String sql) throws IOException {
        new TriedMigrations(folder).write(name, sql);
    }

    private void undo(String name, String sql) throws IOException {
        new TriedMigrations(folder).undo(name, sql);
    }
}
