package io.github.schemachangelog.deployment.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGProperty;

/** {@code jdbc:postgresql:}, as the driver reads it; its parameters are the driver's properties as they stand. */
final class JdbcUrl {
    /** They would say where the target is a second time, unseen by whatever shows it. */
    private static final List<PGProperty> ELSEWHERE =
            List.of(PGProperty.PG_HOST, PGProperty.PG_PORT, PGProperty.PG_DBNAME, PGProperty.SERVICE);

    private JdbcUrl() {}

    /**
     * @param text behind the scheme
     * @param usual as for {@link TargetUrl#parse}; where the target is, the URL alone says
     */
    static TargetUrl read(String text, Map<String, String> usual, UrlProblem problem) {
        int question = text.indexOf('?');
        String address = question < 0 ? text : text.substring(0, question);
        Map<String, String> given = question < 0
                ? Map.of()
                : Query.read(text.substring(question + 1), part -> Percent.decodeForm(part, problem), problem);
        refuse(address, given, problem);
        boolean named = address.startsWith("//");
        int slash = named ? address.indexOf('/', 2) : -1;
        String hosts = named ? address.substring(2, slash < 0 ? address.length() : slash) : "";
        String database = named ? slash < 0 ? "" : address.substring(slash + 1) : address.replaceFirst("^/", "");
        if (database.indexOf('/') >= 0) {
            throw problem.because("behind its host stands more than one `/`");
        }
        TargetUrl fallback = PgVariables.check(usual);
        Map<String, String> properties = new LinkedHashMap<>(fallback.properties());
        properties.putAll(given);
        String user = given.getOrDefault(PGProperty.USER.getName(), "");
        Secret password = Secret.of(given.getOrDefault(PGProperty.PASSWORD.getName(), ""));
        properties.keySet().removeAll(List.of(PGProperty.USER.getName(), PGProperty.PASSWORD.getName()));
        return new TargetUrl(
                Host.list(hosts, Host.USUAL_PORT, problem),
                Percent.decodeForm(database, problem),
                user.isEmpty() ? fallback.user() : user,
                password.isEmpty() ? fallback.password() : password,
                List.of(),
                properties,
                List.of());
    }

    private static void refuse(String address, Map<String, String> given, UrlProblem problem) {
        if (address.indexOf('@') >= 0) {
            throw problem.because("a user and a password stand in front of its host, where the driver takes them for"
                    + " the host; in this form they are parameters, or given apart");
        }
        if (address.indexOf(';') >= 0) {
            throw problem.because("a `;` stands in it, and its parameters stand behind `?` and between `&`");
        }
        for (PGProperty property : ELSEWHERE) {
            if (given.containsKey(property.getName())) {
                throw problem.parameter(
                        property.getName(),
                        "says elsewhere what the URL itself says",
                        "Write host, port and database in front of the `?`.");
            }
        }
        DriverProperties.refuseMisspelt(given.keySet(), problem);
        DriverProperties.check(given, problem);
    }
}
