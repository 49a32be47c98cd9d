package io.github.schemachangelog.rehearsal.installation;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL's programs run: they refuse to run as root.
 *
 * @param prefix the command that comes before a program's own
 * @param user the other user that they run as; empty where they keep our rights to files
 */
public record Account(List<String> prefix, Optional<String> user) {
    private static final List<String> USERS = List.of("postgres", "nobody");

    /** Ours, where that is not root's. */
    public static final Account OWN = new Account(List.of(), Optional.empty());

    /** A user namespace in which we are nobody, but own our files. */
    public static final Account NAMESPACE = new Account(List.of("unshare", "-U", "--"), Optional.empty());

    public Account {
        prefix = List.copyOf(prefix);
    }

    /** The first that works for who we are. */
    public static Account find() throws IOException {
        if (!isRoot()) {
            return OWN;
        }
        List<Account> candidates = new ArrayList<>(List.of(NAMESPACE));
        for (String user : USERS) {
            candidates.addAll(as(user));
        }
        return candidates.stream()
                .filter(Account::works)
                .findFirst()
                .orElseThrow(() -> new UserProblem(
                        "PostgreSQL refuses to run as root, and no way to run it as another user works here.",
                        "Tried were `unshare -U`, and `setpriv`, `runuser` and `su` with the users "
                                + String.join(" and ", USERS) + ".",
                        "Run the build as another user, or name a server with"
                                + " -DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE."));
    }

    /** The ways to run a program as another user, the one that stays out of the way of signals first. */
    public static List<Account> as(String user) {
        Optional<String> other = Optional.of(user);
        return List.of(
                new Account(
                        List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups", "--"),
                        other),
                new Account(List.of("runuser", "-u", user, "--"), other),
                new Account(List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", user), other));
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return List.copyOf(command);
    }

    boolean works() {
        try {
            return Program.run(command(List.of("true"))).succeeded();
        } catch (IOException e) {
            // The program that changes the user does not exist here; the next one may.
            return false;
        }
    }

    /** Gives a file or folder to the user of this account. */
    public void own(Path path) throws IOException {
        if (user.isPresent()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get()));
        }
    }

    static boolean isRoot() throws IOException {
        Path probe = Files.createTempFile("schema-changelog", ".probe");
        try {
            return FileTree.isPosix(probe) && Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
        } finally {
            Files.delete(probe);
        }
    }

    /** A user's group has another name in most systems only for nobody, and its number is what it owns anyway. */
    private static String groupOf(String user) {
        try {
            Program.Result answer = Program.run(List.of("id", "-g", user));
            return answer.succeeded() ? answer.output().strip() : user;
        } catch (IOException e) {
            return user;
        }
    }
}
