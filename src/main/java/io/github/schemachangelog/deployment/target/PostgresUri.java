package io.github.schemachangelog.deployment.target;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code postgresql://}, as libpq reads it. Where libpq and the clients of other languages would read different things,
 * because a password holds a character that should be encoded, nothing is guessed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html">libpq's connection URIs</a>
 */
final class PostgresUri {
    private static final String SSL_MODE = "sslmode";

    private PostgresUri() {}

    /**
     * What it says, by libpq's names: {@code host}, {@code port}, {@code user}, {@code sslmode}.
     *
     * @param text behind the two slashes
     */
    static Map<String, String> read(String text, UrlProblem problem) {
        int question = text.indexOf('?');
        String front = question < 0 ? text : text.substring(0, question);
        String query = question < 0 ? "" : text.substring(question + 1);
        int slash = front.indexOf('/');
        String authority = slash < 0 ? front : front.substring(0, slash);
        String database = slash < 0 ? "" : front.substring(slash + 1);
        int at = authority.indexOf('@');
        if (at != authority.lastIndexOf('@') || database.indexOf('@') >= 0 || query.indexOf('@') >= 0) {
            throw problem.because("an `@` stands where none can be, probably behind a password whose"
                    + " `/`, `?` or `@` is not encoded");
        }
        if (database.indexOf('/') >= 0 || front.indexOf(';') >= 0) {
            throw problem.because("a `/` or `;` stands in the name of its database");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        if (at >= 0) {
            login(authority.substring(0, at), settings, problem);
        }
        hosts(authority.substring(at + 1), settings, problem);
        put(settings, "dbname", Percent.decode(database, problem));
        settings.putAll(inLibpqsWords(Query.read(query, part -> Percent.decode(part, problem), problem), problem));
        return settings;
    }

    /** The words of Node and of Prisma for TLS. Prisma's {@code sslcert} is the root certificate. */
    private static Map<String, String> inLibpqsWords(Map<String, String> query, UrlProblem problem) {
        Map<String, String> settings = new LinkedHashMap<>(query);
        String ssl = settings.remove("ssl");
        if (ssl != null) {
            refuseOther("ssl", ssl, List.of("true", "1"), problem);
            settings.putIfAbsent(SSL_MODE, "require");
        }
        String accepted = settings.remove("sslaccept");
        String identity = settings.remove("sslidentity");
        if (accepted != null || identity != null) {
            rename(settings, "sslcert", "sslrootcert");
        }
        if (identity != null) {
            settings.put("sslkey", identity);
        }
        if (accepted != null) {
            refuseOther("sslaccept", accepted, List.of("accept_invalid_certs", "strict"), problem);
            if (accepted.equals("strict") && !"disable".equals(settings.get(SSL_MODE))) {
                settings.put(SSL_MODE, "verify-full");
            }
        }
        return settings;
    }

    private static void refuseOther(String name, String value, List<String> words, UrlProblem problem) {
        if (!words.contains(value)) {
            throw problem.value(name, words);
        }
    }

    private static void rename(Map<String, String> settings, String from, String to) {
        String value = settings.remove(from);
        if (value != null) {
            settings.put(to, value);
        }
    }

    private static void login(String text, Map<String, String> settings, UrlProblem problem) {
        int colon = text.indexOf(':');
        put(settings, "user", Percent.decode(colon < 0 ? text : text.substring(0, colon), problem));
        put(settings, "password", colon < 0 ? "" : Percent.decode(text.substring(colon + 1), problem));
    }

    /** Ports stay with their hosts, so that an unnamed one is found where all are known. */
    private static void hosts(String text, Map<String, String> settings, UrlProblem problem) {
        String decoded = Percent.decode(text, problem);
        if (decoded.startsWith(":")) {
            put(settings, "port", decoded.substring(1));
        } else {
            put(settings, "host", decoded);
        }
    }

    private static void put(Map<String, String> settings, String name, String value) {
        if (!value.isEmpty()) {
            settings.put(name, value);
        }
    }
}
