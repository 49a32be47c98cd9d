package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.text.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The properties of this plugin that a command line gives. Maven passes over one that nobody knows, and takes every text but
 * {@code true} for {@code false}: {@code -DschemaChangelog.dryrun} and {@code -DschemaChangelog.skip=yes} would do nothing.
 *
 * @param kinds the properties of all goals, without their prefix, and what each takes; one command line may run several goals
 */
public record GivenProperties(Map<String, Kind> kinds) {
    /** What the names of all properties begin with. */
    public static final String PREFIX = "schemaChangelog.";

    /** What POMs call the version of this plugin. */
    private static final Set<String> OF_POMS = Set.of("version");

    private static final Pattern WORD_END = Pattern.compile("[.\\-_]|(?<=[a-z])(?=[A-Z])");

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
     * For what cannot be taken back, one that nobody knows is more than a warning.
     *
     * @param unknown with their prefix
     * @throws UserProblem where there are any
     */
    public static void refuse(Set<String> unknown) {
        List<String> refused = unknown.stream()
                .filter(property -> !OF_POMS.contains(property.substring(PREFIX.length())))
                .map(property -> "`-D" + property + "`")
                .toList();
        if (!refused.isEmpty()) {
            throw new UserProblem(
                    String.join(" and ", refused) + (refused.size() == 1 ? " is no property" : " are no properties")
                            + " of this plugin.",
                    "It would have no effect, and the migrations would be applied all the same.",
                    "Leave it out, or look for its name: `mvn schema-changelog:help -Ddetail -Dgoal=apply`.");
        }
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

    /** {@code apply.dryRun} and {@code skipApply} hold the words of {@code dryRun} and {@code apply.skip}. */
    private Optional<String> inOtherOrder(String name) {
        if (OF_POMS.contains(name)) {
            return Optional.empty();
        }
        Set<String> words = words(name);
        return kinds.keySet().stream()
                .filter(known -> words(known).containsAll(words) || words.containsAll(words(known)))
                .min(Comparator.<String>comparingInt(
                                known -> Math.abs(words(known).size() - words.size()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Set<String> words(String name) {
        return Stream.of(WORD_END.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private void refuseMistyped(String name) {
        Nearest.to(name, kinds.keySet()).or(() -> inOtherOrder(name)).ifPresent(near -> {
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
