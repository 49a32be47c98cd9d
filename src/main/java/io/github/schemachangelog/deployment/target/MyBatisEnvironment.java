package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an {@code environments/NAME.properties} of MyBatis Migrations says. What is empty was not said.
 *
 * @param historyTable its {@code changelog}
 * @param timeZone of the times in its history, as MyBatis writes them: {@code GMT+0:00}
 * @param variables for {@code ${name}} in scripts, without {@code changelog}; some may be secrets
 * @param remarks what has no effect here; sentences for the log
 */
public record MyBatisEnvironment(
        String name,
        String url,
        String username,
        Secret password,
        String historyTable,
        String timeZone,
        Map<String, String> variables,
        List<String> remarks) {
    public MyBatisEnvironment {
        variables = Map.copyOf(variables);
        remarks = List.copyOf(remarks);
    }

    /** @throws UserProblem where it names no database, or a value holds a variable that nobody sets */
    void requireConnection() {
        if (url.isEmpty()) {
            throw new UserProblem(
                    "The environment `" + name + "` has no `url`.",
                    "",
                    "Write it into its file, or set the environment variable MIGRATIONS_URL.");
        }
        requireReplaced("url", url);
        requireReplaced("username", username);
        requireReplaced("password", password.value());
    }

    private void requireReplaced(String key, String value) {
        if (value.contains("${")) {
            throw new UserProblem(
                    "`" + key + "` of the environment `" + name
                            + "` holds a `${NAME}` that neither an environment variable"
                            + " nor a system property replaces.",
                    "",
                    "Set the variable of that name, or MIGRATIONS_" + key.toUpperCase(Locale.ROOT) + ".");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
