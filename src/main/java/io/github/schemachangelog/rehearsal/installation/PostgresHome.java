package io.github.schemachangelog.rehearsal.installation;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/**
 * Where PostgreSQL is installed and runs: below the cache, or, where it runs as another user to whom root's cache is
 * closed, below the folder for temporary files.
 *
 * @param account as whom PostgreSQL runs
 */
public record PostgresHome(Path folder, Account account) {
    /** The home of an account, whose folder is made where it is absent. */
    public static PostgresHome of(Path cache, Account account) throws IOException {
        if (account.user().isEmpty()) {
            Path folder = cache.toAbsolutePath().resolve("postgres");
            FileTree.createPrivate(folder);
            return new PostgresHome(folder, account);
        }
        Path folder = Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "schema-changelog-postgres-" + account.user().get())
                .toAbsolutePath();
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            FileTree.createPublic(folder);
        }
        refuseForeign(folder);
        return new PostgresHome(folder, account);
    }

    /** The file that is locked by who changes what runs share. */
    public Path lock() {
        return folder.resolve("lock");
    }

    Path installed() {
        return folder.resolve("installed");
    }

    /** Where states are kept. */
    public Path states() {
        return folder.resolve("states");
    }

    /** Where every run has a folder. */
    public Path runs() {
        return folder.resolve("runs");
    }

    /** Makes a folder that PostgreSQL may write to. */
    public void createWritable(Path path) throws IOException {
        FileTree.createPrivate(path);
        account.own(path);
    }

    /** In a folder that everybody may write to, somebody else may have been here first and put programs there. */
    private static void refuseForeign(Path folder) throws IOException {
        PosixFileAttributes found = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        boolean ours = found.isDirectory()
                && Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS))
                && !found.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !found.permissions().contains(PosixFilePermission.OTHERS_WRITE);
        if (!ours) {
            throw new UserProblem(
                    "`" + folder + "` does not belong to root alone.",
                    "PostgreSQL is to be installed there, and another user could change its programs.",
                    "Remove the folder and run again.");
        }
    }
}
