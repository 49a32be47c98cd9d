package io.github.schemachangelog.deployment.target;

import java.util.List;
import java.util.Map;

/**
 * What an {@code environments/NAME.properties} of MyBatis Migrations says. What is empty was not said.
 *
 * @param historyTable its {@code changelog}
 * @param timeZone of the times in its history, as MyBatis writes them: {@code GMT+0:00}
 * @param variables for {@code ${name}} in scripts; some may be secrets
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

    @Override
    public String toString() {
        return name;
    }
}
