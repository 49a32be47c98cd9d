package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the server of a run is started, and how it is then reached.
 *
 * @param password that only this run knows
 */
record Launch(Installation installation, RunFolder run, Cleanup cleanup, String password) {
    private static final int PORTS_TRIED = 10;
    private static final int PASSWORD_BYTES = 24;
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    static Launch of(Installation installation, RunFolder run, Cleanup cleanup) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Launch(
                installation,
                run,
                cleanup,
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A server that listens. */
    record Running(Postmaster postmaster, int port) {}

    Running spawn() throws IOException {
        for (int i = 0; i < PORTS_TRIED; i++) {
            int port = freePort();
            Postmaster postmaster = Postmaster.spawn(installation, run, port);
            cleanup.also(postmaster);
            if (postmaster.awaitReady()) {
                LOG.debug("The scratch PostgreSQL listens on port {}.", port);
                return new Running(postmaster, port);
            }
        }
        throw new IOException("no free port in " + PORTS_TRIED + " attempts");
    }

    /**
     * Gives the superuser a password in single-user mode, before anything listens: 25 ms, no secret in the cache, on a
     * command line or in a file, and no moment in which another password would do.
     */
    void setPassword() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--single", "-F", "-D", run.data().toString(), "-c", "autovacuum=off"));
        if (installation.major() >= 16) {
            // Nobody guesses a random password, so that every connection may be spared thousands of hashes.
            arguments.addAll(List.of("-c", "scram_iterations=1"));
        }
        arguments.add("postgres");
        Program.Result result = Program.run(
                installation.command("postgres", arguments),
                "ALTER ROLE " + Installation.USER + " PASSWORD '" + password + "'\n");
        if (!result.succeeded()) {
            throw new IOException(
                    "setting a password failed:\n" + result.output().strip());
        }
    }

    PGSimpleDataSource source(int port) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setServerNames(new String[] {"127.0.0.1"});
        database.setPortNumbers(new int[] {port});
        database.setDatabaseName("postgres");
        database.setUser(Installation.USER);
        database.setPassword(password);
        database.setApplicationName(ServerVersion.APPLICATION);
        database.setAssumeMinServerVersion(ServerVersion.NO_OLDER_THAN);
        database.setSslMode("disable");
        database.setGssEncMode("disable");
        return database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
