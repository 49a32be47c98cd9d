package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties of this plugin that a command line gives. Maven passes over one that nobody knows, and takes every text but
 * {@code true} for {@code false}: {@code -DschemaChangelog.dryrun} and {@code -DschemaChangelog.skip=yes} would do nothing.
 *
 * @param switches the properties of all goals, without their prefix, and whether each is a switch; one command line may run
 *     several goals
 */
public record GivenProperties(Map<String, Boolean> switches) {
    /** What the names of all properties begin with. */
    public static final String PREFIX = "schemaChangelog.";

    public GivenProperties {
        switches = Map.copyOf(switches);
    }

    /**
     * Those that nobody knows.
     *
     * @throws UserProblem for one that is nearly one that is known, and for a switch that is neither on nor off
     */
    public Set<String> unknown(Properties given) {
        Set<String> unknown = new TreeSet<>();
        for (String property : given.stringPropertyNames()) {
            if (!property.startsWith(PREFIX)) {
                continue;
            }
            String name = property.substring(PREFIX.length());
            if (!switches.containsKey(name)) {
                refuseMistyped(name);
                unknown.add(property);
            } else if (switches.get(name)) {
                refuseUnclear(property, given.getProperty(property).strip());
            }
        }
        return unknown;
    }

    private void refuseMistyped(String name) {
        Nearest.to(name, switches.keySet()).ifPresent(near -> {
            throw new UserProblem(
                    "`-D" + PREFIX + name + "` is no property of this plugin; did you mean `" + PREFIX + near + "`?",
                    "It would have no effect.",
                    "Correct it, or leave it out.");
        });
    }

    private static void refuseUnclear(String property, String value) {
        if (!List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
            throw new UserProblem(
                    "`-D" + property + "=" + value + "` is neither true nor false.",
                    "Maven takes it for false.",
                    "Write `-D" + property + "` for true, or leave it out.");
        }
    }
}
