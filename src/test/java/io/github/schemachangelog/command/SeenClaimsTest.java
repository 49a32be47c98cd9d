package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Claims about which a rehearsal knows more than the SQL. */
@Tag("postgres")
@ResourceLock(value = TestPostgres.RUNS, mode = ResourceAccessMode.READ)
class SeenClaimsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatABlockDoesIsSeen() {
        assertThat(verdicts("""
                DO $$ BEGIN
                    EXECUTE 'CREATE TABLE refunds (id bigint PRIMARY KEY, note varchar(20) DEFAULT ''x'')';
                END $$;
                """, "New `refunds` table", "New `invoices` table", "No existing tables modified"))
                .containsExactly(
                        "New `refunds` table: verified",
                        "New `invoices` table: refuted: the SQL creates no table `invoices`, but `refunds`, as its"
                                + " rehearsal shows",
                        "No existing tables modified: verified");
    }

    @Test
    void whatIsThereAlreadyIsNotNew() {
        assertThat(verdicts("CREATE TABLE IF NOT EXISTS orders (id bigint);\n", "New `orders` table"))
                .containsExactly(
                        "New `orders` table: refuted: the SQL creates no table `orders`, as its rehearsal shows");
    }

    @Test
    void aKeyOfATableThatIsMadeAgainIsCountedOnce() {
        assertThat(verdicts("""
                DROP TABLE cards;
                CREATE TABLE cards (id text PRIMARY KEY, owner_id bigint);
                ALTER TABLE cards ADD CONSTRAINT cards_owner_fkey FOREIGN KEY (owner_id) REFERENCES owners (id);
                """, "1 new foreign key", "2 new foreign keys"))
                .hasSize(2)
                .noneMatch(verdict -> verdict.startsWith("1 new foreign key: refuted"))
                .noneMatch(verdict -> verdict.startsWith("2 new foreign keys: verified"));
    }

    @Test
    void anEnumThatIsMadeAnewMayCountAsDroppedOrNot() {
        assertThat(verdicts("""
                ALTER TYPE mood RENAME TO mood_old;
                CREATE TYPE mood AS ENUM ('glad', 'calm');
                DROP TYPE mood_old;
                """, "No enums dropped")).singleElement().asString().contains("unchecked");
    }

    @Test
    void theDefaultThatIsSetLastCounts() {
        assertThat(verdicts(
                        """
                ALTER TABLE orders ADD COLUMN gift boolean NOT NULL DEFAULT false;
                ALTER TABLE orders ALTER COLUMN gift SET DEFAULT true;
                """,
                        "New column `orders.gift` (boolean, default true)",
                        "New column `orders.gift` (boolean, default false)"))
                .containsExactly(
                        "New column `orders.gift` (boolean, default true): verified",
                        "New column `orders.gift` (boolean, default false): unchecked: the migration makes something and"
                                + " changes it again");
    }

    @Test
    void whatIsDroppedAndMadeAgainIsMade() {
        assertThat(verdicts(
                        """
                DROP TABLE IF EXISTS tokens CASCADE;
                CREATE TABLE tokens (id bigint, token text);
                CREATE UNIQUE INDEX tokens_token_key ON tokens (token);
                ALTER TABLE cards DROP CONSTRAINT cards_owner_fkey;
                ALTER TABLE cards ADD CONSTRAINT cards_owner_fkey FOREIGN KEY (owner_id) REFERENCES owners (id);
                """,
                        "New unique index `tokens_token_key`",
                        "New unique index on `tokens(token)`",
                        "1 new unique index",
                        "`tokens.token` is unique",
                        "New FK `cards.owner_id` → `owners.id`"))
                .allMatch(line -> line.endsWith(": verified"))
                .hasSize(5);
    }

    @Test
    void postgresWritesExpressionsInItsOwnWay() {
        assertThat(verdicts(
                        """
                CREATE TABLE notes (id serial PRIMARY KEY, kind varchar(8) NOT NULL DEFAULT 'plain', at timestamptz DEFAULT now());
                CREATE INDEX orders_open_idx ON orders (placed_at DESC, lower(note)) WHERE note IS NOT NULL AND total > 0;
                ALTER TABLE orders ADD COLUMN rate decimal(10,2) NOT NULL DEFAULT 0, ADD CONSTRAINT dear CHECK (total < 9000);
                """,
                        "New `notes` table",
                        "New column `rate` (decimal(10,2), not null, default 0) on `orders`",
                        "New index `orders_open_idx` on `orders` WHERE note IS NOT NULL AND total > 0",
                        "New constraint `dear` on `orders`"))
                .allMatch(line -> line.endsWith(": verified"))
                .hasSize(4);
    }

    @Test
    void aRewriteIsNoMoment() {
        assertThat(verdicts("ALTER TABLE orders ALTER COLUMN id TYPE numeric;\n", "Zero downtime"))
                .containsExactly("Zero downtime: refuted: the whole table `orders` is rewritten");
        assertThat(verdicts("ALTER TABLE orders ADD COLUMN plain text;\n", "Zero downtime"))
                .singleElement()
                .asString()
                .startsWith("Zero downtime: unchecked: ALTER TABLE locks `orders`, for a moment");
        assertThat(verdicts("CREATE TABLE alone (id bigint);\n", "No locks on existing tables"))
                .containsExactly("No locks on existing tables: verified");
    }

    @Test
    void aScriptThatCanBeRunAgainIsRunAgain() {
        assertThat(verdicts("CREATE TABLE IF NOT EXISTS notes (id bigint);\n", "Idempotent"))
                .containsExactly("Idempotent: verified");
        assertThat(verdicts("CREATE TABLE notes (id bigint);\n", "Idempotent"))
                .containsExactly("Idempotent: refuted: a second run fails: relation \"notes\" already exists");
        assertThat(verdicts("INSERT INTO orders (id) VALUES (DEFAULT);\n", "Can be re-run safely"))
                .containsExactly("Can be re-run safely: refuted: a second run inserts rows once more");
    }

    @Test
    void aTableThatIsRenamedLaterIsCalledByEitherName() {
        String sql = """
                ALTER TABLE orders ADD COLUMN phone text, ADD COLUMN fax text;
                CREATE INDEX orders_phone_idx ON orders(phone);
                ALTER TABLE orders ADD CONSTRAINT orders_phone_check CHECK (phone <> '');
                ALTER TABLE orders ALTER COLUMN total TYPE bigint;
                ALTER TABLE orders RENAME TO purchases;
                """;
        for (String name : List.of("orders", "purchases")) {
            assertThat(verdicts(
                            sql,
                            "New index `orders_phone_idx` on `%s(phone)`".formatted(name),
                            "New index on `%s(phone)`".formatted(name),
                            "New check constraint `orders_phone_check` on `%s`".formatted(name),
                            "2 new columns on `%s`".formatted(name),
                            "New column `phone` (text) on `%s`".formatted(name),
                            "`%s.total` becomes bigint".formatted(name),
                            "Renamed table `orders` to `purchases`"))
                    .allMatch(line -> line.endsWith(": verified"))
                    .hasSize(7);
        }
        assertThat(verdicts(
                        sql,
                        "New index `orders_phone_idx` on `a(phone)`",
                        "New index `orders_phone_idx` on `orders(total)`",
                        "New index `orders_phone_idx` on `purchases(total)`",
                        "New check constraint `orders_phone_check` on `a`",
                        "1 new column on `a`",
                        "3 new columns on `orders`",
                        "3 new columns on `purchases`",
                        "New column `fax` (text) on `a`",
                        "New column `pager` (text) on `orders`",
                        "New column `phone` (bigint) on `orders`",
                        "New column `phone` (bigint) on `purchases`",
                        "Renamed table `orders` to `a`"))
                .allMatch(line -> line.contains(": refuted"))
                .hasSize(12);
    }

    @Test
    void whatIsAddedAfterItsTableHasAnotherNameIsOfEither() {
        String sql = """
                ALTER TABLE orders RENAME TO purchases;
                ALTER TABLE purchases ADD COLUMN phone text, ADD COLUMN fax text;
                CREATE INDEX purchases_phone_idx ON purchases(phone);
                """;
        for (String name : List.of("orders", "purchases")) {
            assertThat(verdicts(
                            sql,
                            "New index `purchases_phone_idx` on `%s(phone)`".formatted(name),
                            "New columns on `%s` table: `phone`".formatted(name)))
                    .allMatch(line -> line.endsWith(": verified"))
                    .hasSize(2);
        }
        assertThat(verdicts(sql, "New index `purchases_phone_idx` on `a(phone)`", "New columns on `a` table: `fax`"))
                .allMatch(line -> line.contains(": refuted"))
                .hasSize(2);
    }

    @Test
    void aColumnThatIsRenamedLaterIsCalledByEitherName() {
        String sql = """
                ALTER TABLE orders ADD COLUMN phone text;
                CREATE INDEX orders_note_idx ON orders(note, total);
                ALTER TABLE orders ADD CONSTRAINT orders_note_key UNIQUE (note);
                ALTER TABLE orders RENAME COLUMN note TO remark;
                """;
        for (String name : List.of("note", "remark")) {
            assertThat(verdicts(
                            sql,
                            "New index `orders_note_idx` on `orders(%s, total)`".formatted(name),
                            "Unique constraint on `orders(%s)`".formatted(name),
                            "New column `phone` (text) on `orders`",
                            "Renamed column `note` to `remark` on `orders`"))
                    .allMatch(line -> line.endsWith(": verified"))
                    .hasSize(4);
        }
        assertThat(verdicts(
                        sql,
                        "New index `orders_note_idx` on `orders(placed_at, total)`",
                        "New index `orders_note_idx` on `orders(total, remark)`",
                        "New column `remark` (text) on `orders`",
                        "New column `note` on `orders`"))
                .noneMatch(line -> line.endsWith(": verified"))
                .hasSize(4);
    }

    @Test
    void anEnumThatIsRenamedLaterIsCalledByEitherName() {
        String sql = """
                ALTER TYPE mood ADD VALUE 'calm';
                ALTER TABLE orders ADD COLUMN temper mood;
                ALTER TYPE mood RENAME TO feeling;
                """;
        for (String name : List.of("mood", "feeling")) {
            assertThat(verdicts(
                            sql,
                            "New value `calm` for enum `%s`".formatted(name),
                            "New column `temper` (%s) on `orders`".formatted(name)))
                    .noneMatch(line -> line.contains(": refuted"))
                    .hasSize(2);
        }
    }

    @Test
    void aNameThatAnotherTakesOverIsNoOtherName() {
        assertThat(verdicts(
                        """
                ALTER TABLE orders RENAME TO orders_old;
                CREATE TABLE orders (id bigint PRIMARY KEY, phone text, fax text);
                ALTER TABLE orders_old ADD COLUMN memo text;
                """,
                        "New column `phone` on `orders_old`",
                        "1 new column on `orders`",
                        "New `orders_old` table"))
                .noneMatch(line -> line.endsWith(": verified"))
                .hasSize(3);
    }

    /** The verdicts of the newest entry's claims, with their reasons. */
    private List<String> verdicts(String sql, String... notes) {
        String entry = Workplace.entry("20260107120000_c").stripTrailing() + "\n- **Production Notes:**\n  - "
                + String.join("\n  - ", notes) + "\n\n";
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("20260105120000_a"), entry)
                .migration("20260105120000_a", """
                        CREATE TABLE a (id bigint);
                        CREATE TABLE orders (id serial, total int, note text, placed_at date);
                        CREATE TYPE mood AS ENUM ('glad');
                        CREATE TABLE tokens (id bigint, token text);
                        CREATE UNIQUE INDEX tokens_token_key ON tokens (token);
                        CREATE INDEX tokens_id_idx ON tokens (id);
                        CREATE TABLE owners (id bigint PRIMARY KEY);
                        CREATE TABLE cards (owner_id bigint CONSTRAINT cards_owner_fkey REFERENCES owners);
                        """)
                .migration("20260107120000_c", sql);
        Request request = place.request(Options.STANDARD, TestPostgres.CACHE);
        ScratchRequest scratch = new ScratchRequest("required", "18", "", "", "", false, "", true, Optional.empty());
        Outcome outcome = new Rehearse(
                        request, scratch, false, (groupId, artifactId, version) -> TestPostgres.jar(TestPostgres.BUILD))
                .run(Set.of(), line -> {});
        assertThat(outcome.summary()).contains("claims: ");
        List<String> lines = new ArrayList<>();
        for (JsonNode claim : place.report("evidence.json").at("/entries/1/claims")) {
            if (!claim.has("kind")) {
                continue;
            }
            String reason = claim.path("reason").asText("");
            lines.add(claim.get("text").asText() + ": " + claim.get("verdict").asText()
                    + (reason.isEmpty() ? "" : ": " + reason));
        }
        return lines;
    }
}
