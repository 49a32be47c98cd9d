package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.deployment.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The log of the tests goes to {@link System#err}. */
@Tag("postgres")
@ResourceLock(Resources.SYSTEM_ERR)
class SessionWarningTest {
    @Test
    void whatAScriptMakesTheServerWarnOfIsSafeForATerminal() throws SQLException {
        String logged = logged("DO $$ BEGIN RAISE WARNING E'\\x1b[31mred\\x1b]0;title\\x07\\nsecond'; END $$");

        assertThat(logged).contains("PostgreSQL warns: ␛[31mred␛]0;title␇\nsecond");
        assertThat(logged).doesNotContain("\u001B", "\u0007");
    }

    private static String logged(String sql) throws SQLException {
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Bench bench = new Bench()) {
            Session session = new Session(bench.working(), List.of());
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            session.send(sql);
        } finally {
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
