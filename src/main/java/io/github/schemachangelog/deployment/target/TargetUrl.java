package io.github.schemachangelog.deployment.target;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGProperty;

/**
 * The one form of both kinds of URL. What is empty was not said.
 *
 * @param hosts tried in this order; never empty
 * @param schemas the search path, which Prisma's URLs name
 * @param properties of the driver, by its own names; some are secrets
 * @param remarks what was left out, and why; sentences for the log
 */
public record TargetUrl(
        List<Host> hosts,
        String database,
        String user,
        Secret password,
        List<String> schemas,
        Map<String, String> properties,
        List<String> remarks) {
    /** What the driver's own form begins with. */
    public static final String JDBC = "jdbc:postgresql:";

    public TargetUrl {
        hosts = List.copyOf(hosts);
        schemas = List.copyOf(schemas);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a URL of either form.
     *
     * @param origin where it was found, for messages: {@code `DATABASE_URL`}
     * @param usual what PG* variables say where the URL says nothing, as libpq has it; by libpq's names
     * @throws io.github.schemachangelog.finding.UserProblem that shows no piece of it but the names of its parameters
     */
    public static TargetUrl parse(String url, String origin, Map<String, String> usual) {
        UrlProblem problem = new UrlProblem(origin);
        String text = url.strip();
        if (text.startsWith(JDBC)) {
            return JdbcUrl.read(text.substring(JDBC.length()), usual, problem);
        }
        if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            PgVariables.check(usual);
            Map<String, String> settings = new LinkedHashMap<>(usual);
            settings.putAll(PostgresUri.read(text.substring(text.indexOf("//") + 2), problem));
            return LibpqSettings.translate(settings, problem);
        }
        throw problem.because("it begins with none of postgresql://, postgres:// and " + JDBC);
    }

    /** The same, entered as somebody; the database is called as the user where nothing else is said, as psql has it. */
    TargetUrl as(String login, Secret secret) {
        return new TargetUrl(hosts, database.isEmpty() ? login : database, login, secret, schemas, properties, remarks);
    }

    /** {@code host:port/db}: no user, no password, no parameters. */
    public String shown() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/" + database;
    }

    /** What the driver is given; the login and all properties are given apart, because it may log or show a URL. */
    public String forDriver() {
        return JDBC + "//" + hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/"
                + Percent.encode(database);
    }

    /** Whether a password stands in it. */
    public boolean holdsSecret() {
        return !secrets().isEmpty();
    }

    /** Everything in it that must never be shown; longest first. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(password.value()));
        properties.forEach((name, value) -> {
            if (DriverProperties.isSecret(name)) {
                secrets.add(value);
            }
        });
        return secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    String property(PGProperty property) {
        return properties.getOrDefault(property.getName(), "");
    }

    @Override
    public String toString() {
        return shown();
    }
}
