package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways to name a target; the first that is found wins. */
public final class TargetSources {
    private static final String DATABASE_URL = "DATABASE_URL";

    private final Map<String, String> variables;
    private final String account;
    private final EnvironmentReader environments;

    /**
     * Looks into nothing but what it is given, and the files of environments.
     *
     * @param variables of the process' environment
     * @param account whom the machine takes us for; the user where nobody else is said
     */
    public TargetSources(Map<String, String> variables, String account, EnvironmentReader environments) {
        this.variables = Map.copyOf(variables);
        this.account = account;
        this.environments = environments;
    }

    /**
     * The target that is named.
     *
     * @throws UserProblem where no database is named, and for a name that is none; it shows no secret
     */
    public Target find(TargetRequest request) {
        String environment = request.environment().strip();
        TargetRole targetRole = TargetRole.of(request.targetRole(), environment);
        Optional<MyBatisEnvironment> file = environment.isEmpty() ? Optional.empty() : environments.find(environment);
        Found found = found(request, file);
        TargetUrl url = entered(found, request);
        return new Target(
                environment.isEmpty() ? url.shown() : environment,
                targetRole,
                found.source(),
                url,
                request.schema().isBlank() ? url.schemas() : names(request.schema()),
                request.role().strip(),
                file);
    }

    /**
     * A place that names a database.
     *
     * @param username beside the URL, in the same place
     */
    private record Found(String source, TargetUrl url, String username, Secret password) {}

    private Found found(TargetRequest request, Optional<MyBatisEnvironment> file) {
        if (!request.url().isBlank()) {
            return found("`url`", request.url());
        }
        Optional<ServerLogin> server =
                request.server().filter(login -> !login.url().isBlank());
        if (server.isPresent()) {
            return found(
                    "server `" + server.get().id() + "` of settings.xml",
                    server.get().url());
        }
        if (!request.environment().isBlank()) {
            MyBatisEnvironment environment = file.orElseThrow(
                    () -> environments.missing(request.environment().strip()));
            return found(environment);
        }
        if (!variables.getOrDefault(DATABASE_URL, "").isBlank()) {
            return found("`" + DATABASE_URL + "`", variables.getOrDefault(DATABASE_URL, ""));
        }
        if (PgVariables.nameADatabase(variables)) {
            UrlProblem problem = new UrlProblem(PgVariables.ORIGIN);
            TargetUrl url = LibpqSettings.translate(PgVariables.settings(variables), problem);
            return new Found(PgVariables.ORIGIN, url, "", Secret.NONE);
        }
        throw nothing(request);
    }

    private Found found(String source, String url) {
        return new Found(source, TargetUrl.parse(url, source, PgVariables.settings(variables)), "", Secret.NONE);
    }

    private Found found(MyBatisEnvironment environment) {
        environment.requireConnection();
        Found found = found("environment `" + environment.name() + "`", environment.url());
        return new Found(found.source(), found.url(), environment.username(), environment.password());
    }

    /**
     * Who enters: the parameters before the server of settings.xml, before the place that names the database. A
     * password counts for its own user only.
     */
    private TargetUrl entered(Found found, TargetRequest request) {
        List<Login> logins = List.of(
                new Login(request.username().strip(), request.password()),
                request.server()
                        .map(server -> new Login(server.username(), server.password()))
                        .orElse(Login.NONE),
                new Login(found.username(), found.password()),
                new Login(found.url().user(), found.url().password()),
                new Login("", Secret.of(variables.getOrDefault("PGPASSWORD", ""))));
        String user = logins.stream()
                .map(Login::user)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(account);
        Secret password = logins.stream()
                .filter(login -> login.user().isEmpty() || login.user().equals(user))
                .map(Login::password)
                .filter(secret -> !secret.isEmpty())
                .findFirst()
                .orElse(Secret.NONE);
        return found.url().as(user, password);
    }

    private record Login(String user, Secret password) {
        static final Login NONE = new Login("", Secret.NONE);
    }

    /** Names are taken as they are written; quotes around them are SQL's. */
    private static List<String> names(String schemas) {
        return Arrays.stream(schemas.split(",", -1))
                .map(String::strip)
                .map(name -> name.matches("\".+\"")
                        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                        : name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static UserProblem nothing(TargetRequest request) {
        String id = request.server().map(ServerLogin::id).orElse("");
        return new UserProblem(
                id.isEmpty()
                        ? "No target database is named."
                        : "The server `" + id + "` of settings.xml is a login, and no target database is named.",
                "",
                "Name it by one of: `schemaChangelog.url` with `.username` and `.password`; `serverId` and a <url> in the <configuration>"
                        + " of that server in settings.xml; `environment` and MyBatis' environments/NAME.properties; the"
                        + " environment variable DATABASE_URL; or PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD.");
    }
}
