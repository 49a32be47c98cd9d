package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemachangelog.rehearsal.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Claims about which a rehearsal knows more than the SQL. */
@Tag("postgres")
@ResourceLock(TestPostgres.RUNS)
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

    /** The verdicts of the newest entry's claims, with their reasons. */
    private List<String> verdicts(String sql, String... notes) {
        String entry = Workplace.entry("20260107120000_c").stripTrailing() + "\n- **Production Notes:**\n  - "
                + String.join("\n  - ", notes) + "\n\n";
        Workplace place = new Workplace(folder)
                .changelog(Workplace.entry("20260105120000_a"), entry)
                .migration(
                        "20260105120000_a",
                        "CREATE TABLE a (id bigint);\nCREATE TABLE orders (id serial, total int, note text, placed_at date);\n")
                .migration("20260107120000_c", sql);
        Request request = place.request(Options.STANDARD, TestPostgres.CACHE);
        ScratchRequest scratch = new ScratchRequest("required", "18", "", "", "", false, "", true);
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
