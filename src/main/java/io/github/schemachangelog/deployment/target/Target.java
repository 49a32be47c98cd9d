package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.deployment.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The database that a goal talks to.
 *
 * @param name what messages call it: the environment's name, else {@code host:port/db}
 * @param source which of the ways to name a target was taken, for the log
 * @param url with user and database filled in
 * @param schemas the search path; empty for the server's
 * @param role the role the session assumes; empty for its user
 * @param environment what MyBatis' file says beside the database, where one was named and is there
 */
public record Target(
        String name,
        TargetRole targetRole,
        String source,
        TargetUrl url,
        List<String> schemas,
        String role,
        Optional<MyBatisEnvironment> environment) {
    static final String SET_ROLE = "SET ROLE ";

    public Target {
        schemas = List.copyOf(schemas);
    }

    /** {@code host:port/db}: no user, no password, no parameters. */
    public String shown() {
        return url.shown();
    }

    public String user() {
        return url.user();
    }

    public Secret password() {
        return url.password();
    }

    /** What has no effect here, and why; sentences for the log. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(url.remarks());
        environment.ifPresent(file -> remarks.addAll(file.remarks()));
        return remarks;
    }

    /** SQL that makes a session the target's: whom it acts as, and where names without a schema are looked for, in
     * the time zone of a rehearsal. */
    List<String> opening() {
        List<String> opening = new ArrayList<>();
        opening.add(Session.IN_UTC);
        if (!role.isEmpty()) {
            opening.add(SET_ROLE + quoted(role));
        }
        if (!schemas.isEmpty()) {
            opening.add(
                    "SET search_path TO " + schemas.stream().map(Target::quoted).collect(Collectors.joining(", ")));
        }
        return opening;
    }

    @Override
    public String toString() {
        return name.equals(shown()) ? name : name + " (" + shown() + ")";
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
