package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGProperty;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** What URLs of the kind of libpq say, in the driver's words. The lists are in {@code docs/target.md}. */
final class LibpqSettings {
    private static final String FULLY_VERIFIED = "verify-full";
    private static final String SSL_MODE = PGProperty.SSL_MODE.getName();
    private static final String SSL_ROOT_CERT = PGProperty.SSL_ROOT_CERT.getName();

    /** Where and who; not the driver's properties. */
    private static final Set<String> PLACE = Set.of("host", "port", "dbname", "user", "password", "schema");

    /** What the driver calls them; their values mean the same. */
    private static final Map<String, PGProperty> NAMES = Map.ofEntries(
            Map.entry("sslmode", PGProperty.SSL_MODE),
            Map.entry("sslrootcert", PGProperty.SSL_ROOT_CERT),
            Map.entry("sslcert", PGProperty.SSL_CERT),
            Map.entry("sslkey", PGProperty.SSL_KEY),
            Map.entry("sslpassword", PGProperty.SSL_PASSWORD),
            Map.entry("sslnegotiation", PGProperty.SSL_NEGOTIATION),
            Map.entry("channel_binding", PGProperty.CHANNEL_BINDING),
            Map.entry("require_auth", PGProperty.REQUIRE_AUTH),
            Map.entry("gssencmode", PGProperty.GSS_ENC_MODE),
            Map.entry("gsslib", PGProperty.GSS_LIB),
            Map.entry("krbsrvname", PGProperty.KERBEROS_SERVER_NAME),
            Map.entry("connect_timeout", PGProperty.CONNECT_TIMEOUT),
            Map.entry("application_name", PGProperty.APPLICATION_NAME),
            Map.entry("options", PGProperty.OPTIONS));

    /** By name and value, what the driver has for them: a property, and its value behind the {@code =}. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "keepalives", Map.of("1", "tcpKeepAlive=true", "0", "tcpKeepAlive=false"),
            "load_balance_hosts", Map.of("disable", "loadBalanceHosts=false", "random", "loadBalanceHosts=true"),
            "client_encoding", Map.of("UTF8", "", "utf8", "", "UTF-8", "", "utf-8", "", "auto", ""),
            "target_session_attrs",
                    Map.of(
                            "any", "targetServerType=any",
                            "read-write", "targetServerType=primary",
                            "primary", "targetServerType=primary",
                            "read-only", "targetServerType=secondary",
                            "standby", "targetServerType=secondary",
                            "prefer-standby", "targetServerType=preferSecondary"));

    private LibpqSettings() {}

    /**
     * A URL with what libpq fills in: localhost and 5432. User and database stay empty where they are not said.
     *
     * @param settings by libpq's names
     */
    static TargetUrl translate(Map<String, String> settings, UrlProblem problem) {
        Map<String, String> properties = new LinkedHashMap<>();
        settings.forEach((name, value) -> property(name, value, problem)
                .ifPresent(property -> properties.put(property.getKey(), property.getValue())));
        trustAsJavaDoes(properties, problem);
        DriverProperties.check(properties, problem);
        String schema = settings.getOrDefault("schema", "");
        return new TargetUrl(
                hosts(settings, problem),
                settings.getOrDefault("dbname", ""),
                settings.getOrDefault("user", ""),
                Secret.of(settings.getOrDefault("password", "")),
                schema.isEmpty() ? List.of() : List.of(schema),
                properties,
                remarks(settings.keySet(), problem));
    }

    private static Optional<Map.Entry<String, String>> property(String name, String value, UrlProblem problem) {
        PGProperty same = NAMES.get(name);
        if (same != null) {
            boolean unverified = name.equals("sslmode") && value.equals("no-verify");
            return Optional.of(Map.entry(same.getName(), unverified ? "require" : value));
        }
        Map<String, String> words = WORDS.get(name);
        if (words == null) {
            if (!PLACE.contains(name) && !ClientOption.NAMES.contains(name)) {
                throw unknown(name, problem);
            }
            return Optional.empty();
        }
        String translated = words.get(value);
        if (translated == null) {
            throw problem.value(name, new TreeSet<>(words.keySet()));
        }
        int equals = translated.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(Map.entry(translated.substring(0, equals), translated.substring(equals + 1)));
    }

    /** libpq's {@code sslrootcert=system}: whom the machine trusts, which for Java is whom Java trusts; fully verified. */
    private static void trustAsJavaDoes(Map<String, String> properties, UrlProblem problem) {
        if (properties.remove(SSL_ROOT_CERT, "system")) {
            if (!properties.getOrDefault(SSL_MODE, FULLY_VERIFIED).equals(FULLY_VERIFIED)) {
                throw problem.parameter(
                        "sslmode",
                        "is weaker than `sslrootcert=system` allows: anybody can have a certificate that the machine"
                                + " trusts",
                        "Write sslmode=verify-full, or name a root certificate.");
            }
            properties.put(SSL_MODE, FULLY_VERIFIED);
            properties.put(PGProperty.SSL_FACTORY.getName(), DefaultJavaSSLFactory.class.getName());
        }
    }

    private static List<Host> hosts(Map<String, String> settings, UrlProblem problem) {
        String hosts = settings.getOrDefault("host", "");
        String[] ports = settings.getOrDefault("port", "").split(",", -1);
        if (ports.length == 1) {
            return Host.list(hosts, ports[0].isEmpty() ? Host.USUAL_PORT : Host.port(ports[0], problem), problem);
        }
        String[] names = hosts.split(",", -1);
        if (names.length != ports.length) {
            throw problem.because("it has as many ports as hosts, or one for all");
        }
        List<Host> list = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            int port = ports[i].isEmpty() ? Host.USUAL_PORT : Host.port(ports[i], problem);
            list.addAll(Host.list(names[i], port, problem));
        }
        return list;
    }

    private static List<String> remarks(Set<String> names, UrlProblem problem) {
        List<String> ignored = names.stream()
                .filter(ClientOption.NAMES::contains)
                .map(name -> "`" + name + "`")
                .toList();
        return ignored.isEmpty()
                ? List.of()
                : List.of(String.join(", ", ignored) + " of " + problem.origin()
                        + ": without effect here, because an application's pool and statements are meant.");
    }

    /** The parameters that have an effect. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(NAMES.keySet());
        known.addAll(WORDS.keySet());
        known.addAll(PLACE);
        return known;
    }

    private static UserProblem unknown(String name, UrlProblem problem) {
        String meant = Nearest.to(name, known())
                .map(near -> "Write `" + near + "` if that is meant; else remove it.")
                .orElse("Remove it, or write a PostgreSQL setting as options=-c%20NAME%3DVALUE.");
        return problem.parameter(name, "is none that is understood", meant);
    }
}
