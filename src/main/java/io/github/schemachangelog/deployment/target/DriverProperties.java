package io.github.schemachangelog.deployment.target;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGProperty;

/** What the driver's properties may hold. */
final class DriverProperties {
    private static final Set<PGProperty> SECRET = EnumSet.of(
            PGProperty.PASSWORD, PGProperty.SSL_PASSWORD, PGProperty.SSL_FACTORY_ARG, PGProperty.SOCKET_FACTORY_ARG);

    /** The driver writes a value that is no number to standard error, or waits for ever. */
    private static final Set<PGProperty> SECONDS =
            EnumSet.of(PGProperty.CONNECT_TIMEOUT, PGProperty.LOGIN_TIMEOUT, PGProperty.SOCKET_TIMEOUT);

    private DriverProperties() {}

    static boolean isSecret(String name) {
        return SECRET.stream().anyMatch(property -> property.getName().equals(name));
    }

    /** Refuses values that the driver would refuse, or take for something else, with a message that shows them. */
    static void check(Map<String, String> properties, UrlProblem problem) {
        for (PGProperty property : PGProperty.values()) {
            String value = properties.get(property.getName());
            String[] choices = property.getChoices();
            if (value == null) {
                continue;
            }
            boolean isList = property == PGProperty.REQUIRE_AUTH;
            if (choices != null && !isList && !isOneOf(value, choices)) {
                throw problem.value(property.getName(), List.of(choices));
            }
            if (SECONDS.contains(property) && !value.matches("[0-9]{1,6}")) {
                throw problem.parameter(
                        property.getName(), "is no number of seconds", "Write whole seconds, as in 10; 0 is no limit.");
            }
        }
    }

    /** A name that the driver would not know, although it looks like one of its own: {@code sslMode}. */
    static void refuseMisspelt(Set<String> names, UrlProblem problem) {
        List<String> known =
                Arrays.stream(PGProperty.values()).map(PGProperty::getName).toList();
        for (String name : names) {
            known.stream()
                    .filter(one -> !names.contains(one)
                            && !known.contains(name)
                            && plain(one).equals(plain(name)))
                    .findFirst()
                    .ifPresent(one -> {
                        throw problem.parameter(
                                name, "is unknown to the driver, which would ignore it", "Write `" + one + "`.");
                    });
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static boolean isOneOf(String value, String[] choices) {
        return Arrays.stream(choices).anyMatch(choice -> choice.equalsIgnoreCase(value));
    }
}
