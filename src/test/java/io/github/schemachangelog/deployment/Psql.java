package io.github.schemachangelog.deployment;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** PostgreSQL's own client, for comparison: what it does with a script is what people expect of one. */
final class Psql {
    private Psql() {}

    /** Skips the test, aloud, where the program is missing. */
    static void mustBeHere() {
        String path = String.valueOf(System.getenv("PATH"));
        boolean found = Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
        if (!found) {
            String skipped = "SKIPPED: psql is missing, so nothing is compared with it; install postgresql-client";
            System.err.println(skipped);
            abort(skipped);
        }
    }

    /** Runs a script as {@code psql -f} does, statement by statement. */
    static void run(Connection connection, Path script) throws IOException, InterruptedException, SQLException {
        ProcessBuilder builder = new ProcessBuilder(
                        "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", script.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(TestPostgres.psql(connection));
        Process psql = builder.start();
        psql.getOutputStream().close();
        String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (psql.waitFor() != 0) {
            throw new AssertionError("psql -f " + script + ": " + said);
        }
    }
}
