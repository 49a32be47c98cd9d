package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A Java of its own that starts a scratch PostgreSQL, says so and waits for the end of its input, or its own. */
final class ScratchRun {
    private ScratchRun() {}

    /**
     * Starts, and stops when it reads something.
     *
     * @param arguments the cache; then, to not find it out, {@code namespace} or a program and a user: {@code su:nobody}
     */
    public static void main(String... arguments) throws IOException, SQLException {
        long start = System.nanoTime();
        Path cache = Path.of(arguments[0]);
        Account account = arguments.length > 1 ? account(arguments[1]) : Account.find();
        PostgresHome home = PostgresHome.of(cache, account);
        ScratchPostgres server = ScratchPostgres.start(
                home, TestPostgres.BUILD, TestPostgres::jar, Lineage.NONE, MemoryDisk.withRoom(home.account()));
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
        System.out.println("answered after " + (System.nanoTime() - start) / 1_000_000 + " ms, " + home.folder());
        if (System.in.read() >= 0) {
            server.close();
        }
    }

    private static Account account(String name) {
        if (name.equals("namespace")) {
            return Account.NAMESPACE;
        }
        int colon = name.indexOf(':');
        Optional<Account> found = Account.as(name.substring(colon + 1)).stream()
                .filter(account -> account.prefix().get(0).equals(name.substring(0, colon)))
                .findFirst();
        return found.orElseThrow();
    }
}
