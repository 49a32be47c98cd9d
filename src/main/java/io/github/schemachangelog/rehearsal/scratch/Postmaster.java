package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.Program;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A running PostgreSQL server. */
final class Postmaster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);
    private static final long POLL_NANOS = 2_000_000;
    private static final int LOG_LINES = 12;

    /**
     * Nothing that a crash may cost is worth waiting for here. Locks are as many as connections times those of each, and
     * one migration may take them all.
     */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "shared_buffers=16MB",
            "max_connections=100",
            "max_locks_per_transaction=400",
            "max_wal_size=1GB",
            "wal_recycle=off",
            "max_logical_replication_workers=0",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%e ");

    /** How the log begins a line about a full disk, in whatever words. */
    private static final String DISK_FULL = "53100 ";

    /** A file of the write-ahead log. */
    private static final long LEAST_ROOM = 16L << 20;

    private final Process process;
    private final RunFolder run;
    private final Installation installation;

    private Postmaster(Process process, RunFolder run, Installation installation) {
        this.process = process;
        this.run = run;
        this.installation = installation;
    }

    /** Spawns the server, which is not ready yet. */
    static Postmaster spawn(Installation installation, RunFolder run, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", run.data().toString(), "-c", "port=" + port));
        for (String setting : SETTINGS) {
            arguments.addAll(List.of("-c", setting));
        }
        if (installation.major() >= 18) {
            arguments.addAll(List.of("-c", "io_method=sync"));
        }
        File log = run.log().toFile();
        Process process = Program.prepare(installation.command("postgres", arguments))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return new Postmaster(process, run, installation);
    }

    /**
     * Waits until the server takes connections.
     *
     * @return false where another program took the port first
     */
    boolean awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (PidFile.read(run.data()).filter(PidFile::ready).isPresent()) {
                return true;
            }
            if (!process.isAlive()) {
                if (log().contains("could not bind")) {
                    return false;
                }
                throw refused("ended while it started");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw refused("was not ready after " + PATIENCE.toSeconds() + " seconds");
    }

    /**
     * Whether something may have failed because there was no room for it: on the disk, in a memory that the system takes back
     * from processes, or because the data was taken away.
     */
    boolean foundNoRoom() {
        try {
            return Files.notExists(run.data().resolve("PG_VERSION"))
                    || log().lines()
                            .anyMatch(
                                    line -> line.startsWith(DISK_FULL) || line.contains("was terminated by signal 9"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the disk with the data is full, or was when the server says so; a full disk may have no room for the log either. */
    boolean hasFullDisk() {
        try {
            return log().lines().anyMatch(line -> line.startsWith(DISK_FULL))
                    || Files.getFileStore(run.data()).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server in order, so that its folder holds all that it knows; whoever is connected is cut off.
     *
     * @return whether it has ended so
     */
    boolean stop() throws IOException {
        Optional<PidFile> file = PidFile.read(run.data());
        if (file.isEmpty()) {
            return false;
        }
        Program.run(installation.command(
                "pg_ctl", List.of("kill", "INT", Long.toString(file.get().pid()))));
        process.onExit()
                .completeOnTimeout(process, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return !process.isAlive() && process.exitValue() == 0;
    }

    /** Stops the server at once; whoever is connected is cut off. */
    @Override
    public void close() throws IOException {
        Optional<PidFile> file = PidFile.read(run.data());
        if (file.isPresent()) {
            quit(file.get().pid(), run.data(), installation);
        } else {
            process.destroyForcibly();
        }
        process.onExit()
                .completeOnTimeout(process, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Stops the server of a run whose Java is gone, if it still runs. */
    static void stopLeftover(Path data, Installation installation) throws IOException {
        Optional<PidFile> file = PidFile.read(data);
        if (file.isPresent()
                && ProcessHandle.of(file.get().pid())
                        .filter(found -> startedAt(found, file.get().started()))
                        .isPresent()) {
            quit(file.get().pid(), data, installation);
        }
    }

    private static void quit(long pid, Path data, Installation installation) throws IOException {
        // Java knows no SIGQUIT; SIGTERM waits for clients, and SIGKILL leaves a shared memory segment.
        Program.run(installation.command("pg_ctl", List.of("kill", "QUIT", Long.toString(pid))));
        Optional<ProcessHandle> server = ProcessHandle.of(pid);
        long end = System.nanoTime() + STOP_PATIENCE.toNanos();
        // The file goes last. An orphan that nobody reaps, as in many containers, counts as alive for ever.
        while (Files.exists(data.resolve(PidFile.NAME))
                && server.filter(ProcessHandle::isAlive).isPresent()) {
            if (System.nanoTime() > end) {
                server.get().destroyForcibly();
                return;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant time) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, time).abs().compareTo(CLOCKS_DIFFER) <= 0)
                .orElse(false);
    }

    private UserProblem refused(String what) throws IOException {
        List<String> lines = log().lines().toList();
        String tail = String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        return new UserProblem(
                "The scratch PostgreSQL " + what + "; its log ends:\n" + tail,
                "",
                "Put right what it says, or name a server with"
                        + " -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE.");
    }

    private String log() throws IOException {
        return new String(Files.readAllBytes(run.log()), StandardCharsets.UTF_8);
    }

    /**
     * What PostgreSQL writes into its data folder about the server that runs on it.
     *
     * @param started to the second
     */
    private record PidFile(long pid, Instant started, boolean ready) {
        static final String NAME = "postmaster.pid";
        private static final int START = 2;
        private static final int STATUS = 7;

        /** Empty where there is none, or it is still being written. */
        static Optional<PidFile> read(Path data) throws IOException {
            List<String> lines;
            try {
                lines = Files.readAllLines(data.resolve(NAME), StandardCharsets.ISO_8859_1);
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
            if (lines.size() <= START) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(START).strip())),
                    ready));
        }
    }
}
