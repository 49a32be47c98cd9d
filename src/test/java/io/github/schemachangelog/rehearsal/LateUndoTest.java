package io.github.schemachangelog.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RollbackProof.Taken;
import io.github.schemachangelog.evidence.SchemaChange.ColumnDropped;
import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.migration.MigrationId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rollback takes of later migrations where it is run from the newest state. */
@Tag("postgres")
class LateUndoTest {
    private final TriedMigrations migrations;

    LateUndoTest(@TempDir Path folder) {
        migrations = new TriedMigrations(folder);
    }

    @Test
    void whatGetsAnotherNameIsNotTaken() throws IOException {
        migrations.write("1_a", "CREATE TABLE clients (id int PRIMARY KEY, name text); CREATE SCHEMA old");
        migrations.write("2_b", "ALTER TABLE clients RENAME TO customers", "ALTER TABLE customers RENAME TO clients");
        migrations.write("3_c", """
                ALTER TABLE customers ADD COLUMN phone text, ADD CONSTRAINT positive CHECK (id > 0);
                CREATE POLICY own ON customers USING (id = 1);
                CREATE INDEX customers_phone ON customers (phone);
                """);
        migrations.write(
                "4_d", "CREATE TYPE mood AS ENUM ('calm')", "ALTER TABLE customers SET SCHEMA old; DROP TYPE mood");

        RehearsalRecord record = migrations.rehearse(Questions.NONE);

        assertThat(taken(record, "2_b")).isEmpty();
        assertThat(taken(record, "4_d")).isEmpty();
    }

    @Test
    void aColumnOfARenamedTableIsTaken() throws IOException {
        migrations.write("1_a", "CREATE TABLE clients (id int PRIMARY KEY)");
        migrations.write(
                "2_b",
                "ALTER TABLE clients RENAME TO customers",
                "ALTER TABLE customers RENAME TO clients; ALTER TABLE clients DROP COLUMN IF EXISTS phone");
        migrations.write("3_c", "ALTER TABLE customers ADD COLUMN phone text");

        assertThat(taken(migrations.rehearse(Questions.NONE), "2_b"))
                .containsExactly(
                        new Taken(new ColumnDropped(ObjectName.of("customers"), "phone"), new MigrationId("3_c")));
    }

    @Test
    void whatIsMadeAgainIsOfWhoMadeItLast() throws IOException {
        migrations.write("1_a", """
                CREATE TABLE a (id int); CREATE TABLE b (id int);
                CREATE POLICY tenant ON a USING (true);
                CREATE VIEW v AS SELECT id FROM a;
                CREATE FUNCTION f(a) RETURNS int LANGUAGE sql AS 'SELECT 1';
                """);
        migrations.write("2_b", "DROP VIEW v");
        migrations.write(
                "3_c",
                "ALTER TABLE b ADD COLUMN tenant_id int; CREATE TYPE pair AS (one int, two int)",
                "ALTER TABLE b DROP COLUMN tenant_id CASCADE; DROP TYPE pair CASCADE");
        migrations.write("4_d", """
                CREATE POLICY tenant ON b USING (tenant_id = 1);
                CREATE VIEW v AS SELECT tenant_id FROM b;
                CREATE FUNCTION f(pair) RETURNS int LANGUAGE sql AS 'SELECT 1';
                """);

        MigrationId maker = new MigrationId("4_d");
        assertThat(taken(migrations.rehearse(Questions.NONE), "3_c"))
                .containsExactly(
                        new Taken(dropped("function", "f", Optional.empty(), Optional.of("pair")), maker),
                        new Taken(dropped("policy", "tenant", Optional.of("b"), Optional.empty()), maker),
                        new Taken(dropped("view", "v", Optional.empty(), Optional.empty()), maker));
    }

    private static OtherObject dropped(String kind, String name, Optional<String> table, Optional<String> arguments) {
        return new OtherObject(kind, ObjectName.of(name), table.map(ObjectName::of), arguments, Verb.DROPPED);
    }

    private static List<Taken> taken(RehearsalRecord record, String id) {
        return TriedMigrations.proof(record, id).late().orElseThrow().taken();
    }
}
