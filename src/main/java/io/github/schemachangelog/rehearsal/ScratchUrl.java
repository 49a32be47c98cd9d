package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.finding.UserProblem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * What {@code scratchUrl} may be. It is looked into before the driver sees it, because the driver logs what it does not
 * understand, and with it a password that stands in the wrong place; for the same reason no message shows a part of it.
 */
final class ScratchUrl {
    private static final String SCHEME = "jdbc:postgresql:";
    private static final String FORM = "It must be of the form jdbc:postgresql://HOST:PORT/DATABASE.";
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
        if (!url.startsWith(SCHEME)) {
            throw problem("it does not begin with " + SCHEME);
        }
        if (PASSWORD.matcher(url).find()) {
            throw new UserProblem("`schemaChangelog.scratchUrl` holds a password.", "Logs show the URL.", APART);
        }
        int question = url.indexOf('?');
        String address = url.substring(SCHEME.length(), question < 0 ? url.length() : question);
        if (address.contains("@")) {
            throw new UserProblem(
                    "`schemaChangelog.scratchUrl` names a user, or a user and a password, in front of `@`.",
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
        return url.replaceFirst("(?s)[?;&].*", "");
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
