package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment variables that psql and every other program on libpq read. */
final class PgVariables {
    static final String ORIGIN = "PG* variables";

    /** By variable, what libpq calls it in a URL. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("PGHOST", "host"),
            Map.entry("PGPORT", "port"),
            Map.entry("PGDATABASE", "dbname"),
            Map.entry("PGUSER", "user"),
            Map.entry("PGPASSWORD", "password"),
            Map.entry("PGSSLMODE", "sslmode"),
            Map.entry("PGSSLROOTCERT", "sslrootcert"),
            Map.entry("PGSSLCERT", "sslcert"),
            Map.entry("PGSSLKEY", "sslkey"),
            Map.entry("PGSSLNEGOTIATION", "sslnegotiation"),
            Map.entry("PGCHANNELBINDING", "channel_binding"),
            Map.entry("PGREQUIREAUTH", "require_auth"),
            Map.entry("PGGSSENCMODE", "gssencmode"),
            Map.entry("PGKRBSRVNAME", "krbsrvname"),
            Map.entry("PGCONNECT_TIMEOUT", "connect_timeout"),
            Map.entry("PGOPTIONS", "options"),
            Map.entry("PGAPPNAME", "application_name"),
            Map.entry("PGTARGETSESSIONATTRS", "target_session_attrs"),
            Map.entry("PGLOADBALANCEHOSTS", "load_balance_hosts"));

    private PgVariables() {}

    /** What they say, by libpq's names; an empty variable says nothing. */
    static Map<String, String> settings(Map<String, String> environment) {
        Map<String, String> settings = new LinkedHashMap<>();
        NAMES.keySet().stream().sorted().forEach(variable -> {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                settings.put(
                        NAMES.getOrDefault(variable, variable), variable.equals("PGHOST") ? bracketed(value) : value);
            }
        });
        return settings;
    }

    /**
     * What they say beside the place, so that a wrong one is called by its name and not by that of a URL.
     *
     * @param settings as {@link #settings} gives them
     */
    static TargetUrl check(Map<String, String> settings) {
        Map<String, String> rest = new LinkedHashMap<>(settings);
        rest.keySet().removeAll(List.of("host", "port", "dbname"));
        return LibpqSettings.translate(rest, new UrlProblem(ORIGIN));
    }

    /** The variable holds an IPv6 address as it is; in lists of hosts and ports it stands in brackets. */
    private static String bracketed(String hosts) {
        return Arrays.stream(hosts.split(",", -1))
                .map(host -> host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host)
                .collect(Collectors.joining(","));
    }

    /**
     * Whether they name a database. A user or a password alone names none.
     *
     * @throws UserProblem for a way of naming one that is not read
     */
    static boolean nameADatabase(Map<String, String> environment) {
        for (String variable : List.of("PGSERVICE", "PGHOSTADDR")) {
            if (!environment.getOrDefault(variable, "").isEmpty()) {
                throw new UserProblem(
                        "`" + variable + "` is set, and is not read here.",
                        "",
                        "Name the target with PGHOST, PGPORT, PGDATABASE and PGUSER, or with a URL.");
            }
        }
        return settings(environment).keySet().stream().anyMatch(List.of("host", "dbname")::contains);
    }
}
