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
 * @param kinds the properties of all goals, without their prefix, and what each takes; one command line may run several goals
 */
public record GivenProperties(Map<String, Kind> kinds) {
    /** What the names of all properties begin with. */
    public static final String PREFIX = "schemaChangelog.";

    /** What a property takes. */
    public enum Kind {
        SWITCH,
        /** A file or a folder. */
        PATH,
        TEXT
    }

    public GivenProperties {
        kinds = Map.copyOf(kinds);
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
            if (!kinds.containsKey(name)) {
                refuseMistyped(name);
                unknown.add(property);
            } else if (kinds.get(name) == Kind.SWITCH) {
                refuseUnclear(property, given.getProperty(property).strip());
            }
        }
        return unknown;
    }

    /**
     * Maven takes an empty path for the project's folder: reports would be written there.
     *
     * @param given of the command line, or of the POM
     * @throws UserProblem that names all that are empty
     */
    public void refuseEmptyPaths(Properties given) {
        List<String> empty = new TreeSet<>(given.stringPropertyNames())
                .stream()
                        .filter(property -> property.startsWith(PREFIX)
                                && kinds.get(property.substring(PREFIX.length())) == Kind.PATH
                                && given.getProperty(property).isBlank())
                        .map(property -> "`" + property + "`")
                        .toList();
        if (!empty.isEmpty()) {
            throw new UserProblem(
                    String.join(" and ", empty) + (empty.size() == 1 ? " is empty." : " are empty."),
                    "Maven takes an empty path for the project's own folder.",
                    "Name a path, or leave the property out.");
        }
    }

    private void refuseMistyped(String name) {
        Nearest.to(name, kinds.keySet()).ifPresent(near -> {
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
