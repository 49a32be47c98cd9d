package io.github.schemachangelog.deployment.target;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param name a name or an address, without the brackets of IPv6
 * @param port 1 to 65535
 */
public record Host(String name, int port) {
    static final String LOCAL = "localhost";
    static final int USUAL_PORT = 5432;

    private static final int LAST_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%[\\w.-]+)?");
    private static final Pattern ONE = Pattern.compile("(?<name>\\[[^\\]]*]|[^:\\[\\]]*)(:(?<port>[^:]*))?");

    /** {@code host:port}, as it stands in a URL. */
    @Override
    public String toString() {
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
    }

    /**
     * Hosts as they stand in a URL: {@code a,b:6432,[::1]}.
     *
     * @param port of hosts that name none
     */
    static List<Host> list(String text, int port, UrlProblem problem) {
        List<Host> hosts = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            Matcher parts = ONE.matcher(one);
            if (!parts.matches()) {
                throw problem.because(
                        "a host and its port are separated by one `:`, and an IPv6 address stands in [ ]");
            }
            String name = parts.group("name").replaceAll("[\\[\\]]", "");
            String said = parts.group("port");
            hosts.add(new Host(named(name, problem), said == null || said.isEmpty() ? port : port(said, problem)));
        }
        return List.copyOf(hosts);
    }

    /** A host's name as it is; the one where nothing listens but this machine, where it is empty. */
    static String named(String name, UrlProblem problem) {
        if (name.isEmpty()) {
            return LOCAL;
        }
        if (name.startsWith("/") || name.startsWith("@")) {
            throw problem.because("its host is the folder of a socket, and Java's driver speaks TCP only");
        }
        if (!NAME.matcher(name).matches()) {
            throw problem.because("its host holds characters that no host has");
        }
        return name;
    }

    static int port(String text, UrlProblem problem) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > LAST_PORT) {
            throw problem.because("the port is no number from 1 to " + LAST_PORT);
        }
        return port;
    }
}
