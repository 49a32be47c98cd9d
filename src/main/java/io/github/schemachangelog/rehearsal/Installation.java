package io.github.schemachangelog.rehearsal;

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
record Installation(Path folder, PostgresBuild build, Account account) {
    /** Part of the folder's name; another number where what {@link #initialise} does changes. */
    private static final int FORMAT = 1;

    /** The superuser, who has no password: nobody can log in before a run gives one. */
    static final String USER = "postgres";

    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";
    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    /** Finds the installation, or makes it; called under the home's lock. */
    static Installation of(Home home, PostgresBuild build, Binaries binaries) throws IOException {
        Path folder = home.installed().resolve(build + "-" + FORMAT);
        if (!Files.isDirectory(folder)) {
            FileTree.createPublic(home.installed());
            deleteUnfinished(home.installed());
            Path unfinished = Files.createTempDirectory(home.installed(), "unfinished-");
            FileTree.createPublic(unfinished);
            try {
                new Installation(unfinished, build, home.account()).fill(home, binaries);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileTree.delete(unfinished);
            }
        }
        return new Installation(folder, build, home.account());
    }

    int major() {
        return build.major();
    }

    Path pristine() {
        return folder.resolve("pristine");
    }

    /** The command that runs one of PostgreSQL's programs. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        String file = program + (build.platform().isWindows() ? ".exe" : "");
        command.add(folder.resolve("server").resolve("bin").resolve(file).toString());
        command.addAll(arguments);
        return account.command(command);
    }

    private void fill(Home home, Binaries binaries) throws IOException {
        Path jar = binaries.jar(build);
        LOG.info("Unpacking PostgreSQL {} into {}; this happens once.", build.version(), home.folder());
        Path server = folder.resolve("server");
        FileTree.createPublic(server);
        BinariesArchive.unpack(jar, server);
        home.createWritable(pristine());
        initialise();
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
        try (DirectoryStream<Path> left = Files.newDirectoryStream(installed, "unfinished-*")) {
            for (Path folder : left) {
                FileTree.delete(folder);
            }
        }
    }
}
