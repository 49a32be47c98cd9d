package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.deployment.target.TargetUrl;
import io.github.schemachangelog.finding.UserProblem;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What {@code scratchUrl} may be. It is looked into before the driver sees it, because the driver logs what it does not
 * understand, and with it a password that stands in the wrong place; for the same reason no message shows a part of it.
 */
final class ScratchUrl {
    private static final String NAME = "`schemaChangelog.scratchUrl`";
    private static final String FORM =
            "It must be of the form postgresql://USER@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE.";
    private static final String APART = "Take them out, and give -DschemaChangelog.scratchUsername and, as"
            + " -DschemaChangelog.scratchPassword or in the environment variable PGPASSWORD, the password. "
            + FORM;

    private static final Pattern PASSWORD = Pattern.compile("(?i)[?&](ssl)?password=");
    private static final Pattern PARAMETERS = Pattern.compile("([^&=]+=[^&]*)?(&[^&=]+=[^&]*)*");
    private static final Pattern BROKEN_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(:(?<port>.*))?");
    private static final int LAST_PORT = 65_535;

    private ScratchUrl() {}

    /** @throws UserProblem that says what is wrong with a URL */
    static void check(String url) {
        if (PASSWORD.matcher(url).find()) {
            throw password();
        }
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            if (parse(url).holdsSecret()) {
                throw password();
            }
            return;
        }
        if (!url.startsWith(TargetUrl.JDBC)) {
            throw problem("it begins with none of postgresql://, postgres:// and " + TargetUrl.JDBC);
        }
        int question = url.indexOf('?');
        String address = url.substring(TargetUrl.JDBC.length(), question < 0 ? url.length() : question);
        if (address.contains("@")) {
            throw new UserProblem(
                    NAME + " names a user, or a user and a password, in front of `@`.",
                    "PostgreSQL's driver would read them as the name of the host, and logs show the URL.",
                    APART);
        }
        if (question >= 0 && !PARAMETERS.matcher(url.substring(question + 1)).matches()) {
            throw problem("behind its `?` stands what is no NAME=VALUE");
        }
        checkAddress(address).ifPresent(reason -> {
            throw problem(reason);
        });
        if (BROKEN_PERCENT.matcher(url).find() || Driver.parseURL(url, null) == null) {
            throw problem("PostgreSQL's driver does not understand it");
        }
    }

    /** A checked URL without its parameters. */
    static String shown(String url) {
        return url.startsWith(TargetUrl.JDBC)
                ? url.replaceFirst("(?s)[?;&].*", "")
                : parse(url).shown();
    }

    /** What the driver is given for a checked URL. */
    static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        if (url.startsWith(TargetUrl.JDBC)) {
            source.setUrl(url);
            return source;
        }
        TargetUrl read = parse(url);
        source.setUrl(read.forDriver());
        if (!read.user().isEmpty()) {
            source.setUser(read.user());
        }
        try {
            for (Map.Entry<String, String> property : read.properties().entrySet()) {
                source.setProperty(property.getKey(), property.getValue());
            }
        } catch (SQLException e) {
            throw problem("PostgreSQL's driver does not understand it");
        }
        return source;
    }

    private static TargetUrl parse(String url) {
        return TargetUrl.parse(url, NAME, Map.of());
    }

    private static UserProblem password() {
        return new UserProblem(NAME + " holds a password.", "Maven's debug log shows the URL.", APART);
    }

    private static Optional<String> checkAddress(String address) {
        if (!address.startsWith("//")) {
            return Optional.empty();
        }
        int slash = address.indexOf('/', 2);
        String hosts = address.substring(2, slash < 0 ? address.length() : slash);
        for (String host : hosts.split(",", -1)) {
            var parts = HOST.matcher(host);
            if (!parts.matches()) {
                return Optional.of("a host and its port are separated by one `:`");
            }
            if (parts.group("port") != null && !isPort(parts.group("port"))) {
                return Optional.of("the port is no number from 1 to " + LAST_PORT);
            }
        }
        return Optional.empty();
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LAST_PORT;
    }

    private static UserProblem problem(String reason) {
        return new UserProblem("scratchUrl is not the URL of a PostgreSQL database: " + reason + ".", "", FORM);
    }
}
